// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/bm25.h"
#include "query/index.h"
#include "query/plan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
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

  bool all = false;                              // every passage is an answer, without any idea too
  static constexpr std::uint8_t kNoAnswer = 255; // in place of a number of ideas: it keeps its score

  // Calls visit(document) for every answer whose score is above `least`, ascending; `visit` may raise it.
  // Most documents are none: sixteen are passed over at once.
  template <typename Visit>
  void each_above(const float& least, Visit visit) const {
    for (std::size_t begin = 0; begin < of.size(); begin += kAtOnce) {
      const std::size_t end = std::min(begin + kAtOnce, of.size());
      if (end - begin == kAtOnce && (!has_any(begin) || !is_any_above(least, begin))) continue;
      for (std::size_t document = begin; document < end; ++document)
        if (of[document] > least && (all || having[document] != 0) && having[document] != kNoAnswer)
          visit(static_cast<std::uint32_t>(document));
    }
  }

private:
  static constexpr std::size_t kAtOnce = 16;
  bool has_any(std::size_t begin) const {
    std::array<std::uint64_t, 2> any{};
    std::memcpy(any.data(), having.data() + begin, sizeof any);
    return all || (any[0] | any[1]) != 0;
  }
  // As whole numbers, whose order is that of floats from 0 on, and which a compiler compares many at a time.
  bool is_any_above(float least, std::size_t begin) const {
    std::array<std::int32_t, kAtOnce> scores{};
    std::memcpy(scores.data(), of.data() + begin, sizeof scores);
    const auto bound = least < 0 ? -1 : std::bit_cast<std::int32_t>(least);
    bool above = false;
    for (const std::int32_t score : scores) above |= score > bound;
    return above;
  }
};

// The result is good until the thread scores again.
Scores& score(const Index& index, const Plan& plan, const std::vector<RankedIdea>& ideas, const Bm25& bm25,
              double title);

} // namespace dossier
