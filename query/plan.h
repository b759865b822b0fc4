// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "query/condition.h"
#include "query/parser.h"
#include "query/request.h"
#include "query/vocabulary.h"

#include <optional>
#include <string>
#include <vector>

namespace dossier {

// One thing a passage can be about, however it is written: the word "drug", the phrase "drug trade", or Quds
// Force under any of its names.
//
//   Quds Force   -> ways {XAquds-force} or {qud and forc}
//   "drug trade" -> ways {drug and trade in a row}
//   =smuggling   -> ways {smuggl, written "smuggling"}
//
// A passage has the idea when it has all terms of one way.
struct Way {
  std::vector<std::string> terms; // of a passage's document
  bool in_a_row = false;          // they are words, and must follow each other in its text or heading
  std::vector<std::string> folded =
      {}; // beside the terms, when the words must stand so, whatever their stems

  friend bool operator==(const Way&, const Way&) = default;
};

struct Idea {
  std::string typed;
  std::vector<Way> ways;
  std::vector<EntryIndex> entries; // marked in excerpts where they are mentioned
  std::vector<std::string> stems;  // of the typed words, for the paper's title and authors; none when only
                                   // the passage itself can answer, as for a phrase
  unsigned times = 1;              // typed so often
  std::vector<EntryIndex> discovered = {}; // marked likewise: actors in no gazetteer, see corpus/discovered

  friend bool operator==(const Idea&, const Idea&) = default;
};

// What ranks is kept apart from what only decides: a passage scores by the ideas, each that it has; the
// filters, the asides and what is unwanted add nothing to a score.
struct Plan {
  std::vector<Idea> ideas;            // ranked by; without a condition any of them makes a passage an answer
  std::optional<Condition> condition; // with one, it alone says which passages answer
  std::vector<Idea> asides;           // what a condition asks without ranking by it
  std::vector<Idea> unwanted;         // none of these
  std::vector<PaperFilter> papers;
  EntryFilter actors;
  EntryFilter provinces;
  bool everything =
      false; // nothing was typed to look for: every passage is a candidate, ranked by what narrows it
  std::uint32_t left_out = 0;     // a passage that is no answer: the one that others shall be like; 0: none
  bool is_likeness = false;       // its ideas were chosen, not typed
  std::string read_as;            // the query with all its brackets
  std::vector<std::string> notes; // for the user: what was taken how

  friend bool operator==(const Plan&, const Plan&) = default;
};

// Throws Error (usage) for a query that asks nothing, and for an actor or province that the gazetteer does
// not know; the hint names the nearest. Prefixes find what the vocabulary holds.
Plan make_plan(const Request& request, const Gazetteer& gazetteer, const Vocabulary& vocabulary = {});

} // namespace dossier
