// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/eval/judgments.h"

#include <string>
#include <vector>

namespace dossier {

// How good a ranking is for one topic, by the definitions of trec_eval 9 (m_ndcg_cut, m_map, m_recall,
// m_recip_rank): a grade above 0 is relevant, gain is the grade itself, discount log2(rank + 1), and what was
// not judged is not relevant.
//
//   ranking a b c, grades {b: 2, d: 1}  ->  ndcg 0.48, precision 0.25, recall 0.5, reciprocal 0.5, judged 0.1
struct Measures {
  double ndcg = 0;       // of the first 10, over that of the best ranking there could be
  double precision = 0;  // average precision: the mean over all relevant of the precision where each comes
  double recall = 0;     // relevant among the first 100, over all relevant
  double reciprocal = 0; // of the rank of the first relevant; 0 without any
  double judged = 0;     // of the first 10, those that were judged, over 10

  friend bool operator==(const Measures&, const Measures&) = default;
};

Measures measure(const std::vector<std::string>& ranking, const Grades& grades);
Measures mean_of(const std::vector<Measures>& measures);

bool has_relevant(const Grades& grades); // without any, a topic measures nothing and is left out

} // namespace dossier
