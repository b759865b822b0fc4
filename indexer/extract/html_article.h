// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

#include <string>
#include <vector>

namespace dossier {

// The nodes of a page that make its article.
//
//   <h1>Iran</h1> <div><div class="entry"><p>Text, and more of it.</p>...</div> <div>About us</div></div>
//     -> the heading and the entry
//
// <article>, <main> and their like are believed when they hold a good part of the running text; else the
// search goes down from the body into whatever element holds nearly all of it. The title before the article
// (an <h1>, or what reads like one of the page's `titles`) and the notes behind it come along. A page of
// which next to nothing would be left is taken with less selection, in the end as it is shown: a body with
// text never yields nothing.
HtmlSelection article_nodes(const HtmlPage& page, const std::vector<std::string>& titles);

} // namespace dossier
