// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

#include <vector>

namespace dossier {

// The selected nodes as blocks of text, in order.
//
//   "<h2>A</h2><p>B<sup>1</sup> <b>c</b>d<br>e<ul><li>f" -> {heading 2 "A"} {paragraph "B cd\ne"} {item "f"}
//
// Inline markup neither makes nor takes white space; runs of it are one space. Two line breaks part
// paragraphs, an empty line parts preformatted text. Calls of footnotes are left out, and headings whose
// whole text was not selected.
std::vector<Block> html_blocks(const HtmlPage& page, const HtmlSelection& selected);

} // namespace dossier
