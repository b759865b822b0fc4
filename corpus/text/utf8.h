// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dossier {

// The character at `at`, moving `at` behind it. Ill-formed bytes yield U+FFFD and move by at least one byte.
char32_t next_character(std::string_view text, std::size_t& at);

// The character that ends at `at`; 0 at the beginning of the text.
char32_t previous_character(std::string_view text, std::size_t at);

// Whether a word begins in Latin letters, or with a digit of theirs: "Qods", "Élysée", "5"; not "قدس", "США",
// "۵".
bool is_latin(std::string_view word);

void append_character(std::string& out, char32_t character);

// The text with every ill-formed sequence replaced by U+FFFD: "a\xff" -> "a\xef\xbf\xbd".
std::string well_formed(std::string text);

// The longest prefix of at most `bytes` bytes that cuts no character.
std::string_view prefix_of(std::string_view text, std::size_t bytes);

} // namespace dossier
