// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_weight.h"

namespace dossier {
namespace {

constexpr std::size_t kLongBlock = 100; // bytes; no menu entry or button is this long
constexpr std::size_t kShortBlock = 25;
constexpr std::size_t kFewStops = 2;

struct Ink {
  std::size_t letters = 0;
  std::size_t stops = 0; // commas and ends of sentences
};

// A mark counts before white space or at the end: "3.5" has no clauses. Those of Arabic and Chinese count
// anywhere.
Ink ink_of(std::string_view text) {
  constexpr std::string_view kMarks = ",.;:!?";
  Ink ink;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_html_space(c)) continue;
    ++ink.letters;
    const bool ascii =
        kMarks.find(c) != std::string_view::npos && (i + 1 == text.size() || is_html_space(text[i + 1]));
    if (ascii || text.substr(i, 2) == "\u060C" || text.substr(i, 3) == "\u3002" ||
        text.substr(i, 3) == "\uFF0C")
      ++ink.stops;
  }
  return ink;
}

// Of a block itself: text that no smaller block inside it holds.
struct Own {
  Ink ink;
  std::size_t linked = 0;
};

std::size_t running_text(const Own& own, GumboTag tag) {
  if (heading_level(tag) > 0 || own.linked * 2 >= own.ink.letters) return 0;
  const bool sentences = own.ink.stops >= kFewStops && own.ink.letters >= kShortBlock;
  return sentences || own.ink.letters >= kLongBlock ? own.ink.letters - own.linked : 0;
}

// An <a> without an address is the mark of a place, or a button that a script serves.
bool is_link(const HtmlNode& node) {
  return node.tag == GUMBO_TAG_A &&
         (has_attribute(node, "href") || !(has_attribute(node, "name") || has_attribute(node, "id")));
}

} // namespace

bool are_notes(const HtmlPage& page, const std::vector<HtmlWeight>& weights, std::size_t node) {
  if (page.nodes[node].part != HtmlPart::notes) return false;
  if (weights[node].running > 0) return true;
  for (std::size_t i = node; i < page.nodes[node].end; ++i)
    if (page.nodes[i].tag == GUMBO_TAG_OL) return true;
  return false;
}

std::vector<HtmlWeight> weigh(const HtmlPage& page, const HtmlSelection& selected) {
  std::vector<HtmlWeight> weights(page.nodes.size());
  std::vector<Own> own(page.nodes.size());
  std::vector<std::size_t> block(page.nodes.size()); // the block that a node's text belongs to
  std::vector<bool> link(page.nodes.size());
  for (std::size_t i = 0; i < page.nodes.size(); ++i) {
    const HtmlNode& node = page.nodes[i];
    block[i] = is_block(node.tag) ? i : block[node.parent];
    link[i] = link[node.parent] || is_link(node);
    if (!node.is_text() || !selected[i]) continue;
    const Ink ink = ink_of(node.text);
    weights[i].letters = ink.letters;
    weights[i].linked = link[i] ? ink.letters : 0;
    own[block[i]].ink.letters += ink.letters;
    own[block[i]].ink.stops += link[i] ? 0 : ink.stops;
    own[block[i]].linked += weights[i].linked;
  }
  for (std::size_t i = page.nodes.size() - 1; i > 0; --i) { // children before their parents
    const std::size_t running = block[i] == i ? running_text(own[i], page.nodes[i].tag) : 0;
    weights[i].running += running;
    weights[i].runs = running > 0;
    HtmlWeight& parent = weights[page.nodes[i].parent];
    parent.letters += weights[i].letters;
    parent.linked += weights[i].linked;
    parent.running += weights[i].running;
  }
  return weights;
}

} // namespace dossier
