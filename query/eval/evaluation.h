// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/eval/judgments.h"
#include "query/eval/measures.h"
#include "query/index.h"
#include "query/rank_settings.h"

#include <string>
#include <utility>
#include <vector>

namespace dossier {

// What a ranking lists: passages by their names, or papers, each by its passages.
enum class Unit { passages, papers };

struct Named {
  std::string name;
  double score = 0;

  friend bool operator==(const Named&, const Named&) = default;
};

// The best `most` answers to a query, best first, by names for other programs. A paper scores as its best
// passage does, and `settings.papers` of what its second adds, the square of that of its third, and so on.
// Equal scores rank by document.
std::vector<Named> ranking(const Index& index, const std::string& query, Unit unit, std::size_t most,
                           const RankSettings& settings);

struct Evaluated {
  Topic topic;
  Measures measures;
};

// What the judgments name more of among the answers to these topics: a judged name may be a paper's or a
// passage's, and nothing tells but looking.
Unit judged_unit(const Index& index, const std::vector<Topic>& topics, const Judgments& judgments,
                 const RankSettings& settings);

// Of every topic with a relevant judgment, in their order, by the first kRunDepth answers.
constexpr std::size_t kRunDepth = 1000;
std::vector<Evaluated> evaluate(const Index& index, const std::vector<Topic>& topics,
                                const Judgments& judgments, Unit unit, const RankSettings& settings);

} // namespace dossier
