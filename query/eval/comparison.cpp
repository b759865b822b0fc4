// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/comparison.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <random>

namespace dossier {
namespace {

constexpr std::uint64_t kSeed = 20261124;
constexpr double kSame = 1e-9; // rounding makes no winner

} // namespace

Comparison compare(const std::vector<double>& first, const std::vector<double>& second) {
  assert(first.size() == second.size());
  Comparison made;
  std::vector<double> differences;
  double sum = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const double difference = first[i] - second[i];
    sum += difference;
    if (std::abs(difference) <= kSame) {
      ++made.ties; // exchanging them changes nothing
      continue;
    }
    ++(difference > 0 ? made.wins : made.losses);
    differences.push_back(difference);
  }
  if (differences.empty()) return made;
  made.difference = sum / static_cast<double>(first.size());
  std::mt19937_64 random(kSeed); // NOLINT(cert-msc32-c,cert-msc51-cpp): repeatable by intent
  std::size_t as_far = 0;
  for (std::size_t trial = 0; trial < kTrials; ++trial) {
    double exchanged = 0;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < differences.size(); ++i) {
      if (i % 64 == 0) bits = random();
      exchanged += (bits & 1U) != 0 ? differences[i] : -differences[i];
      bits >>= 1U;
    }
    if (std::abs(exchanged) >= std::abs(sum) - kSame) ++as_far;
  }
  made.chance = static_cast<double>(as_far) / static_cast<double>(kTrials);
  return made;
}

} // namespace dossier
