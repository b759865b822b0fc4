// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/pdf_line.h"

#include <vector>

namespace dossier {

// A block while its lines are still lines: a paragraph has one cell, a row of a table one for each column.
struct PdfBlock {
  BlockKind kind = BlockKind::paragraph;
  int level = 0; // of a heading
  std::size_t page = 0;
  std::vector<std::vector<PdfLine>> cells;
  bool begins_region = false; // the first block of a column
  bool ends_full = false;     // its last line reaches the column's right edge

  const PdfLine& first() const { return cells.front().front(); }
  const PdfLine& last() const { return cells.back().back(); }
};

// How most of a file's text is set.
struct PdfStyle {
  int font = 0;
  double size = 0;
};

} // namespace dossier
