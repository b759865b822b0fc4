// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_line.h"

#include <vector>

namespace dossier {

// A part of a page that is read from top to bottom: a column of prose, or a table whose lines are still
// cells.
enum class RegionKind { prose, table };

struct PdfRegion {
  RegionKind kind = RegionKind::prose;
  std::vector<PdfLine> lines; // by top; of prose, one after the other down the column
};

// The lines of a page in the order in which they are read.
//
//   title across the page, two columns below it -> {title} {left column} {right column}
//
// A white strip down the page that no line crosses parts columns when full lines stand on both sides, a table
// when short pieces stand level with each other, and a side heading from its text when a few lines of another
// style stand beside many. What crosses the strip ends the columns above it and begins new ones below.
std::vector<PdfRegion> reading_order(const std::vector<PdfLine>& lines);

} // namespace dossier
