// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_page.h"

namespace dossier {
namespace {

// C code cannot be unwound: without memory the program ends here.
void* allocate(void* arena, std::size_t size) noexcept {
  return static_cast<std::pmr::memory_resource*>(arena)->allocate(size);
}

void keep(void* /*arena*/, void* /*memory*/) noexcept {}

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  const bool element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
  return element ? &node.v.element.children : nullptr;
}

HtmlNode node_of(const GumboNode& from, std::size_t parent) {
  HtmlNode node;
  node.parent = parent;
  if (children_of(from) == nullptr) {
    node.text = from.v.text.text;
    return node;
  }
  node.element = &from.v.element;
  // A <title> inside a drawing is no title of the page, a <p> inside one no paragraph.
  const bool drawn = from.v.element.tag_namespace == GUMBO_NAMESPACE_SVG;
  node.tag = drawn ? GUMBO_TAG_SVG : from.v.element.tag;
  // A heading's id is made of its text.
  const bool heading = heading_level(node.tag) > 0;
  node.part = part_named(attribute(node, "class"), heading ? std::string_view() : attribute(node, "id"));
  return node;
}

std::vector<HtmlNode> in_document_order(const GumboNode& root) {
  struct Open {
    const GumboVector* children;
    unsigned next;
    std::size_t node;
  };
  std::vector<HtmlNode> nodes = {node_of(root, 0)};
  std::vector<Open> open = {{children_of(root), 0, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      nodes[top.node].end = nodes.size();
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(top.children->data[top.next++]);
    if (child->type == GUMBO_NODE_COMMENT) continue;
    nodes.push_back(node_of(*child, top.node));
    nodes.back().end = nodes.size();
    if (const GumboVector* children = children_of(*child)) open.push_back({children, 0, nodes.size() - 1});
  }
  return nodes;
}

} // namespace

HtmlPage parse_html(std::string_view html) {
  HtmlPage page;
  page.arena = std::make_unique<std::pmr::monotonic_buffer_resource>(html.size() * 2 + 4096);
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = static_cast<std::pmr::memory_resource*>(page.arena.get());
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  page.nodes = in_document_order(*output->root);
  return page;
}

std::string_view attribute(const HtmlNode& node, const char* name) {
  if (node.is_text()) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.element->attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

bool has_attribute(const HtmlNode& node, const char* name) {
  return !node.is_text() && gumbo_get_attribute(&node.element->attributes, name) != nullptr;
}

bool is_block(GumboTag tag) {
  switch (tag) {
  case GUMBO_TAG_HTML:
  case GUMBO_TAG_BODY:
  case GUMBO_TAG_ADDRESS:
  case GUMBO_TAG_ARTICLE:
  case GUMBO_TAG_ASIDE:
  case GUMBO_TAG_BLOCKQUOTE:
  case GUMBO_TAG_CAPTION:
  case GUMBO_TAG_CENTER:
  case GUMBO_TAG_DD:
  case GUMBO_TAG_DETAILS:
  case GUMBO_TAG_DIR:
  case GUMBO_TAG_DIV:
  case GUMBO_TAG_DL:
  case GUMBO_TAG_DT:
  case GUMBO_TAG_FIELDSET:
  case GUMBO_TAG_FIGCAPTION:
  case GUMBO_TAG_FIGURE:
  case GUMBO_TAG_FOOTER:
  case GUMBO_TAG_FORM:
  case GUMBO_TAG_FRAMESET:
  case GUMBO_TAG_H1:
  case GUMBO_TAG_H2:
  case GUMBO_TAG_H3:
  case GUMBO_TAG_H4:
  case GUMBO_TAG_H5:
  case GUMBO_TAG_H6:
  case GUMBO_TAG_HEADER:
  case GUMBO_TAG_HGROUP:
  case GUMBO_TAG_HR:
  case GUMBO_TAG_LEGEND:
  case GUMBO_TAG_LI:
  case GUMBO_TAG_LISTING:
  case GUMBO_TAG_MAIN:
  case GUMBO_TAG_MENU:
  case GUMBO_TAG_NAV:
  case GUMBO_TAG_OL:
  case GUMBO_TAG_P:
  case GUMBO_TAG_PLAINTEXT:
  case GUMBO_TAG_PRE:
  case GUMBO_TAG_SECTION:
  case GUMBO_TAG_SUMMARY:
  case GUMBO_TAG_TABLE:
  case GUMBO_TAG_TBODY:
  case GUMBO_TAG_TD:
  case GUMBO_TAG_TFOOT:
  case GUMBO_TAG_TH:
  case GUMBO_TAG_THEAD:
  case GUMBO_TAG_TR:
  case GUMBO_TAG_UL:
  case GUMBO_TAG_XMP:
    return true;
  default:
    return false;
  }
}

int heading_level(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6
             ? static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1
             : 0;
}

std::string text_of(const HtmlPage& page, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < page.nodes[node].end; ++i) {
    if (page.nodes[i].is_text())
      text += page.nodes[i].text;
    else if (page.nodes[i].tag == GUMBO_TAG_BR || is_block(page.nodes[i].tag))
      text += ' ';
  }
  return collapsed(text);
}

std::string lower_case(std::string_view text) {
  std::string made(text);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return made;
}

std::string collapsed(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  std::string made;
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.substr(i, kNoBreakSpace.size()) == kNoBreakSpace;
    if (is_html_space(text[i]) || no_break) {
      blank = true;
      i += no_break ? 1 : 0;
      continue;
    }
    if (blank && !made.empty()) made += ' ';
    blank = false;
    made += text[i];
  }
  return made;
}

bool is_linked_data(const HtmlPage& page, std::size_t node) {
  const HtmlNode& script = page.nodes[node];
  return script.tag == GUMBO_TAG_SCRIPT && script.end > node + 1 &&
         lower_case(attribute(script, "type")).find("ld+json") != std::string::npos;
}

} // namespace dossier
