// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

enum class LexemeKind { word, prefix, phrase, field, open, close, op_and, op_or, op_not, op_near };

// A piece of a query between blanks, as far as it can be known without its neighbours.
//
//   -"drug trade" NEAR/3 (narco* -> phrase(drug trade, unwanted) op_near(3) open prefix(narco)
struct Lexeme {
  LexemeKind kind = LexemeKind::word;
  std::string text;
  std::string field;     // of a field, or of a bracket right behind one: title:(a OR b)
  unsigned distance = 0; // of op_near
  bool unwanted = false; // a sign stood before it
  bool exact = false;    // "=" stood before it

  friend bool operator==(const Lexeme&, const Lexeme&) = default;
};

// Brackets come matched, at most kDeepestBracket deep, prefixes are at most kMostPrefixes: what is beyond is
// dropped or made a word, and a note says so.
std::vector<Lexeme> lexemes_of(std::string_view query, std::vector<std::string>& notes);

} // namespace dossier
