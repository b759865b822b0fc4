// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_table.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr std::size_t kLongestCell = 700;   // bytes; a longer one is a column of the page
constexpr std::size_t kLongestOfAll = 2500; // in a table that has header cells
constexpr std::size_t kLongCell = 200;      // so long that a single row of it is no table

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

std::size_t bytes_in(const HtmlPage& page, const HtmlSelection& selected, std::size_t node) {
  std::size_t bytes = 0;
  for (std::size_t i = node; i < page.nodes[node].end; ++i)
    bytes += !selected[i] || is_blank(page.nodes[i].text) ? 0 : page.nodes[i].text.size();
  return bytes;
}

} // namespace

bool is_cell(GumboTag tag) { return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH; }

bool is_data_table(const HtmlPage& page, const HtmlSelection& selected, std::size_t table) {
  if (attribute(page.nodes[table], "role") == "presentation") return false;
  std::size_t cells = 0; // that have text, in this row
  std::size_t rows = 0;  // of several such cells
  std::size_t headers = 0;
  bool blocks = false; // inside cells
  std::size_t longest = 0;
  for (std::size_t i = table + 1; i < page.nodes[table].end; ++i) {
    const HtmlNode& node = page.nodes[i];
    const int level = heading_level(node.tag);
    if (node.tag == GUMBO_TAG_TABLE || (level > 0 && level < 4)) return false;
    if (node.tag == GUMBO_TAG_TR) cells = 0;
    blocks = blocks || node.tag == GUMBO_TAG_P || node.tag == GUMBO_TAG_DIV || node.tag == GUMBO_TAG_BR;
    if (!is_cell(node.tag)) continue;
    const std::size_t bytes = bytes_in(page, selected, i);
    longest = std::max(longest, bytes);
    headers += node.tag == GUMBO_TAG_TH ? 1 : 0;
    if (longest > (headers > 1 ? kLongestOfAll : kLongestCell)) return false;
    cells += bytes > 0 ? 1 : 0;
    rows += cells == 2 && bytes > 0 ? 1 : 0;
  }
  return rows > 1 || (rows == 1 && longest < kLongCell && !blocks);
}

} // namespace dossier
