// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "query/parser.h"
#include "query/request.h"

#include <string>
#include <vector>

namespace dossier {

// One thing a passage can be about, however it is written: the word "drug", the phrase "drug trade", or Quds
// Force under any of its names.
//
//   Quds Force   -> ways {XAquds-force} or {qud and forc}
//   "drug trade" -> ways {drug and trade in a row}
//
// A passage has the idea when it has all terms of one way.
struct Way {
  std::vector<std::string> terms; // of a passage's document
  bool in_a_row = false;          // they are words, and must follow each other in the text

  friend bool operator==(const Way&, const Way&) = default;
};

struct Idea {
  std::string typed;
  std::vector<Way> ways;
  std::vector<EntryIndex> entries; // marked in excerpts where they are mentioned
  std::vector<std::string> stems;  // of the typed words, for the paper's title and authors

  friend bool operator==(const Idea&, const Idea&) = default;
};

// What every answer must fulfil beside the ideas.
struct PaperFilter {
  std::string typed;              // "author:rezaei"
  std::vector<std::string> terms; // all of them on the paper's document
  bool unwanted = false;

  friend bool operator==(const PaperFilter&, const PaperFilter&) = default;
};

struct EntryFilter {
  std::vector<std::string> typed;  // "Quds Force": the entries' names
  std::vector<EntryIndex> entries; // any of them, or of those below them; empty: no filter

  friend bool operator==(const EntryFilter&, const EntryFilter&) = default;
};

struct Plan {
  std::vector<Idea> ideas;    // ranked by; any of them makes a passage an answer
  std::vector<Idea> unwanted; // none of these
  std::vector<PaperFilter> papers;
  EntryFilter actors;
  EntryFilter provinces;
  bool everything =
      false; // nothing was typed to look for: every passage is a candidate, ranked by what narrows it
  std::vector<std::string> notes; // for the user: what was taken how

  friend bool operator==(const Plan&, const Plan&) = default;
};

// Throws Error (usage) for a query that asks nothing, and for an actor or province that the gazetteer does
// not know; the hint names the nearest.
Plan make_plan(const Request& request, const Gazetteer& gazetteer);

} // namespace dossier
