// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_blocks.h"

#include "indexer/extract/html_buttons.h"
#include "indexer/extract/html_table.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dossier {
namespace {

constexpr std::size_t kLongestCall = 24;

bool is_blank(std::string_view text) { return std::all_of(text.begin(), text.end(), is_html_space); }

bool is_preformatted(GumboTag tag) {
  return tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP ||
         tag == GUMBO_TAG_PLAINTEXT;
}

// Whether there is a letter or a digit; rules made of dashes and stars have none.
bool says_anything(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

// "12", "[3]", "(*)", "1,2", "[a]", the arrow back to the
// text; no word, no year. "a" when it is a `raised_link`.
bool is_call_text(std::string_view text, bool raised_link) {
  constexpr std::array kMarks =
      std::to_array<std::string_view>({"\u2020", "\u2021", "\u21A9", "\u2191", "\u2013", "\uFE0E"});
  std::size_t digits = 0;
  std::size_t letters = 0;
  bool bracket = false;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    const bool digit = c >= '0' && c <= '9';
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const auto* mark =
        std::find_if(kMarks.begin(), kMarks.end(), [&](auto m) { return text.substr(i).starts_with(m); });
    if (mark == kMarks.end() && !digit && !letter &&
        std::string_view("[]()*,;-^. \n\t").find(c) == std::string_view::npos)
      return false;
    digits = digit ? digits + 1 : 0;
    letters += letter ? 1 : 0;
    bracket = bracket || c == '[';
    if (digits > 3) return false;
    i += mark == kMarks.end() ? 1 : mark->size();
  }
  return !is_blank(text) && (letters == 0 || (letters == 1 && (bracket || raised_link)));
}

class Composer {
public:
  Composer(const HtmlPage& page, const HtmlSelection& selected) : page_(page), selected_(selected) {}

  std::vector<Block> compose() {
    for (std::size_t i = 0; i < page_.nodes.size();) {
      while (!open_.empty() && page_.nodes[open_.back()].end <= i) close();
      i = take(i);
    }
    while (!open_.empty()) close();
    flush();
    while (left_out_ && blocks_.size() > 1 && blocks_.back().kind == BlockKind::heading) blocks_.pop_back();
    return std::move(blocks_);
  }

private:
  std::size_t take(std::size_t i) {
    const HtmlNode& node = page_.nodes[i];
    if (!selected_[i]) {
      left_out_ = left_out_ || (node.is_text() && !is_blank(node.text));
      return i + 1;
    }
    if (node.is_text()) {
      if (pre_ > 0 && !cell_)
        add_preformatted(node.text);
      else
        add(node.text);
      return i + 1;
    }
    if (is_note_call(i)) {
      after_call_ = true;
      return node.end;
    }
    if (node.tag == GUMBO_TAG_A) {
      // Links that touch are entries of a menu, or names in a byline, which a style sheet parts.
      if (link_end_ == i) blank_ = true;
      link_end_ = node.end;
    }
    open(i);
    return i + 1;
  }

  void open(std::size_t i) {
    const GumboTag tag = page_.nodes[i].tag;
    if (tag == GUMBO_TAG_BR) return add_break();
    if (tag == GUMBO_TAG_Q) return open_quotation(i);
    if (!is_block(tag)) return;
    part();
    open_.push_back(i);
    kinds_.push_back(kind_within(tag));
    if (heading_level(tag) > 0) level_ = heading_level(tag);
    if (is_preformatted(tag)) ++pre_;
    if (tag == GUMBO_TAG_TABLE && !table_ && is_data_table(page_, selected_, i)) table_ = i;
    if (table_ && is_cell(tag)) cell_ = true;
  }

  void close() {
    const std::size_t i = open_.back();
    const GumboTag tag = page_.nodes[i].tag;
    open_.pop_back();
    if (tag == GUMBO_TAG_Q) return add("\u201D");
    if (cell_ && is_cell(tag)) {
      end_cell();
    } else {
      part();
    }
    kinds_.pop_back();
    if (heading_level(tag) > 0) level_ = 0;
    if (is_preformatted(tag)) --pre_;
    if (table_ && tag == GUMBO_TAG_TR) end_row();
    if (table_ == i) table_.reset();
  }

  void open_quotation(std::size_t i) {
    add("\u201C");
    open_.push_back(i);
  }

  BlockKind kind_within(GumboTag tag) const {
    switch (tag) {
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
      return BlockKind::item;
    case GUMBO_TAG_BLOCKQUOTE:
      return BlockKind::quote;
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
      return BlockKind::paragraph;
    default:
      return kinds_.empty() ? BlockKind::paragraph : kinds_.back();
    }
  }

  // A block begins or ends; inside a table's cell that is only white space.
  void part() {
    if (cell_)
      blank_ = true;
    else
      flush();
  }

  void add_break() {
    if (pre_ > 0 && !cell_)
      text_ += '\n';
    else if (cell_ || level_ > 0)
      blank_ = true;
    else
      ++breaks_;
  }

