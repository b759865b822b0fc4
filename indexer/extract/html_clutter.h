// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

namespace dossier {

// What of a page's body is no text of its article, taken out of a selection step by step.
//
//   <p>The dam leaks.</p><div class="share">Tweet</div><ul><li><a>Home</a></ul> -> the paragraph is left
//
// A thing that holds half of the running text is never taken for clutter, whatever it is called: themes name
// the page itself "content-sidebar-wrap".

// The body as a browser shows it: no scripts, controls, drawings, hidden elements.
HtmlSelection visible_nodes(const HtmlPage& page);

// Navigation, site header and footer, asides, forms, and what goes by such names.
void drop_clutter(const HtmlPage& page, HtmlSelection& selected);

// Lists and blocks that are links and little else. Bylines and notes stay.
void drop_link_lists(const HtmlPage& page, HtmlSelection& selected);

void drop(const HtmlPage& page, HtmlSelection& selected, std::size_t node);

} // namespace dossier
