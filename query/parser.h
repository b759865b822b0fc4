// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A query, cut into its clauses.
//
//   Quds "drug trade" -ISIS province:ghor
//     -> words "Quds", phrase "drug trade", unwanted words "ISIS", field province = "ghor"
//
// Neighbouring words are one clause, for a name may have several. Nothing is a syntax error: a quote that is
// never closed runs to the end, an unknown field is two words, a lone sign is nothing; `notes` says what was
// taken otherwise than it may have been meant.
enum class ClauseKind { words, phrase, field };

struct Clause {
  ClauseKind kind = ClauseKind::words;
  std::string text;
  std::string field; // of a field clause: its name in the schema
  bool unwanted = false;

  friend bool operator==(const Clause&, const Clause&) = default;
};

struct ParsedQuery {
  std::vector<Clause> clauses;
  std::vector<std::string> notes;

  friend bool operator==(const ParsedQuery&, const ParsedQuery&) = default;
};

ParsedQuery parse(std::string_view query);

constexpr std::size_t kLongestQuery = 4096; // bytes; what is longer is cut, and a note says so

} // namespace dossier
