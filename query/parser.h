// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

enum class ExpressionKind {
  words,    // alternatives, or names of several words
  prefix,   // words, the last of them only begun: narco*
  phrase,   // words in a row
  field,    // field:value
  near,     // parts that stand within `distances` words of their neighbours
  together, // side by side: any of its words, narrowed by its fields, without what a sign leaves out
  none,     // not its one part
  all,
  any,
};

// A query as a tree.
//
//   Quds "drug trade" -ISIS province:ghor -> together[words(Quds), phrase(drug trade), none[words(ISIS)],
//                                                      province(ghor)]
//   drug AND (opium OR heroin)            -> all[words(drug), any[words(opium), words(heroin)]]
//
// What binds, tightest first: "..." = - *; NEAR; side by side; NOT; AND; OR. A field or a sign beside words
// holds for the whole bracket they stand in. Neighbouring words are one leaf, for a name may have several.
struct Expression {
  ExpressionKind kind = ExpressionKind::together;
  std::string text;                // of a leaf
  std::string field;               // of a field: its name in the schema
  bool exact = false;              // of a leaf: neither stemmed nor expanded
  std::vector<unsigned> distances; // of near: one fewer than its parts
  std::vector<Expression> parts;

  friend bool operator==(const Expression&, const Expression&) = default;
};

struct ParsedQuery {
  Expression root;
  std::vector<std::string> notes;

  friend bool operator==(const ParsedQuery&, const ParsedQuery&) = default;
};

// Nothing is a syntax error: a quote or bracket that is never closed runs to the end, an operator without two
// sides and an unknown field are words, a lone sign is nothing; `notes` says what was taken otherwise than it
// may have been meant, and which bound was reached.
ParsedQuery parse(std::string_view query);

// As a person would write it, with every bracket: `drug AND (opium OR heroin)`.
std::string written(const Expression& expression);

constexpr std::size_t kLongestQuery = 4096; // bytes; what is longer is cut
constexpr unsigned kDeepestBracket = 64;
constexpr unsigned kMostPrefixes = 8;
constexpr unsigned kUsualDistance = 10; // of NEAR without a number
constexpr unsigned kFurthestDistance = 100;

} // namespace dossier
