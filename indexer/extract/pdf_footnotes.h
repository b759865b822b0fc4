// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_block.h"
#include "indexer/extract/pdf_columns.h"

#include <vector>

namespace dossier {

struct PageRegions {
  double height = 0;
  std::vector<PdfRegion> regions;
};

// Takes the footnotes out of the pages' columns, and out of the text the raised marks that call them.
//
//   "... poverty." "3"(raised) ... at the foot, smaller: "3"(raised) "See CRS Report R44780."
//     -> text "... poverty. ...", note "3 See CRS Report R44780." on its page
//
// Notes are the lines at the foot of a column that are set smaller than the text and begin with a raised
// number or mark, in the style that such lines have throughout the file; one that goes on over the page is
// one. A raised number in the text is a call when a note of that number stands on its page, or when it is the
// next in order: "10" with a raised "2" stays.
std::vector<PdfBlock> take_footnotes(std::vector<PageRegions>& pages, const PdfStyle& body);

} // namespace dossier
