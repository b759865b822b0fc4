// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/bm25.h"
#include "query/index.h"
#include "query/plan.h"
#include "query/scores.h"

#include <cstdint>
#include <vector>

namespace dossier {

struct Match {
  Xapian::docid document = 0;
  std::uint32_t paper = 0;
  double score = 0;

  friend bool operator==(const Match&, const Match&) = default;
};

// The order of answers: equal scores by document, so that the same index gives the same order every time.
inline bool ranks_before(const Match& a, const Match& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

constexpr std::size_t kReranked = 60; // of the best matches

// Looks again at the best matches, whose own words are read now, and adds to their scores:
//
// - A name counts by its words too, as typed (`words`): who types "Hizbullah" gets those first who write it
//   so, and half a name is worth something.
// - Feedback: the words that the very best share, weighed after RM3 (Abdul-Jaleel et al., TREC 2004) by idf.
//   A passage's say in it falls with the tenth power of its score over the best one's: where one answer
//   stands out it speaks almost alone, where many are alike they vote. Together they weigh `feedback` times
//   the query, less where the query has many ideas itself.
// - The passages before and after it in its paper (`neighbours`): a subject runs on over the cut between two
//   passages, and one in the midst of it answers better than one that names it in passing (context:
//   Fernandez, Losada and Azzopardi, Information Retrieval 14, 2011).
// - The words' nearness, after Tao and Zhai (SIGIR 2007): falls with the least distance of two ideas.
//
// `best` comes and goes in the order of ranks; the same matches, no more and no fewer. Scores never fall
// below those of matches that were not looked at, when the caller has given the best kReranked.
class Reranker {
public:
  // `scores` may be null, where a condition chose the matches: then no neighbour is heard.
  Reranker(const Index& index, const Plan& plan, const std::vector<RankedIdea>& ideas, const Bm25& bm25,
           const RankSettings& settings, const Scores* scores);
  void rerank(std::vector<Match>& best) const;

private:
  struct Candidate;
  struct Reading;
  void hear_neighbours(Reading& reading) const;
  void weigh_words_of_names(Reading& reading) const;
  void add_nearness(Reading& reading) const;
  void feed_back(Reading& reading) const;

  const Index& index_;
  const Plan& plan_;
  const std::vector<RankedIdea>& ideas_;
  const Bm25& bm25_;
  const RankSettings& settings_;
  const Scores* scores_;
};

} // namespace dossier
