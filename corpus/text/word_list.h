// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// The system's list of English words: Debian's wamerican, /usr/share/dict/american-english. Read when first
// asked for.
//
//   is_listed_word("smuggling") -> true, is_listed_word("tehran") -> false

bool is_listed_word(std::string_view word); // lower case; false for all where there is no list
bool has_word_list();

} // namespace dossier
