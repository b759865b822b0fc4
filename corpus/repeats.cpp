// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/repeats.h"

#include "corpus/packing.h"

#include <limits>

namespace dossier {

std::string pack(const Repeats& repeats) {
  Packer packer;
  for (const std::vector<std::uint32_t>& group : repeats) {
    packer.number(group.size());
    for (const std::uint32_t paper : group) packer.number(paper);
  }
  return packer.take();
}

Repeats unpack_repeats(std::string_view bytes) {
  Repeats repeats;
  Unpacker unpacker(bytes);
  while (!unpacker.at_end()) {
    repeats.emplace_back();
    for (std::uint64_t left = unpacker.number(); left > 0; --left) {
      const std::uint64_t paper = unpacker.number();
      if (paper > std::numeric_limits<std::uint32_t>::max()) Unpacker::fail();
      repeats.back().push_back(static_cast<std::uint32_t>(paper));
    }
    if (repeats.back().size() < 2) Unpacker::fail();
  }
  return repeats;
}

} // namespace dossier
