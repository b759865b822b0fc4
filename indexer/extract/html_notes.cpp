// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_notes.h"

#include "indexer/extract/html_clutter.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

template <std::size_t N>
bool means(const HtmlNode& node, const std::array<std::string_view, N>& sought) {
  if (node.is_text()) return false;
  for (const char* name : {"epub:type", "role"}) {
    std::string_view words = attribute(node, name);
    while (!words.empty()) {
      const std::size_t end = std::min(words.find(' '), words.size());
      std::string_view word = words.substr(0, end);
      if (word.starts_with("doc-")) word.remove_prefix(4);
      if (std::find(sought.begin(), sought.end(), word) != sought.end()) return true;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  return false;
}

constexpr std::array kNotes = std::to_array<std::string_view>(
    {"endnote", "endnotes", "footnote", "footnotes", "note", "rearnote", "rearnotes"});
constexpr std::array kFurniture =
    std::to_array<std::string_view>({"backlink", "landmarks", "loi", "lot", "page-list", "pagebreak", "toc"});

} // namespace

HtmlSelection take_notes(const HtmlPage& page, HtmlSelection& selected, bool by_name) {
  HtmlSelection notes(page.nodes.size(), false);
  const std::vector<HtmlWeight> weights = weigh(page, selected);
  const auto is_named = [&](std::size_t i) {
    const HtmlNode& node = page.nodes[i];
    return by_name && node.part == HtmlPart::notes && is_block(node.tag) && heading_level(node.tag) == 0 &&
           weights[i].letters * 5 <= weights.front().letters * 2;
  };
  for (std::size_t i = 0; i < page.nodes.size();) {
    if (!means(page.nodes[i], kNotes) && !is_named(i)) {
      ++i;
      continue;
    }
    for (std::size_t inside = i; inside < page.nodes[i].end; ++inside) notes[inside] = selected[inside];
    drop(page, selected, i);
    i = page.nodes[i].end;
  }
  return notes;
}

void drop_book_furniture(const HtmlPage& page, HtmlSelection& selected) {
  for (std::size_t i = 0; i < page.nodes.size(); ++i)
    if (means(page.nodes[i], kFurniture)) drop(page, selected, i);
}

} // namespace dossier
