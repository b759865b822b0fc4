// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/checksum.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {

std::uint64_t checksum(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

} // namespace dossier
