// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_line.h"

#include <string>
#include <vector>

namespace dossier {

struct PageLines {
  double width = 0;
  double height = 0;
  std::vector<PdfLine> lines;
};

struct Furniture {
  std::vector<std::string> printed; // a page's number as it is printed on it; empty where none was found
  std::vector<std::string> lines;   // what was removed, each text once; numbers aside
  std::size_t removed = 0;          // lines
};

// Takes away what is printed on pages and is not text: running heads and feet, page numbers, line numbers in
// the margin, watermarks.
//
//   "Congressional Research Service        7" at the foot of 20 of 26 pages -> gone; printed[10] "7"
//
// Only evidence across pages counts: the same words (any number may differ) at the same height on several of
// the file's pages, or a number that goes up by one from page to page. What stands once stays, wherever it
// is, but for a head that repeats the largest line of the first page.
Furniture remove_furniture(std::vector<PageLines>& pages);

} // namespace dossier
