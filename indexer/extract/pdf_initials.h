// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_word.h"

#include <vector>

namespace dossier {

// Puts the large initials of chapters, which hang beside their first lines or stand above them, back into
// their words.
//
//   "C" of 30 points, "ongressional" of 11 beside its upper edge, two lines of text below that ->
//   "Congressional" "A", "concludes" -> "A", "concludes", both of 11 points
//
// An initial is one capital, a quotation mark before it or not, that is much larger than the words right of
// it and has no words of its own size around. It gets their size and height: nothing later need know that it
// hung.
void join_initials(std::vector<PdfWord>& words);

} // namespace dossier
