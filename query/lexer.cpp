// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/lexer.h"

#include "corpus/schema.h"
#include "query/date_range.h"
#include "query/parser.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fmt/format.h>

namespace dossier {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_blank(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_blank(c); });
}

class Lexer {
public:
  Lexer(std::string_view query, std::vector<std::string>& notes) : rest_(query), notes_(notes) {}

  std::vector<Lexeme> run() {
    for (;;) {
      while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
      if (rest_.empty()) break;
      lexeme();
    }
    if (depth_ > 0) note("a bracket is never closed: it runs to the end");
    for (; depth_ > 0; --depth_) lexemes_.push_back({LexemeKind::close, ")", "", 0, false, false});
    return std::move(lexemes_);
  }

private:
  // Each once, however often it happens.
  void note(std::string text) {
    if (std::find(notes_.begin(), notes_.end(), text) == notes_.end()) notes_.push_back(std::move(text));
  }

  void lexeme() {
    Lexeme made;
    if (rest_[0] == ')') return close();
    made.unwanted = rest_.size() > 1 && rest_[0] == '-' && !is_blank(rest_[1]) && rest_[1] != '-';
    if (made.unwanted) rest_.remove_prefix(1);
    made.exact = rest_.size() > 1 && rest_[0] == '=' && !is_blank(rest_[1]) && rest_[1] != '=';
    if (made.exact) rest_.remove_prefix(1);
    if (quotes() > 0) {
      made.kind = LexemeKind::phrase;
      made.text = quoted();
      return add_phrase(std::move(made));
    }
    if (!made.exact) made.field = take_field();
    if (rest_[0] == '(') return open(std::move(made));
    if (!made.field.empty()) {
      made.kind = LexemeKind::field;
      made.text = quotes() > 0 ? quoted() : word();
      if (find_field(made.field)->kind == FieldKind::date && !date_range(made.field, made.text)) {
        note(fmt::format("'{}:{}' is no date like 2019, 2019-01 or 2019-01-15: taken as a word", made.field,
                         made.text));
        made.kind = LexemeKind::word;
        made.field.clear();
      }
      if (!is_blank(made.text)) lexemes_.push_back(std::move(made));
      return;
    }
    made.text = word();
    if (made.text.empty()) return;
    if (made.exact) {
      made.kind = LexemeKind::phrase;
      lexemes_.push_back(std::move(made));
    } else if (!read_operator(made)) {
      add_word(std::move(made));
    }
  }

  void open(Lexeme made) {
    rest_.remove_prefix(1);
    if (depth_ + dropped_ >= kDeepestBracket) {
      ++dropped_;
      note(fmt::format("brackets are nested deeper than {} levels: the inner ones are left out",
                       kDeepestBracket));
      return;
    }
    ++depth_;
    made.kind = LexemeKind::open;
    made.text = "(";
    lexemes_.push_back(std::move(made));
  }

  void close() {
    rest_.remove_prefix(1);
    if (dropped_ > 0) {
      --dropped_;
    } else if (depth_ > 0) {
      --depth_;
      lexemes_.push_back({LexemeKind::close, ")", "", 0, false, false});
    } else {
      note("a bracket closes what was never opened: it is left out");
    }
  }

  // Typographic quotes come from documents that people paste.
  std::size_t quotes() const {
    for (const std::string_view quote : {"\"", "\u201C", "\u201D", "\u201E", "\u00AB"})
      if (rest_.starts_with(quote)) return quote.size();
    return 0;
  }

