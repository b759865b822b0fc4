// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rtf.h"

#include "corpus/text/charset.h"
#include "corpus/text/utf8.h"
#include "indexer/extract/docx_fields.h"
#include "indexer/extract/office_flow.h"
#include "indexer/extract/office_properties.h"
#include "indexer/extract/rtf_charset.h"
#include "indexer/extract/rtf_destination.h"
#include "indexer/extract/rtf_head.h"
#include "indexer/extract/rtf_tokens.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace dossier {
namespace {

constexpr int kNoOutline = 9;
constexpr std::string_view kOrigin = "document properties";

// What a group inherits from the one around it.
struct State {
  RtfDestination destination = RtfDestination::body;
  std::string_view word; // that opened the destination
  bool opened = false;   // here: what it opened ends with this group
  int code_page = 0;     // of the font; 0: the document's
  int substitutes = 1;   // characters behind a \u
  bool bold = false;
  int size = 24; // half points
  bool hidden = false;
  bool deleted = false;
  int style = 0;
  int outline = kNoOutline;
  bool list = false;
  bool in_table = false;
};

// A table that is being read.
struct Table {
  bool open = false;
  bool row = false;
  bool cell = false;
};

class Reader {
public:
  explicit Reader(std::string_view rtf) : tokens_(rtf) {}

  Extract read() {
    for (RtfToken token = tokens_.next(); token.kind != RtfToken::Kind::end; token = tokens_.next())
      take(token);
    while (states_.size() > 1) close_group();
    settle();
    end_table();
    Extract extract;
    extract.format = "rtf";
    extract.charset = charset_of_code_page(document_page_);
    extract.hints = std::move(hints_);
    extract.blocks = flow_.take();
    for (Block& block : extract.blocks) block.text = well_formed(std::move(block.text));
    return extract;
  }

private:
  State& now() { return states_.back(); }

  void take(const RtfToken& token) {
    if (token.kind == RtfToken::Kind::open) return open_group();
    if (token.kind == RtfToken::Kind::close) return close_group();
    if (now().destination == RtfDestination::nowhere) return;
    const bool first = std::exchange(at_beginning_, false);
    switch (token.kind) {
    case RtfToken::Kind::text:
      add_bytes(token.text);
      break;
    case RtfToken::Kind::byte:
      add_bytes({&token.byte, 1});
      break;
    case RtfToken::Kind::symbol:
      if (token.text == "*" && first) {
        at_beginning_ = starred_ = true;
        return;
      }
      character(token.text);
      break;
    default:
      control(token, first);
    }
    starred_ = false;
  }

  void open_group() {
    substitutes_left_ = 0;
    settle();
    states_.push_back(now());
    now().opened = false;
    at_beginning_ = true;
    starred_ = false;
  }

  void close_group() {
    substitutes_left_ = 0;
    settle();
    at_beginning_ = starred_ = false;
    if (states_.size() == 1) return; // one brace too many
    const State inner = now();
    states_.pop_back();
    if (!inner.opened) return;
    switch (inner.destination) {
    case RtfDestination::note:
    case RtfDestination::box:
      end_table();
      flow_.close_paragraph();
      inner.destination == RtfDestination::note ? flow_.close_note() : flow_.close_box();
      tables_.pop_back();
      break;
    case RtfDestination::property:
      add_property(hints_, inner.word, property_, kOrigin);
      property_.clear();
      break;
    case RtfDestination::field:
      instructions_.pop_back();
      break;
    default:
      break;
    }
  }

  void control(const RtfToken& token, bool first) {
    if (substitutes_left_ > 0) {
      --substitutes_left_; // a control word is one character of a substitute
      return;
    }
    settle();
    if (first && open_destination(token.text)) return;
    if (starred_) {
      now().destination = RtfDestination::nowhere;
      return;
    }
    const int value = token.parameter.value_or(1);
    if (token.text == "u") return unicode(token.parameter.value_or(0));
    if (!rtf_character(token.text).empty()) return character(token.text);
    if (now().destination == RtfDestination::fonts) return head_.font_property(token.text, value);
    if (now().destination == RtfDestination::styles) return head_.style_property(token.text, value);
    if (!structure(token.text)) set(token.text, value, token.parameter.has_value());
  }

  bool open_destination(std::string_view word) {
    const auto found = rtf_destination(word);
    if (!found) return false;
    if (word == "listtext" || word == "pntext") listed_ = true;
    State& state = now();
    if (*found == RtfDestination::unicode) { // of the group around the alternative
      const State& around = states_[states_.size() < 3 ? 0 : states_.size() - 3];
      state.destination = around.destination;
      return true;
    }
    state.destination = *found;
    state.word = word;
    state.opened = true;
    switch (*found) {
    case RtfDestination::field:
      instructions_.emplace_back();
      break;
    case RtfDestination::result:
      if (!instructions_.empty() && !is_shown_field(instructions_.back()))
        state.destination = RtfDestination::nowhere;
      break;
    case RtfDestination::note:
      flow_.open_note(std::to_string(++notes_));
      tables_.emplace_back();
      state.in_table = false;
      break;
    case RtfDestination::box:
      flow_.open_box();
      tables_.emplace_back();
      state.in_table = false;
      break;
    default:
      break;
    }
    return true;
  }

  // --- text ---

  void add_bytes(std::string_view bytes) {
    const auto passed = std::min(bytes.size(), static_cast<std::size_t>(substitutes_left_));
    substitutes_left_ -= static_cast<int>(passed);
    bytes.remove_prefix(passed);
    if (bytes.empty()) return;
    if (high_surrogate_ != 0) settle();
    bytes_ += bytes;
  }

