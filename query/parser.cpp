// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.h"

#include "corpus/schema.h"
#include "corpus/text/utf8.h"

#include <cctype>
#include <fmt/format.h>

namespace dossier {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class Parser {
public:
  explicit Parser(std::string_view query) : rest_(query) {}

  ParsedQuery parse() {
    for (;;) {
      skip_blanks();
      if (rest_.empty()) break;
      clause();
    }
    close_words();
    return std::move(parsed_);
  }

private:
  void skip_blanks() {
    while (!rest_.empty() && is_blank(rest_.front())) rest_.remove_prefix(1);
  }

  void clause() {
    const bool unwanted = rest_.size() > 1 && rest_[0] == '-' && !is_blank(rest_[1]) && rest_[1] != '-';
    if (unwanted) rest_.remove_prefix(1);
    if (quotes()) {
      add({ClauseKind::phrase, quoted(), "", unwanted});
      return;
    }
    const Field* field = take_field();
    if (field != nullptr) {
      add({ClauseKind::field, quotes() ? quoted() : word(), std::string(field->name), unwanted});
      return;
    }
    const std::string text = word();
    if (unwanted)
      add({ClauseKind::words, text, "", true});
    else
      words_ += (words_.empty() ? "" : " ") + text;
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
    if (end == std::string_view::npos)
      parsed_.notes.emplace_back("a quotation mark is never closed: the phrase runs to the end");
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + size);
    return text;
  }

  // "actor:" with something right behind it.
  const Field* take_field() {
    std::size_t colon = 0;
    while (colon < rest_.size() && std::isalpha(static_cast<unsigned char>(rest_[colon])) != 0) ++colon;
    if (colon == 0 || colon + 1 >= rest_.size() || rest_[colon] != ':' || is_blank(rest_[colon + 1]))
      return nullptr;
    std::string name(rest_.substr(0, colon));
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const Field* field = find_field(name);
    if (field == nullptr || field->kind == FieldKind::shown) {
      if (!rest_.substr(colon).starts_with("://"))
        parsed_.notes.push_back(fmt::format("'{}:' is no field that can be searched: taken as words", name));
      return nullptr;
    }
    rest_.remove_prefix(colon + 1);
    return field;
  }

  std::string word() {
    std::size_t end = 0;
    while (end < rest_.size() && !is_blank(rest_[end])) {
      // A quotation mark ends a word: Quds"drug trade". An inch mark behind a digit does not matter enough.
      if (rest_[end] == '"') break;
      ++end;
    }
    std::string text(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return text;
  }

  void add(Clause clause) {
    close_words();
    if (clause.text.find_first_not_of(" \t\r\n") == std::string::npos) return;
    parsed_.clauses.push_back(std::move(clause));
  }

  void close_words() {
    if (!words_.empty()) parsed_.clauses.push_back({ClauseKind::words, std::move(words_), "", false});
    words_.clear();
  }

  std::string_view rest_;
  std::string words_;
  ParsedQuery parsed_;
};

} // namespace

ParsedQuery parse(std::string_view query) {
  const std::string_view kept = prefix_of(query, kLongestQuery);
  ParsedQuery parsed = Parser(kept).parse();
  if (kept.size() < query.size())
    parsed.notes.push_back(
        fmt::format("the query is longer than {} bytes: the rest was left out", kLongestQuery));
  return parsed;
}

} // namespace dossier
