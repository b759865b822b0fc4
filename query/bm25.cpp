// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/bm25.h"

#include <algorithm>
#include <cmath>

namespace dossier {
namespace {
constexpr std::uint32_t kUsualWords = 512;
} // namespace

Bm25::Bm25(const RankSettings& settings, double passages, double mean_words)
    : k1_(settings.k1), b_(settings.b), k3_(settings.repeats), passages_(passages),
      mean_words_(std::max(mean_words, 1.0)), norms_(kUsualWords) {
  for (std::uint32_t words = 0; words < kUsualWords; ++words)
    norms_[words] = static_cast<float>(norm_of(words));
}

double Bm25::weight(double having) const {
  having = std::min(having, passages_);
  return std::log(1 + (passages_ - having + 0.5) / (having + 0.5));
}

double Bm25::norm_of(std::uint32_t words) const { return k1_ * (1 - b_ + b_ * words / mean_words_); }

} // namespace dossier