  // Before the next character: the white space that is due.
  void settle(char next) {
    if (breaks_ > 1)
      flush();
    else if (breaks_ == 1 && !text_.empty())
      text_ += '\n';
    else if (blank_ && !text_.empty()) {
      const bool closes = std::string_view(".,;:!?)").find(next) != std::string_view::npos;
      if (!after_call_ || !closes) text_ += ' '; // "word [1]." is "word."
    }
    breaks_ = 0;
    blank_ = after_call_ = false;
  }

  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      if (is_html_space(text[i])) {
        blank_ = true;
        ++i;
      } else if (text.substr(i, 2) == "\u00A0") {
        blank_ = true;
        i += 2;
      } else if (const std::size_t nothing = invisible_at(text, i)) {
        i += nothing;
      } else {
        std::size_t end = i + 1;
        while (end < text.size() && !is_html_space(text[end]) && !may_be_invisible(text[end])) ++end;
        settle(text[i]);
        text_ += text.substr(i, end - i);
        i = end;
      }
    }
  }

  static bool may_be_invisible(char c) { return c == '\xC2' || c == '\xE2' || c == '\xEF'; }

  // The bytes of a soft hyphen, a zero-width space (places to break a line at) or a byte-order mark.
  static std::size_t invisible_at(std::string_view text, std::size_t i) {
    if (text.substr(i, 2) == "\u00AD") return 2;
    return text.substr(i, 3) == "\u200B" || text.substr(i, 3) == "\uFEFF" ? 3 : 0;
  }

  void add_preformatted(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool no_break = text.substr(i, 2) == "\u00A0";
      text_ += no_break ? ' ' : text[i];
      i += no_break ? 1 : 0;
    }
  }

  bool is_note_call(std::size_t i) const {
    const HtmlNode& node = page_.nodes[i];
    const bool link = node.tag == GUMBO_TAG_A && attribute(node, "href").find('#') != std::string_view::npos;
    if ((!link && node.tag != GUMBO_TAG_SUP) || node.end - i > 12) return false;
    bool raised = node.tag == GUMBO_TAG_SUP;
    bool linked = link;
    std::string text;
    for (std::size_t inside = i; inside < node.end; ++inside) {
      if (selected_[inside]) text += page_.nodes[inside].text;
      raised = raised || page_.nodes[inside].tag == GUMBO_TAG_SUP;
      linked = linked || page_.nodes[inside].tag == GUMBO_TAG_A;
      if (text.size() > kLongestCall) return false;
    }
    return is_call_text(text, raised && linked) && !is_power(text);
  }

  // "km<sup>2</sup>" is no note.
  bool is_power(std::string_view sup) const {
    if (blank_ || (sup != "2" && sup != "3")) return false;
    const std::size_t space = text_.find_last_of(" \n(/");
    const std::string_view word = std::string_view(text_).substr(space == std::string::npos ? 0 : space + 1);
    constexpr std::array kUnits = std::to_array<std::string_view>({"km", "m", "cm", "mm", "mi", "ft", "dm"});
    return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end();
  }

  void end_cell() {
    cell_ = false;
    if (cells_ > 0) row_ += row_.empty() ? "|" : " |";
    if (!text_.empty()) (row_ += row_.empty() ? "" : " ") += text_;
    ++cells_;
    cells_of_text_ += text_.empty() ? 0 : 1;
    forget_text();
  }

  void end_row() {
    while (row_.ends_with('|') || row_.ends_with(' ')) row_.pop_back();
    // A lone cell needs no bars before it.
    if (cells_of_text_ == 1) row_.erase(0, row_.find_first_not_of("| "));
    if (cells_of_text_ > 0) push({BlockKind::row, 0, std::move(row_)});
    row_.clear();
    cells_ = cells_of_text_ = 0;
  }

  void forget_text() {
    text_.clear();
    breaks_ = 0;
    blank_ = after_call_ = false;
  }

  void flush() {
    std::string text = std::move(text_);
    forget_text();
    if (!says_anything(text)) return;
    if (pre_ > 0) return push_preformatted(text);
    if (level_ > 0) return push({BlockKind::heading, level_, std::move(text)});
    if (is_button_text(text)) return;
    push({kinds_.empty() ? BlockKind::paragraph : kinds_.back(), 0, std::move(text)});
  }

  void push_preformatted(std::string_view text) {
    std::string paragraph;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = text.substr(begin, end - begin);
      if (is_blank(line))
        end_preformatted(paragraph);
      else
        (paragraph += line) += '\n';
      begin = end + 1;
    }
    end_preformatted(paragraph);
  }

  void end_preformatted(std::string& paragraph) {
    if (paragraph.empty()) return;
    paragraph.pop_back();
    push({BlockKind::preformatted, 0, std::move(paragraph)});
    paragraph.clear();
  }

  void push(Block block) {
    const bool heads_nothing = left_out_ && !blocks_.empty() && blocks_.back().kind == BlockKind::heading &&
                               block.kind == BlockKind::heading && block.level <= blocks_.back().level;
    if (heads_nothing) blocks_.pop_back();
    left_out_ = false;
    blocks_.push_back(std::move(block));
  }

  const HtmlPage& page_;
  const HtmlSelection& selected_;
  std::vector<Block> blocks_;
  std::vector<std::size_t> open_; // blocks and quotations
  std::vector<BlockKind> kinds_;  // of the open blocks
  std::string text_;              // of the block so far
  bool blank_ = false;            // white space is due
  std::size_t breaks_ = 0;        // line breaks are due
  bool after_call_ = false;       // a footnote's call was left out here
  bool left_out_ = false;         // text was, since the last block
  std::size_t link_end_ = 0;      // of the last link
  int level_ = 0;                 // inside a heading
  int pre_ = 0;
  std::optional<std::size_t> table_; // of data; such tables do not nest
  bool cell_ = false;
  std::string row_;
  std::size_t cells_ = 0;
  std::size_t cells_of_text_ = 0;
};

} // namespace

std::vector<Block> html_blocks(const HtmlPage& page, const HtmlSelection& selected) {
  return Composer(page, selected).compose();
}

} // namespace dossier
