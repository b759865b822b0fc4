// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace dossier {

// Two settings on the same topics: how often each is better, and whether that may be chance.
//
//   compare({0.9, 0.5, 0.7}, {0.8, 0.5, 0.9})  ->  wins 1, losses 1, ties 1
//
// `chance` is the two-sided p of Fisher's randomisation test (Smucker, Allan and Carterette, "A Comparison of
// Statistical Significance Tests for Information Retrieval Evaluation", CIKM 2007): the share of kTrials
// random exchanges of the settings, topic by topic, whose means differ at least as much. The seed is fixed:
// the same scores give the same p.
struct Comparison {
  std::size_t wins = 0; // of the first
  std::size_t losses = 0;
  std::size_t ties = 0;
  double difference = 0; // of the means, first less second
  double chance = 1;

  friend bool operator==(const Comparison&, const Comparison&) = default;
};

constexpr std::size_t kTrials = 100'000;

// The scores of both by topic, in the same order.
Comparison compare(const std::vector<double>& first, const std::vector<double>& second);

} // namespace dossier
