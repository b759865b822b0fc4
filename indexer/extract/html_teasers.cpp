// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_teasers.h"

namespace dossier {
namespace {

constexpr std::size_t kLongestTeaser = 300; // letters
constexpr std::size_t kShortestHeadline = 15;
constexpr std::size_t kBoxRoom = 200; // letters in a box beside the teaser and as much again
constexpr int kMostBoxes = 6;         // inside each other, around a teaser

// A link that is all of a block, or of a cell or an entry.
bool is_headline(const HtmlPage& page, const std::vector<HtmlWeight>& weights, std::size_t node) {
  if (page.nodes[node].tag != GUMBO_TAG_A || weights[node].letters < kShortestHeadline) return false;
  if (attribute(page.nodes[node], "href").starts_with('#')) return false;
  while (node > 0 && !is_block(page.nodes[node].tag)) node = page.nodes[node].parent;
  return !weights[node].runs;
}

} // namespace

std::vector<std::size_t> teasers(const HtmlPage& page, const std::vector<HtmlWeight>& weights) {
  const std::size_t nodes = page.nodes.size();
  std::vector<std::size_t> headlines(nodes + 1); // before each node
  for (std::size_t i = 0; i < nodes; ++i)
    headlines[i + 1] = headlines[i] + (is_headline(page, weights, i) ? 1 : 0);
  const auto inside = [&](std::size_t i) { return headlines[page.nodes[i].end] - headlines[i]; };
  std::vector<std::size_t> letters(nodes);
  for (std::size_t i = nodes; i-- > 1;) {
    if (weights[i].runs && letters[i] == 0 && weights[i].letters <= kLongestTeaser) {
      std::size_t box = page.nodes[i].parent;
      for (int n = 0; n < kMostBoxes && weights[box].letters <= weights[i].letters * 2 + kBoxRoom; ++n) {
        if (inside(box) > inside(i)) {
          letters[i] = weights[i].running;
          break;
        }
        box = page.nodes[box].parent;
      }
    }
    letters[page.nodes[i].parent] += letters[i];
  }
  return letters;
}

} // namespace dossier
