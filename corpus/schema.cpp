// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/schema.h"

#include <algorithm>
#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {
constexpr std::size_t kLongestTerm = 240; // bytes; Xapian's limit is 245, and NUL bytes count twice
} // namespace

const Field* find_field(std::string_view name) {
  const auto* found =
      std::find_if(kFields.begin(), kFields.end(), [&](const Field& field) { return field.name == name; });
  return found == kFields.end() ? nullptr : found;
}

std::string term(std::string_view prefix, std::string_view value) {
  std::string made(prefix);
  if (prefix.size() + value.size() <= kLongestTerm) return made.append(value);
  const XXH128_hash_t hash = XXH3_128bits(value.data(), value.size());
  return made + fmt::format("\x01{:016x}{:016x}", hash.high64, hash.low64);
}

} // namespace dossier
