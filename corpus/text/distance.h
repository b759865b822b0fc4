// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace dossier {

// How many insertions, deletions, substitutions and swaps of neighbours make one word of the other (optimal
// string alignment; Damerau 1964), or `limit` + 1 when they are more: ("qudz", "quds", 2) -> 1. Of characters
// where both are UTF-8.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

} // namespace dossier
