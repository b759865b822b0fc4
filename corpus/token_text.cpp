// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/token_text.h"

#include "corpus/text/utf8.h"

#include <unicode/uchar.h>

namespace dossier {
namespace {

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2018' || c == U'\u2019' || (c >= 0x02BB && c <= 0x02BF);
}

bool is_hyphen(char32_t c) { return c == U'-' || (c >= 0x2010 && c <= 0x2013); }

bool joins_words(char32_t c) {
  return c == U' ' || c == U'\n' || c == U'/' || c == U'&' || c == U'+' || c == U'\u00A0' || c == U'\u00AD' ||
         is_hyphen(c) || is_apostrophe(c);
}

std::string_view without_possessive(std::string_view gap) {
  std::size_t at = 0;
  if (gap.empty() || !is_apostrophe(next_character(gap, at))) return gap;
  return at < gap.size() && (gap[at] == 's' || gap[at] == 'S') ? gap.substr(at + 1) : gap;
}

bool joins(std::string_view gap, std::size_t word_size) {
  if (gap == " ") return true;
  if (gap.size() > 6 || gap.find("\n\n") != std::string_view::npos) return false;
  std::size_t at = 0;
  bool dot = false;
  while (at < gap.size()) {
    const char32_t c = next_character(gap, at);
    if (c == U'.')
      dot = true;
    else if (!joins_words(c))
      return false;
  }
  return !dot || word_size <= 3; // "St. Petersburg", "U.S. Congress", but not "Iran. Guards"
}

} // namespace

bool TokenText::begins_upper(std::size_t token) const {
  if (!supplied.empty()) return supplied[token];
  const std::string_view written = word(token);
  const auto first = static_cast<unsigned char>(written.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  std::size_t at = 0;
  return u_isupper(static_cast<UChar32>(next_character(written, at))) != 0;
}

bool TokenText::begins_lower(std::size_t token) const {
  if (!supplied.empty()) return !supplied[token];
  const std::string_view written = word(token);
  const auto first = static_cast<unsigned char>(written.front());
  if (first < 0x80) return first >= 'a' && first <= 'z';
  std::size_t at = 0;
  return u_islower(static_cast<UChar32>(next_character(written, at))) != 0;
}

bool TokenText::joined(std::size_t token) const { return joins(gap(token), tokens[token].span.size()); }

bool TokenText::runs_on(std::size_t token) const {
  const std::string_view between = gap(token);
  return between == " " || joins(without_possessive(between), tokens[token].span.size());
}

bool TokenText::blank(std::size_t token) const {
  const std::string_view between = gap(token);
  return between == " " || between == "\n" || between == "\u00A0" || between == "  ";
}

bool TokenText::comma(std::size_t token) const {
  const std::string_view between = gap(token);
  return between == ", " || between == ",\n" || between == ",";
}

bool TokenText::hyphen(std::size_t token) const {
  const std::string_view between = gap(token);
  return between == "-" || between == "\u2010" || between == "\u2011" || between == "\u2013";
}

bool TokenText::in_one_sentence(std::size_t token) const {
  const std::string_view between = gap(token);
  return between == " " || (between.find_first_of(".!?;") == std::string_view::npos &&
                            between.find("\n\n") == std::string_view::npos);
}

std::string_view TokenText::before(std::size_t first) const {
  return first == 0 || !in_one_sentence(first - 1) ? std::string_view() : folded(first - 1);
}

std::string_view TokenText::behind(std::size_t last) const {
  return last == size() || !in_one_sentence(last - 1) ? std::string_view() : folded(last);
}

bool is_in_capitals(std::string_view word) {
  const auto lower = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const auto upper = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return lower == 0 || (upper >= 2 && upper >= lower);
}

} // namespace dossier
