// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

namespace dossier {

// A web page as its article: headings, paragraphs, list items, quotes and table rows of the main content,
// without navigation, sidebars, share buttons, comments and scripts. Hints come from meta elements,
// OpenGraph, JSON-LD, <title>.
//
//   <title>Iran | BESA</title><nav>Home</nav><article><h1>Iran</h1><p>Text</p></article>
//     -> hints {title "Iran | BESA" "html title"}, blocks {heading "Iran"} {paragraph "Text"}
//
// Any bytes are HTML: a page that is damaged yields what can be read. Nesting is bounded, not followed by
// recursion.
Extract extract_html(std::string_view bytes);

} // namespace dossier
