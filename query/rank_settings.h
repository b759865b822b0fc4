// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace dossier {

// How passages are ranked: every feature has a number, and 0 switches it off. tests/bench/results.md tells
// what each of them gives; there is one default for every collection.
//
//   read_rank_settings("feedback=0,b=0.4")  ->  the default with those two changed
struct RankSettings {
  double k1 = 1.2;
  double b = 0.75;
  double title = 2;
  double words = 0.6;
  double repeats = 1;
  double compounds = 1;
  double feedback = 0.5;
  double feedback_passages = 20;
  double feedback_terms = 30;
  double neighbours = 0.1;
  double proximity = 0;
  double papers = 0;

  friend bool operator==(const RankSettings&, const RankSettings&) = default;
};

struct RankFeature {
  std::string_view name;
  double RankSettings::*value;
  std::string_view meaning;
};

constexpr std::array<RankFeature, 12> kRankFeatures = {{
    {"k1", &RankSettings::k1, "how fast more occurrences of a word stop to add"},
    {"b", &RankSettings::b, "how much a long passage needs more of them"},
    {"title", &RankSettings::title, "occurrences that one in the paper's title or authors counts for"},
    {"words", &RankSettings::words, "share of a name's own words beside the name under all its forms"},
    {"repeats", &RankSettings::repeats, "what a word said twice in the query may gain (BM25's k3)"},
    {"compounds", &RankSettings::compounds, "two words of the query also as one (health care, healthcare)"},
    {"feedback", &RankSettings::feedback, "weight of the words that the best passages share"},
    {"feedback-passages", &RankSettings::feedback_passages, "passages these words are taken from"},
    {"feedback-terms", &RankSettings::feedback_terms, "words that are taken"},
    {"neighbours", &RankSettings::neighbours, "share of the passages before and after"},
    {"proximity", &RankSettings::proximity, "weight of the query's words standing near each other"},
    {"papers", &RankSettings::papers, "when papers are ranked: share of a paper's further passages"},
}};

// "name=value,..."; an empty text is the default. Throws Error (usage) that names the features.
RankSettings read_rank_settings(std::string_view text);

} // namespace dossier
