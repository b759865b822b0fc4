// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"

#include <cstddef>
#include <vector>

namespace dossier {

// Which nodes of a page are looked at: one flag a node.
using HtmlSelection = std::vector<bool>;

// How much text a node holds, all below it included, in bytes without white space.
//
//   "<p>The dam was built in 1973, and leaks.</p><p><a>Home</a></p>" -> letters 34, linked 4, running 30
//
// Running text is what a reader reads: blocks, none of them a heading, that are mostly not links, and long or
// made of sentences. Menus, buttons and teasers have next to none.
struct HtmlWeight {
  std::size_t letters = 0;
  std::size_t linked = 0; // inside links
  std::size_t running = 0;
  bool runs = false; // of a block: its own text is running text, not only that of blocks inside it

  std::size_t plain() const { return letters - linked; }
};

// Whether a node is called notes and could be some: a site's foot may be called so, too, and is a row of
// links.
bool are_notes(const HtmlPage& page, const std::vector<HtmlWeight>& weights, std::size_t node);

// The weight of every node, counting only the selected ones. Linear.
std::vector<HtmlWeight> weigh(const HtmlPage& page, const HtmlSelection& selected);

} // namespace dossier
