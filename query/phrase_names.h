// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/text/analyzer.h"
#include "query/plan.h"

#include <string>
#include <vector>

namespace dossier {

// A word of a phrase, or several that are a name of the gazetteer.
struct PhrasePiece {
  std::vector<std::string> stems;
  std::string folded;              // its words, parted by blanks
  std::vector<EntryIndex> entries; // what it may name; none for a word
};

// The other ways to write a phrase: a name in it gives way to the other names of what it names, a people's
// name to the people's others.
//
//   "qods force commander" -> quds force commander | corps of jerusalem commander | ...
//
// At most kMostWordings.
std::vector<Way> other_wordings(const std::vector<PhrasePiece>& pieces, const Gazetteer& gazetteer,
                                Analyzer& analyzer);

constexpr std::size_t kMostWordings = 24;

} // namespace dossier
