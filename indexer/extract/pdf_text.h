// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/hyphens.h"
#include "indexer/extract/pdf_block.h"

#include <string>
#include <vector>

namespace dossier {

// What the paper's lines teach about its hyphens: every word but those a line's end may have cut.
void learn_words(Hyphens& hyphens, const std::vector<PdfLine>& lines);

// The lines as running text: a hyphen at a line's end resolved, an address (https://...) that was broken over
// lines whole again, rows of dots (of a table of contents) left out.
//
//   "a solid foundation of results-" "oriented agency" -> "a solid foundation of results-oriented agency"
std::string running_text(const std::vector<PdfLine>& lines, const Hyphens& hyphens);

// A block's text: its cells parted by " | ".
std::string text_of(const PdfBlock& block, const Hyphens& hyphens);

} // namespace dossier
