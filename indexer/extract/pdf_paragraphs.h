// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_block.h"
#include "indexer/extract/pdf_columns.h"

#include <vector>

namespace dossier {

// The paragraphs and list items of a column, each with its lines.
//
//   three lines, 7 points of room, two lines -> {paragraph of 3} {paragraph of 2}
//
// A paragraph ends where the style changes, where more room is left than between lines, where the next line
// is indented or begins an item, or where a line stops short after a full stop.
std::vector<PdfBlock> paragraphs_of(const PdfRegion& column, std::size_t page);

// Paragraphs that go on over the end of a column or a page become one, which stands where it began; tables
// and captions in between follow it. "retaliate in" + "support of the Taliban." -> one paragraph
void join_runs(std::vector<PdfBlock>& blocks, const PdfStyle& body);

} // namespace dossier
