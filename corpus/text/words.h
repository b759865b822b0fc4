// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/span.h"

#include <string_view>
#include <vector>

namespace dossier {

// Where the words of a text are, in order.
//
//   "Iran's U.S.-made F-14s cost $1,064." -> Iran | U.S | made | F | 14s | cost | 1,064
//
// A word is a run of letters, digits and their marks. Inside it may stand an apostrophe (Shi'a), a soft
// hyphen or a zero-width joiner, a comma or point between digits, and the dots of an acronym (the quotation
// mark of a Hebrew one). The possessive 's and the raised digit of a note are left out. Han, kana, Thai, Lao,
// Khmer and Burmese, which do not space words, give one word a character.
std::vector<Span> cut_words(std::string_view text);
void cut_words(std::string_view text,
               std::vector<Span>& words); // the same into a buffer, which is cleared first

} // namespace dossier
