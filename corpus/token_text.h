// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/text/analyzer.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dossier {

// A text beside its words, and what stands between two of them.
//
//   TokenText{"the U.S.-led war", tokens}: word(1) "U.S", gap(1) ".-", joined(1), in_one_sentence(0)
//
// A gap is asked for by the token before it, which is never the last. Views into the text. A text without
// capitals may be read with those that it should have (corpus/supplied_capitals).
struct TokenText {
  std::string_view text;
  const std::vector<Token>& tokens;
  std::vector<bool> supplied = {}; // which words have a capital; empty: those that are written with one

  std::size_t size() const { return tokens.size(); }
  std::string_view word(std::size_t token) const { return tokens[token].span.of(text); }
  std::string_view folded(std::size_t token) const { return tokens[token].folded; }
  std::string_view gap(std::size_t token) const {
    return text.substr(tokens[token].span.end, tokens[token + 1].span.begin - tokens[token].span.end);
  }

  bool begins_upper(std::size_t token) const; // or in a script without case: false
  bool begins_lower(std::size_t token) const;

  // Whether a name may run on over the gap: blanks, hyphens, apostrophes, "&", "+", the dots of an
  // abbreviation.
  bool joined(std::size_t token) const;
  bool runs_on(std::size_t token) const; // the same, or behind a possessive: "People's Mojahedin"
  bool blank(std::size_t token) const;   // only blanks, or one line's end
  bool comma(std::size_t token) const;   // a comma and blanks
  bool hyphen(std::size_t token) const;

  // Whether no sentence and no paragraph ends in the gap.
  bool in_one_sentence(std::size_t token) const;

  // The words beside the tokens [first, last), folded, of the same sentence; empty where there is none.
  std::string_view before(std::size_t first) const;
  std::string_view behind(std::size_t last) const;
};

// "ISIS", "LeT", and "K" of "ISIS-K"; not "Let".
bool is_in_capitals(std::string_view word);

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace dossier