  void character(std::string_view word) {
    if (substitutes_left_ > 0) {
      --substitutes_left_;
      return;
    }
    settle();
    if (word == "\n" || word == "\r") return end_paragraph(); // a backslash before a line's end
    say(rtf_character(word));
  }

  void unicode(int value) {
    substitutes_left_ = now().substitutes;
    const auto unit = static_cast<char32_t>(value < 0 ? value + 0x10000 : value);
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_surrogate_ = unit;
      return;
    }
    char32_t c = unit;
    if (unit >= 0xDC00 && unit < 0xE000)
      c = high_surrogate_ == 0 ? U'\uFFFD' : 0x10000 + ((high_surrogate_ - 0xD800) << 10) + (unit - 0xDC00);
    high_surrogate_ = 0;
    if (c > 0x10FFFF) return;
    std::string text;
    append_character(text, c);
    say(text);
  }

  // Bytes wait until their code page may change: a character may be two of them.
  void settle() {
    if (bytes_.empty()) return;
    const std::string bytes = std::exchange(bytes_, {});
    high_surrogate_ = 0;
    const int page = now().code_page == 0 ? document_page_ : now().code_page;
    if (page < 0) return; // pictures
    const bool ascii = std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    say(ascii ? bytes : decode_known(bytes, charset_of_code_page(page)));
  }

  void say(std::string_view text) {
    State& state = now();
    switch (state.destination) {
    case RtfDestination::styles:
      return head_.style_text(text);
    case RtfDestination::property:
      property_ += text;
      return;
    case RtfDestination::instruction:
      if (!instructions_.empty()) instructions_.back() += text;
      return;
    case RtfDestination::nowhere:
    case RtfDestination::fonts:
    case RtfDestination::alternative:
    case RtfDestination::field:
      return;
    default:
      break;
    }
    if (state.hidden || state.deleted || text.empty()) return;
    if (!flow_.in_paragraph()) {
      if (text.find_first_not_of(" \t\n") == std::string_view::npos) return;
      begin_paragraph();
    }
    if (!contents_) flow_.add(text, {state.bold, state.size});
  }

  // --- paragraphs and tables ---

  void begin_paragraph() {
    place();
    const State& state = now();
    WordStyle style = head_.style(state.style, state.outline);
    if (style.kind == BlockKind::paragraph && (state.list || listed_)) style.kind = BlockKind::item;
    contents_ = style.contents;
    flow_.open_paragraph(style.kind, style.level);
  }

  void place() {
    Table& table = tables_.back();
    if (!now().in_table) return end_table();
    if (!table.open) flow_.open_table();
    if (!table.row) flow_.open_row();
    if (!table.cell) flow_.open_cell();
    table = {true, true, true};
  }

  void end_paragraph() {
    flow_.close_paragraph();
    listed_ = false;
  }

  void end_cell() {
    now().in_table = true;
    place();
    end_paragraph();
    flow_.close_cell();
    tables_.back().cell = false;
  }

  void end_row() {
    Table& table = tables_.back();
    if (!table.open) return;
    end_paragraph();
    if (table.cell) flow_.close_cell();
    if (table.row) flow_.close_row();
    table.row = table.cell = false;
  }

  void end_table() {
    if (!tables_.back().open) return;
    end_row();
    flow_.close_table();
    tables_.back() = {};
  }

  bool structure(std::string_view word) {
    if (word == "par" || word == "sect" || word == "nestcell") {
      end_paragraph();
    } else if (word == "cell") {
      end_cell();
    } else if (word == "row") {
      end_row();
    } else if (word == "pard") {
      State& state = now();
      state.style = 0;
      state.outline = kNoOutline;
      state.list = state.in_table = false;
    } else if (word == "plain") {
      State& state = now();
      state.bold = state.hidden = state.deleted = false;
      state.size = 24;
      state.code_page = head_.font_page(default_font_);
    } else {
      return false;
    }
    return true;
  }

  void set(std::string_view word, int value, bool given) {
    State& state = now();
    const bool on = !given || value != 0;
    if (word == "b") state.bold = on;
    if (word == "fs" && value > 0) state.size = value;
    if (word == "v" || word == "htmlrtf") state.hidden = on;
    if (word == "deleted") state.deleted = on;
    if (word == "f") state.code_page = head_.font_page(value);
    if (word == "uc") state.substitutes = std::clamp(value, 0, 100);
    if (word == "s") state.style = value;
    if (word == "outlinelevel") state.outline = value;
    if (word == "ls") state.list = value > 0;
    if (word == "intbl") state.in_table = on;
    if (word == "itap") state.in_table = value > 0;
    if (word == "deff") default_font_ = value;
    if (word == "ansicpg" && value > 0) document_page_ = value;
    if (word == "mac") document_page_ = 10000;
    if (word == "pc") document_page_ = 437;
    if (word == "pca") document_page_ = 850;
  }

  RtfTokens tokens_;
  std::vector<State> states_ = {State{}};
  bool at_beginning_ = false; // of a group
  bool starred_ = false;      // it may be passed over
  std::string bytes_;
  char32_t high_surrogate_ = 0;
  int substitutes_left_ = 0;
  int document_page_ = 1252;
  int default_font_ = 0;
  RtfHead head_;
  std::string property_;
  std::vector<std::string> instructions_; // of open fields
  std::vector<Table> tables_ = {Table{}};
  bool listed_ = false;
  bool contents_ = false; // the open paragraph is an entry of a table of contents
  int notes_ = 0;
  OfficeFlow flow_;
  std::vector<Hint> hints_;
};

} // namespace

Extract extract_rtf(std::string_view bytes) { return Reader(bytes).read(); }

} // namespace dossier
