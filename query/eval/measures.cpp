// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/measures.h"

#include <algorithm>
#include <cmath>

namespace dossier {
namespace {

constexpr std::size_t kGainDepth = 10;
constexpr std::size_t kRecallDepth = 100;

double discounted(int grade, std::size_t rank) {
  return grade > 0 ? grade / std::log2(static_cast<double>(rank) + 1) : 0;
}

double best_gain(const Grades& grades) {
  std::vector<int> best;
  for (const auto& [name, grade] : grades) best.push_back(grade);
  std::sort(best.rbegin(), best.rend());
  double gain = 0;
  for (std::size_t i = 0; i < std::min(kGainDepth, best.size()); ++i) gain += discounted(best[i], i + 1);
  return gain;
}

} // namespace

bool has_relevant(const Grades& grades) {
  return std::any_of(grades.begin(), grades.end(), [](const auto& judged) { return judged.second > 0; });
}

Measures measure(const std::vector<std::string>& ranking, const Grades& grades) {
  const auto relevant = static_cast<double>(
      std::count_if(grades.begin(), grades.end(), [](const auto& judged) { return judged.second > 0; }));
  Measures made;
  if (relevant == 0) return made;
  double found = 0;
  for (std::size_t rank = 1; rank <= ranking.size(); ++rank) {
    const auto judged = grades.find(ranking[rank - 1]);
    if (judged == grades.end()) continue;
    if (rank <= kGainDepth) {
      made.judged += 1.0 / kGainDepth;
      made.ndcg += discounted(judged->second, rank);
    }
    if (judged->second <= 0) continue;
    ++found;
    made.precision += found / static_cast<double>(rank);
    if (found == 1) made.reciprocal = 1 / static_cast<double>(rank);
    if (rank <= kRecallDepth) made.recall += 1;
  }
  made.ndcg /= best_gain(grades);
  made.precision /= relevant;
  made.recall /= relevant;
  return made;
}

Measures mean_of(const std::vector<Measures>& measures) {
  Measures mean;
  for (const Measures& one : measures) {
    mean.ndcg += one.ndcg;
    mean.precision += one.precision;
    mean.recall += one.recall;
    mean.reciprocal += one.reciprocal;
    mean.judged += one.judged;
  }
  const auto count = static_cast<double>(std::max<std::size_t>(measures.size(), 1));
  for (double* value : {&mean.ndcg, &mean.precision, &mean.recall, &mean.reciprocal, &mean.judged})
    *value /= count;
  return mean;
}

} // namespace dossier
