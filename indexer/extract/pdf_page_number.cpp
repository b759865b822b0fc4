// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_page_number.h"

#include <algorithm>
#include <cctype>

namespace dossier {
namespace {

constexpr std::size_t kLongestNumber = 8; // bytes

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

std::optional<int> roman_number(std::string_view text) {
  constexpr std::string_view kLetters = "ivxlc";
  constexpr int kValues[] = {1, 5, 10, 50, 100};
  int value = 0;
  int before = 0;
  for (const char c : text) {
    const std::size_t at = kLetters.find(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    if (at == std::string_view::npos) return std::nullopt;
    value += kValues[at] - (before < kValues[at] ? 2 * before : 0);
    before = kValues[at];
  }
  return text.empty() ? std::nullopt : std::optional(value);
}

PageNumber page_number(const std::string& word) {
  if (word.empty() || word.size() > kLongestNumber) return {};
  if (const auto value = roman_number(word)) return {*value, word};
  // "5/18" is page 5 of 18.
  if (const std::size_t of = word.find('/');
      of != std::string::npos && of > 0 && of + 1 < word.size() &&
      std::all_of(word.begin() + static_cast<std::ptrdiff_t>(of) + 1, word.end(), is_digit))
    return page_number(word.substr(0, of));
  std::size_t begin = word.size();
  while (begin > 0 && is_digit(word[begin - 1])) --begin;
  if (begin == word.size() || word.size() - begin > 4) return {};
  const bool prefixed =
      begin > 0 && std::isupper(static_cast<unsigned char>(word[0])) != 0 && word[begin - 1] == '-';
  if (begin > 0 && !prefixed) return {};
  return {std::stoi(word.substr(begin)), word};
}

} // namespace dossier
