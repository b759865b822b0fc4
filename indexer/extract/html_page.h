// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_names.h"

#include <cstddef>
#include <gumbo.h>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// An element of the page or a run of its text. What lies inside an element follows it, up to `end`.
struct HtmlNode {
  GumboTag tag = GUMBO_TAG_LAST; // of text: GUMBO_TAG_LAST
  std::size_t parent = 0;        // the root is its own
  std::size_t end = 0;           // behind the last descendant
  HtmlPart part = HtmlPart::unknown;
  const GumboElement* element = nullptr; // null: text
  std::string_view text;

  bool is_text() const { return element == nullptr; }
};

// A parsed page as one list in document order, so that no walk over it recurses however deep it nests.
//
//   "<p>A <b>b</b>" -> html, head, body, p, "A ", b, "b"
//
// The nodes point into the page: they live as long as it does. The arena is given back as a whole, because
// gumbo's own way of freeing a tree recurses and overflows the stack at 300,000 levels.
struct HtmlPage {
  std::unique_ptr<std::pmr::monotonic_buffer_resource> arena;
  std::vector<HtmlNode> nodes; // never empty: [0] is <html>
};

HtmlPage parse_html(std::string_view html);

// An attribute's value; empty when there is none. `name` is in lower case.
std::string_view attribute(const HtmlNode& node, const char* name);
bool has_attribute(const HtmlNode& node, const char* name);

// Whether the element begins and ends a block of text. Unknown elements are inline, as CSS has it.
bool is_block(GumboTag tag);
int heading_level(GumboTag tag); // of h1 to h6; 0 for anything else

// The text of a node and all below it, white space collapsed.
std::string text_of(const HtmlPage& page, std::size_t node);

inline bool is_html_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// ASCII letters in lower case, everything else as it is.
std::string lower_case(std::string_view text);

// Every run of white space (no-break spaces too) one space, none at the ends.
std::string collapsed(std::string_view text);

// Whether a node is a script that holds JSON-LD; its text is the node behind it.
bool is_linked_data(const HtmlPage& page, std::size_t node);

} // namespace dossier
