// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// Words of a text that spell a name of the gazetteer, with all that the name may mean.
//
//   "Farah said" -> {[0,1) Farah: the person, the province}
struct Candidate {
  std::size_t first = 0; // tokens, inclusive
  std::size_t last = 0;  // exclusive
  std::vector<Alias> aliases;
};

// The longest names, from left to right, not overlapping. A name begins somewhere with a capital, an
// abbreviation is all capitals.
std::vector<Candidate> find_candidates(const TokenText& reading, const Gazetteer& gazetteer);

} // namespace dossier
