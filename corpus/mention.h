// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/span.h"
#include "corpus/text/analyzer.h"

#include <string_view>
#include <vector>

namespace dossier {

// A gazetteer entry named in a text.
struct Mention {
  EntryIndex entry = 0;
  Span span; // of the text that was searched

  friend bool operator==(const Mention&, const Mention&) = default;
};

// The entries a passage names, in order, not overlapping; the longest name wins.
//
//   "Iran's Quds Force in Ghor and Herat" -> Iran, Quds Force, Ghor, Herat
//
// One pass over the words, then a few rules of context:
// - a name begins with a capital, an abbreviation is all capitals ("IS" is no "is");
// - a seat of government ("Tehran", "Washington") is the state, unless the words around it make it a place
//   ("in Tehran", "Tehran province", "Tehran-based"): then it is the province of that name, or nothing where
//   there is none;
// - a doubtful name (Farah, Georgia) counts only with evidence in the passage: a word like "province" behind
//   it, a preposition of place before it, the same entry under a certain name, or another entry of that
//   country (for a province another of its provinces: "Iran's Fars News" names no province).
std::vector<Mention> find_mentions(std::string_view text, const std::vector<Token>& tokens,
                                   const Gazetteer& gazetteer);

} // namespace dossier
