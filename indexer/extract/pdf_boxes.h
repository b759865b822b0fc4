// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_block.h"
#include "indexer/extract/pdf_columns.h"

#include <vector>

namespace dossier {

// Whether what looks like a table is a drawing with words in boxes, or a table whose cells are set in the
// middle: lines beside each other that do not share their baselines.
//
//   "Staff identifies" / "need for change" beside "Industry" half a line lower -> true
bool are_boxes(const PdfRegion& region);

// Every box with its lines; boxes beside each other are the cells of a row, from left to right.
std::vector<PdfBlock> boxes_of(const PdfRegion& region, std::size_t page);

} // namespace dossier
