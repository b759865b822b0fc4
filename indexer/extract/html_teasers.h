// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

#include <vector>

namespace dossier {

// A node for a node: how many letters of its running text tell what other pages are about.
//
//   <li><h3><a href="/b">Herat falls silent</a></h3><p>What the closing of the border means.</p></li> -> 35
//
// A teaser is a short paragraph that shares a small box with a headline that is a link. An article's own
// paragraphs share theirs with each other.
std::vector<std::size_t> teasers(const HtmlPage& page, const std::vector<HtmlWeight>& weights);

} // namespace dossier
