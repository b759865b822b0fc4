// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/paper_memory.h"
#include "corpus/span.h"
#include "corpus/text/analyzer.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Somebody or some place named in a text: an entry of the gazetteer, or an actor in none.
struct Mention {
  EntryIndex entry = 0; // kNoEntry: in no gazetteer; then `name` is who
  Span span;            // of the text that was searched
  std::string name;     // of one in no gazetteer, as the paper names it in full; else empty
  EntryKind kind = EntryKind::organisation; // of one in no gazetteer, guessed
  unsigned confidence = 0;                  // of that guess, percent

  bool discovered() const { return entry == kNoEntry; }
  friend bool operator==(const Mention&, const Mention&) = default;
};

// Whom and what a passage names, in order, not overlapping.
//
//   "Iran's Quds Force in Ghor and Herat" -> Iran, Quds Force, Ghor, Herat
//   "Gen. Adil Faroughi of the Water Guard (WG); the WG" -> {kNoEntry, "Adil Faroughi", person, 90}, Water
//   Guard twice
//
// - the longest names of the gazetteer, by the words around them (corpus/resolution);
// - persons and organisations in no gazetteer, where titles, given names, callings or the heads of their
// names give
//   them away (corpus/person_names, corpus/organisation_names), only those that are sure enough;
// - what goes back to them: acronyms, surnames, "the Council" (corpus/coreference).
//
// With a memory, what earlier passages of the paper have said counts too; give it the passages in their
// order.
std::vector<Mention> find_mentions(std::string_view text, const std::vector<Token>& tokens,
                                   const Gazetteer& gazetteer, PaperMemory& memory);
std::vector<Mention> find_mentions(std::string_view text, const std::vector<Token>& tokens,
                                   const Gazetteer& gazetteer);

} // namespace dossier
