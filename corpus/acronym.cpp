// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/acronym.h"

namespace dossier {
namespace {

bool is_acronym(std::string_view written) {
  constexpr std::size_t kShortest = 2;
  constexpr std::size_t kLongest = 10;
  return written.size() >= kShortest && written.size() <= kLongest && is_in_capitals(written) &&
         std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool in_brackets(const TokenText& reading, std::size_t token) {
  const std::string_view before = reading.gap(token - 1);
  if (before != " (" && before != "\n(" && before != " (\"") return false;
  if (token + 1 == reading.size())
    return reading.text.substr(reading.tokens[token].span.end).rfind(')', 1) == 0;
  const char next = reading.gap(token).front();
  return next == ')' || next == ',' || next == ';';
}

// The token at which the long form that ends before `acronym` begins; `acronym` itself when there is none.
std::size_t long_form(const TokenText& reading, std::size_t acronym) {
  const std::string_view letters = reading.folded(acronym);
  const std::size_t reach = std::min(letters.size() + 5, letters.size() * 2); // words, as the paper has it
  std::size_t letter = letters.size();
  std::size_t token = acronym; // one past the word that is looked at
  std::size_t at = 0;          // one past the letter that is
  while (letter > 0) {
    const char wanted = letters[letter - 1];
    for (;;) {
      while (at == 0) {
        if (token == 0 || acronym - token >= reach) return acronym;
        if (token < acronym && !reading.in_one_sentence(token - 1)) return acronym;
        --token;
        at = reading.folded(token).size();
      }
      --at;
      if (reading.folded(token)[at] == wanted && (letter > 1 || at == 0)) break;
    }
    --letter;
  }
  return token;
}

bool is_by_initials(const TokenText& reading, std::size_t first, std::size_t acronym) {
  const std::string_view letters = reading.folded(acronym);
  std::size_t letter = 0;
  for (std::size_t token = first; token < acronym; ++token) {
    if (letter < letters.size() && reading.folded(token).front() == letters[letter])
      ++letter;
    else if (reading.folded(token).size() > 3)
      return false;
  }
  return letter == letters.size();
}

} // namespace

std::vector<AcronymDefinition> find_acronyms(const TokenText& reading) {
  std::vector<AcronymDefinition> found;
  for (std::size_t at = 1; at < reading.size(); ++at) {
    if (!is_acronym(reading.word(at)) || !in_brackets(reading, at)) continue;
    const std::size_t first = long_form(reading, at);
    if (first + 1 < at) found.push_back({first, at, at, is_by_initials(reading, first, at)});
  }
  return found;
}

} // namespace dossier
