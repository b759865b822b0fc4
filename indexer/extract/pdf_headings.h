// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_block.h"
#include "indexer/extract/pdf_furniture.h"

#include <string>
#include <vector>

namespace dossier {

// The style of running text: of those that fill many full lines on many pages, the largest (notes are
// smaller).
PdfStyle body_style(const std::vector<PageLines>& pages);

// Makes headings of the paragraphs that are set apart from the body by a larger font or by bold type, are
// short, end no sentence, and have something to head; or that are one of the outline's entries and not set in
// body type. Levels follow the styles: the largest is 2, the next 3 ...; level 1 is the paper's title, the
// largest type of its first pages.
//
//   {bold 12.5 "Background"} in a body of 10 -> heading 2;  {bold "Table 2. Costs"} -> stays a paragraph (a
//   caption)
void find_headings(std::vector<PdfBlock>& blocks, const PdfStyle& body,
                   const std::vector<std::string>& outline);

} // namespace dossier
