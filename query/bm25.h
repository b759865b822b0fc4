// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/rank_settings.h"

#include <cstdint>
#include <vector>

namespace dossier {

// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, 3.4 and 3.6)
// with the idf that Lucene uses, which never falls below 0.
//
//   Bm25 bm25(settings, passages 1000, mean 120);
//   bm25.weight(10 passages have it) * bm25.share(3 times, in 118 words)
class Bm25 {
public:
  Bm25(const RankSettings& settings, double passages, double mean_words);

  double weight(double having) const; // of what so many passages have; ln(1 + (N - n + 0.5) / (n + 0.5))
  double share(double frequency, std::uint32_t words) const { // from 0 to k1 + 1
    return frequency * (k1_ + 1) / (frequency + norm(words));
  }
  // Of a word that the query says so often: k3 bounds what repeating it gains.
  double repeated(double times) const { return times * (k3_ + 1) / (times + k3_); }

private:
  double norm(std::uint32_t words) const { return words < norms_.size() ? norms_[words] : norm_of(words); }
  double norm_of(std::uint32_t words) const;

  double k1_, b_, k3_;
  double passages_;
  double mean_words_;
  std::vector<float> norms_; // by words, as far as most passages go
};

} // namespace dossier
