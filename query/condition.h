// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dossier {

// What every answer must fulfil beside the ideas.
struct PaperFilter {
  std::string typed;              // "author:rezaei"
  std::vector<std::string> terms; // all of them on the paper's document
  bool unwanted = false;
  std::string from = {}; // its date lies between these days, both included; "" for no date asked
  std::string until = {};

  friend bool operator==(const PaperFilter&, const PaperFilter&) = default;
};

struct EntryFilter {
  std::vector<std::string> typed;  // "Quds Force": the entries' names
  std::vector<EntryIndex> entries; // any of them, or of those below them; empty: no filter
  bool only = false;               // none below them

  friend bool operator==(const EntryFilter&, const EntryFilter&) = default;
};

// A test of a passage, where "any of the ideas" does not say all that was asked.
//
//   drug AND (opium OR heroin) -> all[idea 0, any[idea 1, idea 2]]
enum class ConditionKind {
  idea,    // plan.ideas[index]
  aside,   // plan.asides[index]
  entries, // it names one of these entries
  papers,  // its paper passes this filter
  all,
  any,
  none, // not its one part
  near, // its parts, each an idea, an aside or any of some, within `distances` words of their neighbours
};

struct Condition {
  ConditionKind kind = ConditionKind::all;
  std::size_t index = 0;
  EntryFilter entries;
  PaperFilter papers;
  std::vector<unsigned> distances;
  std::vector<Condition> parts;
  std::string typed; // as a person would write it

  friend bool operator==(const Condition&, const Condition&) = default;
};

Condition node(ConditionKind kind, std::vector<Condition> parts);

// One part is itself: all[idea 0] -> idea 0.
Condition joined(ConditionKind kind, std::vector<Condition> parts);

// Whether it asks no more than that any idea is there; `leaf` is idea or aside.
bool is_any_idea(const Condition& condition, ConditionKind leaf);

} // namespace dossier
