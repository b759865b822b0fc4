// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// An acronym in brackets behind the words it is short for, as tokens.
//
//   "the Supreme National Security Council (SNSC)" -> {first: Supreme, last: past Council, acronym: SNSC}
//
// Found as Schwartz and Hearst do ("A simple algorithm for identifying abbreviation definitions in biomedical
// text", 2003): from the right, each letter of the short form in the long one, the first at a word's
// beginning.
struct AcronymDefinition {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t acronym = 0;
  bool by_initials = false; // each letter begins a word, and no word but a small one is left over
};

std::vector<AcronymDefinition> find_acronyms(const TokenText& reading);

} // namespace dossier
