// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_line.h"

#include <vector>

namespace dossier {

// Scripts that run from right to left. A page of Arabic or Persian is mirrored, so that everything else finds
// its beginnings on the left: the right column comes first, a list's marks stand before its items. Nothing is
// mirrored back: from there on places are only compared with each other.

bool is_right_to_left(char32_t c);

// Whether most of the words with a direction are of such a script.
bool runs_leftwards(const std::vector<PdfWord>& words);

void mirror(std::vector<PdfWord>& words, double width);

// Puts the words of a line that run against it in the order in which they are read; words are sorted by
// place.
//
//   mirrored: "قال" "2020" "IRGC" "إن" -> "قال" "IRGC" "2020" "إن"
//
// A figure next to such a word goes with it where one can follow the other.
void turn_runs(PdfLine& line, bool leftwards);

} // namespace dossier
