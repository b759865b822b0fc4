// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>
#include <vector>

namespace dossier {

// A web page as its article: headings, paragraphs, list items, quotes, table rows and notes of the main
// content, without navigation, sidebars, share buttons, comments and scripts. Hints come from JSON-LD, meta
// elements, OpenGraph and <title>.
//
//   <title>Iran | BESA</title><nav>Home</nav><article><h1>Iran</h1><p>Text</p></article>
//     -> hints {title "Iran" "html title"}, blocks {heading 1 "Iran"} {paragraph "Text"}
//
// Any bytes are HTML: nothing is refused, a damaged page yields what can be read, one with text yields some.
// Time and memory are linear in the page; elements nested deeper than 512 are flattened, their text stays in
// paragraphs. Links, pictures and the numbers of lists leave no trace.
Extract extract_html(std::string_view bytes);

// The blocks of a book's chapter: all that it shows is text; notes are of their kind, at the end.
std::vector<Block> chapter_blocks(std::string_view bytes);

} // namespace dossier
