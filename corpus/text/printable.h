// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// A text that is safe on a terminal: control characters (C0, C1, DEL), bidirectional overrides and other
// invisible formatting become nothing, a tab a space; '\n' stays. "\x1b[31mred" -> "[31mred".
std::string printable(std::string_view text);

// Whether `printable` keeps the character as it is.
bool is_printable(char32_t character);

// How many terminal columns a printable text takes: 1 a character, 2 for East Asian wide ones, 0 for marks.
std::size_t columns(std::string_view text);

} // namespace dossier
