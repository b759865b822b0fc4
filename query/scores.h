// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/bm25.h"
#include "query/index.h"
#include "query/plan.h"

#include <cstdint>
#include <vector>
#include <xapian.h>

namespace dossier {

// How an idea weighs, and the papers whose title or authors have it: documents, ascending.
struct RankedIdea {
  double weight = 0; // of a share of 1; BM25's idf and the idea's repetition
  std::vector<Xapian::docid> titled;
};

Bm25 bm25_of(const Index& index, const RankSettings& settings);
std::vector<RankedIdea> ranked_ideas(const Index& index, const Plan& plan, const Bm25& bm25);

// Every passage's score by all ideas of a plan, idea after idea: the postings of a word are read in one go,
// each adding to its passage's place in an array. Postings read so cost half of what merging their cursors
// does.
//
// An idea's occurrences in the title count `title` times each as if they stood in the passage; a paper whose
// title alone has it answers with its first passage at least.
struct Scores {
  std::vector<float> of;                    // by document
  std::vector<std::uint8_t> having;         // by document: ideas that it has, in its text or its title
  std::vector<std::uint64_t> idea_passages; // by idea: how many have it
};

// The result is good until the thread scores again.
const Scores& score(const Index& index, const Plan& plan, const std::vector<RankedIdea>& ideas,
                    const Bm25& bm25, double title);

} // namespace dossier