  std::string quoted() {
    rest_.remove_prefix(quotes());
    std::size_t end = std::string_view::npos;
    std::size_t size = 0;
    for (const std::string_view quote : {"\"", "\u201D", "\u201C", "\u00BB"}) {
      const std::size_t at = rest_.find(quote);
      if (at < end) {
        end = at;
        size = quote.size();
      }
    }
    if (end == std::string_view::npos) note("a quotation mark is never closed: the phrase runs to the end");
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + size);
    return text;
  }

  // The name of a field that stands here with its colon and something right behind; else empty.
  std::string take_field() {
    std::size_t colon = 0;
    while (colon < rest_.size() && std::isalpha(static_cast<unsigned char>(rest_[colon])) != 0) ++colon;
    if (colon == 0 || colon + 1 >= rest_.size() || rest_[colon] != ':' || is_blank(rest_[colon + 1]))
      return "";
    std::string name(rest_.substr(0, colon));
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const Field* field = find_field(name);
    if (field == nullptr || field->kind == FieldKind::shown) {
      if (!rest_.substr(colon).starts_with("://"))
        note(fmt::format("'{}:' is no field that can be searched: taken as words", name));
      return "";
    }
    rest_.remove_prefix(colon + 1);
    return name;
  }

  // Up to a blank; a quotation mark ends it too: Quds"drug trade". An inch mark behind a digit does not
  // matter enough. A bracket that is opened inside a word, as in "f(x)", belongs to it.
  std::string word() {
    std::size_t end = 0;
    std::size_t inside = 0;
    while (end < rest_.size() && !is_blank(rest_[end]) && rest_[end] != '"') {
      if (rest_[end] == '(') ++inside;
      if (rest_[end] == ')' && inside-- == 0) break;
      ++end;
    }
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return text;
  }

  bool read_operator(Lexeme& made) {
    constexpr std::array<std::pair<std::string_view, LexemeKind>, 4> kOperators = {
        {{"AND", LexemeKind::op_and},
         {"OR", LexemeKind::op_or},
         {"NOT", LexemeKind::op_not},
         {"NEAR", LexemeKind::op_near}}};
    if (made.unwanted) return false;
    for (const auto& [name, kind] : kOperators) {
      if (made.text != name) continue;
      made.kind = kind;
      made.distance = kUsualDistance;
      lexemes_.push_back(std::move(made));
      return true;
    }
    if (!made.text.starts_with("NEAR/")) return false;
    const char* end = made.text.data() + made.text.size();
    const auto [stop, failed] = std::from_chars(made.text.data() + 5, end, made.distance);
    if (failed == std::errc::result_out_of_range) made.distance = kFurthestDistance + 1;
    if (failed == std::errc::invalid_argument || stop != end || made.distance == 0) return false;
    if (made.distance > kFurthestDistance) {
      note(fmt::format("NEAR reaches {} words at most", kFurthestDistance));
      made.distance = kFurthestDistance;
    }
    made.kind = LexemeKind::op_near;
    lexemes_.push_back(std::move(made));
    return true;
  }

  void add_word(Lexeme made) {
    const std::size_t star = made.text.find('*');
    if (star != std::string::npos) {
      if (star + 1 == made.text.size() && star > 0) {
        make_prefix(made);
      } else if (made.text.find_first_not_of('*') != std::string::npos) {
        note("'*' stands for the rest of a word at its end only: elsewhere it is left out");
        std::replace(made.text.begin(), made.text.end(), '*', ' ');
      }
    }
    lexemes_.push_back(std::move(made));
  }

  void add_phrase(Lexeme made) {
    while (!made.text.empty() && is_blank(made.text.back())) made.text.pop_back();
    if (!made.exact && made.text.size() > 1 && made.text.back() == '*') make_prefix(made);
    if (!is_blank(made.text)) lexemes_.push_back(std::move(made));
  }

  void make_prefix(Lexeme& made) {
    made.text.pop_back();
    if (++prefixes_ > kMostPrefixes) {
      note(fmt::format("a query may have {} words that end in '*': the others are taken as they are",
                       kMostPrefixes));
      return;
    }
    made.kind = LexemeKind::prefix;
  }

  std::string_view rest_;
  std::vector<std::string>& notes_;
  std::vector<Lexeme> lexemes_;
  unsigned depth_ = 0;
  unsigned dropped_ = 0; // brackets left out because they are too deep, and still open
  unsigned prefixes_ = 0;
};

} // namespace

std::vector<Lexeme> lexemes_of(std::string_view query, std::vector<std::string>& notes) {
  return Lexer(query, notes).run();
}

} // namespace dossier
