// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_block.h"
#include "indexer/extract/pdf_columns.h"

#include <vector>

namespace dossier {

// The rows of a table region, each with the cells that are not empty, from left to right.
//
//   "Agriculture" level with "Rural Housing", below it "Service" -> {"Agriculture" | "Rural Housing Service"}
//
// A line begins a row when more room is above it than between the lines of a cell; where all lines are spaced
// alike, when its first column is filled.
std::vector<PdfBlock> rows_of(const PdfRegion& table, std::size_t page);

} // namespace dossier
