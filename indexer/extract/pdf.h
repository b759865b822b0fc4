// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/pdf_word.h"

#include <map>
#include <string_view>
#include <vector>

namespace dossier {

// A PDF as its text: headings, paragraphs, items and table rows in reading order, then its footnotes (kind
// note), without running heads, page numbers and watermarks. Pages are labelled as the file declares, else by
// the numbers printed on them, else 1, 2, 3.
//
//   a two-column paper of three pages -> {heading 1 "Russia's Nuclear Weapons"} {paragraph ...} ... pages "1"
//   "2" "3"
//
// A paragraph that runs over a column or a page is one block, of the page it begins on. Hints come from the
// Info dictionary and XMP, the page's typography is left for the title page: the title is a heading of
// level 1. Pages without text of their own have that of `recognised`. Throws Error (input): damaged, locked,
// without pages, or without any text (scanned pictures).
using Recognised = std::map<std::size_t, std::vector<PdfWord>>; // by page, from 0
Extract extract_pdf(std::string_view bytes, const Recognised& recognised = {});

// The pages without text of their own, from 0; throws as above, but for scans.
std::vector<std::size_t> scanned_pages(std::string_view bytes);

// Loads what reading a PDF takes from the disk (fonts' tables, the list of words), before a sandbox shuts it
// off.
void warm_pdf_reader();

} // namespace dossier
