// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Groups of papers that are the same text, by their documents' numbers; each has two or more, and the first
// is the one that answers show.
//
//   {{7, 3, 21}} -> papers 3 and 21 are passed over, and paper 7 is shown as "also in" their files
using Repeats = std::vector<std::vector<std::uint32_t>>;

std::string pack(const Repeats& repeats);
Repeats
unpack_repeats(std::string_view bytes); // of an index that has none: no groups; damaged: Error (index)

} // namespace dossier
