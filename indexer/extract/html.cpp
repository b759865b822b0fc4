// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html.h"

#include "corpus/text/charset.h"
#include "indexer/extract/html_article.h"
#include "indexer/extract/html_blocks.h"
#include "indexer/extract/html_clutter.h"
#include "indexer/extract/html_hints.h"
#include "indexer/extract/html_linked_data.h"
#include "indexer/extract/html_markup.h"
#include "indexer/extract/html_nesting.h"
#include "indexer/extract/html_notes.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::size_t kShortestText = 200; // bytes; less is a summary
constexpr std::size_t kDeclared = 1024;    // bytes in which the HTML standard looks for a charset

// The value behind `name` and '=', with or without quotes: ("charset", "<meta charset=utf-8>") -> "utf-8".
std::string_view value_of(std::string_view name, std::string_view head) {
  for (std::size_t at = head.find(name); at != std::string_view::npos; at = head.find(name, at + 1)) {
    std::size_t begin = head.find_first_not_of(" \t\r\n", at + name.size());
    if (begin == std::string_view::npos || head[begin] != '=') continue;
    begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
    if (begin == std::string_view::npos) return {};
    return head.substr(begin, head.find_first_of(" \t\r\n\"';/>?", begin) - begin);
  }
  return {};
}

// The charset a page names, as browsers understand the name (WHATWG Encoding, 4.2); empty when it names none.
std::string declared_charset(std::string_view bytes) {
  constexpr std::array kMeant =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"ascii", "windows-1252"},
                                                                    {"us-ascii", "windows-1252"},
                                                                    {"iso-8859-9", "windows-1254"},
                                                                    {"gb2312", "gbk"},
                                                                    {"ks_c_5601-1987", "windows-949"},
                                                                    {"euc-kr", "windows-949"},
                                                                    {"shift_jis", "windows-31j"},
                                                                    {"tis-620", "windows-874"},
                                                                    {"iso-8859-11", "windows-874"},
                                                                    {"x-sjis", "windows-31j"}});
  const std::string head = lower_case(bytes.substr(0, kDeclared));
  const bool xml = head.starts_with("<?xml");
  std::string_view name = value_of("charset", head);
  if (name.empty() && xml) name = value_of("encoding", std::string_view(head).substr(0, head.find('>')));
  // A name that could be read byte by byte is not written in 16-bit units.
  if (name.starts_with("utf-16") || name.starts_with("utf-32")) return "utf-8";
  const auto* meant =
      std::find_if(kMeant.begin(), kMeant.end(), [&](const auto& known) { return known.first == name; });
  return std::string(meant == kMeant.end() ? name : meant->second);
}

bool is_xhtml(std::string_view html) {
  const std::string_view head = html.substr(0, kDeclared);
  return head.starts_with("<?xml") || head.find("http://www.w3.org/1999/xhtml") != std::string_view::npos;
}

Decoded decode_page(std::string_view bytes) {
  Decoded decoded = decode(bytes, declared_charset(bytes));
  if (is_xhtml(decoded.text)) decoded.text = with_end_tags(decoded.text);
  return decoded;
}

// The blocks of what is selected, its notes behind the rest.
std::vector<Block> with_notes(const HtmlPage& page, HtmlSelection selected, bool by_name) {
  const HtmlSelection notes = take_notes(page, selected, by_name);
  std::vector<Block> blocks = html_blocks(page, selected);
  for (Block& block : html_blocks(page, notes)) {
    if (block.kind == BlockKind::heading) continue; // "Notes"
    block.kind = BlockKind::note;
    blocks.push_back(std::move(block));
  }
  return blocks;
}

std::size_t letters_of(const std::vector<Block>& blocks) {
  std::size_t letters = 0;
  for (const Block& block : blocks) letters += block.kind == BlockKind::heading ? 0 : block.text.size();
  return letters;
}

std::string with_paragraphs(std::string_view lines) {
  std::string text;
  for (const char c : lines) c == '\n' ? text += "<p>" : text += c;
  return text;
}

// Pages that scripts fill, or that show who does not pay a beginning only, may hold their text for search
// engines. It is taken when the page shows less than half of it.
void fill_stub(const HtmlPage& page, std::vector<Block>& blocks) {
  std::vector<std::string_view> scripts;
  for (std::size_t i = 0; i < page.nodes.size(); ++i)
    if (is_linked_data(page, i)) scripts.push_back(page.nodes[i + 1].text);
  std::string text = linked_data_text(scripts);
  if (text.size() < kShortestText || letters_of(blocks) * 2 >= text.size()) return;
  if (text.find('<') == std::string::npos) text = with_paragraphs(text);
  const HtmlPage held = parse_html(shallow_html(std::move(text)));
  const std::vector<Block> found = html_blocks(held, visible_nodes(held));
  if (letters_of(blocks) * 2 >= letters_of(found)) return; // it was tags
  std::erase_if(blocks,
                [](const Block& block) { return block.kind != BlockKind::heading || block.level > 1; });
  blocks.insert(blocks.end(), found.begin(), found.end());
}

} // namespace

std::vector<Block> chapter_blocks(std::string_view bytes) {
  Decoded decoded = decode_page(bytes);
  const HtmlPage page = parse_html(shallow_html(std::move(decoded.text)));
  HtmlSelection shown = visible_nodes(page);
  drop_book_furniture(page, shown);
  return with_notes(page, std::move(shown), false);
}

Extract extract_html(std::string_view bytes) {
  Decoded decoded = decode_page(bytes);
  const HtmlPage page = parse_html(shallow_html(std::move(decoded.text)));
  Extract extract;
  extract.format = "html";
  extract.charset = std::move(decoded.charset);
  extract.hints = html_hints(page);
  std::vector<std::string> titles;
  for (const Hint& hint : extract.hints)
    if (hint.field == "title") titles.push_back(hint.value);
  extract.blocks = with_notes(page, article_nodes(page, titles), true);
  fill_stub(page, extract.blocks);
  return extract;
}

} // namespace dossier
