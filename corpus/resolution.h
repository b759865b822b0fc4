// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/paper_memory.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// Tokens [first, last) that name somebody.
struct Named {
  std::size_t first = 0;
  std::size_t last = 0;
  Referent referent;
};

struct Resolution {
  std::vector<Named> named;  // in order, apart
  std::vector<bool> peoples; // by token: an adjective of nationality, or a place, that is no entry here
};

// What of the gazetteer a text names, by its names alone. One pass over the words, then rules of context:
// - a seat of government ("Tehran") is the state, unless the words around it make it the town (corpus/seat);
// - a demonym is the state where it speaks for it ("Iranian diplomats");
// - a name that a state shares with a province goes by what else the passage names;
// - a doubtful name (Farah, Georgia) counts only with evidence: a word of place beside it, the same entry
// under a
//   certain name, another entry of its country or its body, here or before in the paper.
Resolution resolve_names(const TokenText& reading, const Gazetteer& gazetteer, const PaperMemory& memory);

} // namespace dossier
