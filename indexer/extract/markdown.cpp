// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown.h"

#include "indexer/extract/front_matter.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>

namespace dossier {
namespace {

struct NodeDeleter {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserDeleter {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct IteratorDeleter {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::unique_ptr<cmark_node, NodeDeleter> parse(std::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, ParserDeleter> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  if (cmark_syntax_extension* tables = cmark_find_syntax_extension("table"))
    cmark_parser_attach_syntax_extension(parser.get(), tables);
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return std::unique_ptr<cmark_node, NodeDeleter>(cmark_parser_finish(parser.get()));
}

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view() : std::string_view(text);
}

// The extensions' node types have names, but no constants outside their library.
std::string_view type_name(cmark_node* node) { return cmark_node_get_type_string(node); }
bool is_row(cmark_node* node) { return type_name(node) == "table_row" || type_name(node) == "table_header"; }

// Gathers the text of inlines into blocks while cmark walks the tree; it does not recurse.
class Gatherer {
public:
  explicit Gatherer(Extract& extract) : extract_(extract) {}

  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING)
      open(BlockKind::heading, cmark_node_get_heading_level(node));
    else if (type == CMARK_NODE_PARAGRAPH)
      open(paragraph_kind(), 0);
    else if (type == CMARK_NODE_BLOCK_QUOTE)
      ++quotes_;
    else if (type == CMARK_NODE_ITEM)
      ++items_;
    else if (is_row(node))
      open(BlockKind::row, 0);
    else if (type == CMARK_NODE_IMAGE)
      ++images_;
    else if (images_ > 0)
      return; // an image's alternative text is not the paper's
    else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
      text_ += literal(node);
    else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
      text_ += '\n';
    else if (type == CMARK_NODE_CODE_BLOCK)
      preformatted(literal(node));
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HEADING || type == CMARK_NODE_PARAGRAPH)
      close();
    else if (is_row(node))
      close_row();
    else if (type_name(node) == "table_cell")
      text_ += " | ";
    else if (type == CMARK_NODE_BLOCK_QUOTE)
      --quotes_;
    else if (type == CMARK_NODE_ITEM)
      --items_;
    else if (type == CMARK_NODE_IMAGE)
      --images_;
  }

private:
  BlockKind paragraph_kind() const {
    if (items_ > 0) return BlockKind::item;
    return quotes_ > 0 ? BlockKind::quote : BlockKind::paragraph;
  }

  void open(BlockKind kind, int level) {
    kind_ = kind;
    level_ = level;
    text_.clear();
  }

  void close() {
    if (!text_.empty()) extract_.blocks.push_back({kind_, level_, text_, 0});
    text_.clear();
  }

  void close_row() {
    while (text_.ends_with(' ') || text_.ends_with('|')) text_.pop_back();
    close();
  }

  void preformatted(std::string_view text) {
    if (!text.empty()) extract_.blocks.push_back({BlockKind::preformatted, 0, std::string(text), 0});
  }

  Extract& extract_;
  BlockKind kind_ = BlockKind::paragraph;
  int level_ = 0;
  std::string text_;
  int quotes_ = 0;
  int items_ = 0;
  int images_ = 0;
};

} // namespace

Extract extract_markdown(std::string_view text) {
  Extract extract;
  extract.format = "markdown";
  FrontMatter front = read_front_matter(text);
  extract.hints = std::move(front.hints);
  const auto document = parse(text.substr(front.end));
  Gatherer gatherer(extract);
  const std::unique_ptr<cmark_iter, IteratorDeleter> iterator(cmark_iter_new(document.get()));
  for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (event == CMARK_EVENT_ENTER)
      gatherer.enter(node);
    else
      gatherer.leave(node);
  }
  return extract;
}

} // namespace dossier
