// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_word.h"

#include <vector>

namespace dossier {

// Whether a page's words are no letters: its fonts draw them, and do not say which they are (no /ToUnicode,
// glyphs numbered by whoever made the file).
//
//   "Report of the Secretary" comes as "5HSRUW RI WKH 6HFUHWDU" -> true
//
// Told by what every language in Latin script has: a good part of its letters are vowels. Short texts are
// taken as they come.
bool are_unnamed_glyphs(const std::vector<PdfWord>& words);

} // namespace dossier
