// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/reranker.h"

#include "corpus/schema.h"
#include "corpus/text/stem.h"
#include "corpus/text/term_table.h"
#include "query/cursor.h"
#include "query/reading.h"

#include <algorithm>
#include <cmath>

namespace dossier {
namespace {

// The first three and the last lie on plateaus: half or twice as much moves no collection by more than half a
// point.
constexpr double kSayFalls = 10;       // power of a passage's score over the best one's
constexpr double kMostCommon = 0.2;    // of all passages; what more of them have tells no subject
constexpr std::size_t kSharedBy = 2;   // passages that must agree on a word
constexpr double kFewIdeas = 12;       // a longer question says itself what its context is
constexpr double kNearnessFloor = 0.3; // alpha of Tao and Zhai

struct Counted {
  std::uint32_t term = 0; // of the table
  std::uint32_t frequency = 0;
};

// A word that is looked for in all candidates.
struct Weighed {
  std::uint32_t term = 0;
  double weight = 0;
};

bool tells_a_subject(std::string_view term) {
  const bool prefixed = term[0] >= 'A' && term[0] <= 'Z';
  return term.size() > 1 && !prefixed && !is_stop_word(term) &&
         std::none_of(term.begin(), term.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

struct Reranker::Candidate {
  Match match;
  std::uint32_t words = 0;
  std::vector<Counted> terms; // by number

  std::uint32_t frequency(std::uint32_t term) const {
    const auto at =
        std::lower_bound(terms.begin(), terms.end(), term,
                         [](const Counted& counted, std::uint32_t wanted) { return counted.term < wanted; });
    return at != terms.end() && at->term == term ? at->frequency : 0;
  }
};

// The candidates with all their words, and with what else they are asked for.
struct Reranker::Reading {
  TermTable table;
  std::vector<Candidate> candidates;

  Reading(const Index& index, const std::vector<Match>& best) {
    for (const Match& match : best) {
      Candidate& candidate = candidates.emplace_back(Candidate{match, index.words(match.document), {}});
      index.each_word(match.document, [&](std::string_view term, std::uint32_t frequency) {
        candidate.terms.push_back({table.add(term), frequency});
      });
      std::sort(candidate.terms.begin(), candidate.terms.end(),
                [](const Counted& a, const Counted& b) { return a.term < b.term; });
    }
  }

  // Of a term that may be no word: the mentions of an entry.
  std::uint32_t find(const Index& index, const std::string& term) {
    const std::uint32_t known = table.find(term);
    if (known != TermTable::kNone || !has_prefix(term)) return known;
    const std::uint32_t number = table.add(term); // higher than all: their terms stay in order
    std::vector<Candidate*> in_order;
    for (Candidate& candidate : candidates) in_order.push_back(&candidate);
    std::sort(in_order.begin(), in_order.end(),
              [](const Candidate* a, const Candidate* b) { return a->match.document < b->match.document; });
    TermCursor at(index, term);
    for (Candidate* candidate : in_order) {
      at.skip_to(candidate->match.document);
      if (at.document() == candidate->match.document) candidate->terms.push_back({number, at.frequency()});
    }
    return number;
  }

  void sort() {
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return ranks_before(a.match, b.match); });
  }
};

Reranker::Reranker(const Index& index, const Plan& plan, const std::vector<RankedIdea>& ideas,
                   const Bm25& bm25, const RankSettings& settings, const Scores* scores)
    : index_(index), plan_(plan), ideas_(ideas), bm25_(bm25), settings_(settings), scores_(scores) {}

void Reranker::rerank(std::vector<Match>& best) const {
  const bool names =
      settings_.words > 0 && std::any_of(plan_.ideas.begin(), plan_.ideas.end(),
                                         [](const Idea& idea) { return !idea.entries.empty(); });
  const bool feedback = settings_.feedback > 0;
  const bool neighbours = settings_.neighbours > 0 && scores_ != nullptr;
  if (best.empty() || (!names && !feedback && !neighbours && settings_.proximity == 0)) return;
  Reading reading(index_, best);
  if (neighbours) hear_neighbours(reading);
  if (names) weigh_words_of_names(reading);
  if (settings_.proximity > 0) add_nearness(reading);
  reading.sort();
  if (feedback) feed_back(reading);
  reading.sort();
  for (std::size_t i = 0; i < best.size(); ++i) best[i] = reading.candidates[i].match;
}

void Reranker::hear_neighbours(Reading& reading) const {
  const auto score = [&](Xapian::docid document, std::uint32_t paper) {
    const bool same =
        document > 0 && document <= index_.last_document() && index_.paper_of(document) == paper;
    return same ? scores_->of[document] : 0;
  };
  for (Candidate& candidate : reading.candidates) {
    Match& match = candidate.match;
    match.score += settings_.neighbours / 2 *
                   (score(match.document - 1, match.paper) + score(match.document + 1, match.paper));
  }
}

void Reranker::weigh_words_of_names(Reading& reading) const {
  for (std::size_t i = 0; i < plan_.ideas.size(); ++i) {
    const Idea& idea = plan_.ideas[i];
    if (idea.entries.empty() || idea.stems.empty()) continue;
    std::vector<std::vector<std::uint32_t>> ways;
    for (const Way& way : idea.ways) {
      ways.emplace_back();
      for (const std::string& term : way.terms) ways.back().push_back(reading.find(index_, term));
    }
    std::vector<Weighed> words;
    for (const std::string& stem : idea.stems)
      words.push_back({reading.table.find(stem), bm25_.weight(index_.passages_with(stem))});
    for (Candidate& candidate : reading.candidates) {
      std::uint32_t most = 0;
      for (const auto& way : ways) {
        std::uint32_t least = way.empty() ? 0 : 0xFFFFFFFF;
        for (const std::uint32_t term : way) least = std::min(least, candidate.frequency(term));
        most = std::max(most, least);
      }
      double by_words = 0;
      for (const Weighed& word : words)
        by_words += word.weight * bm25_.share(candidate.frequency(word.term), candidate.words);
      const double by_name = ideas_[i].weight * bm25_.share(most, candidate.words);
      candidate.match.score += settings_.words * (by_words - by_name);
    }
  }
}

void Reranker::add_nearness(Reading& reading) const {
  if (plan_.ideas.size() < 2) return;
  for (Candidate& candidate : reading.candidates) {
    const ReadPassage& passage = index_.read(candidate.match.document);
    std::vector<std::pair<std::size_t, std::size_t>> places; // of a word, and the idea it belongs to
    for (std::size_t i = 0; i < plan_.ideas.size(); ++i)
      for (const WordRange& range : ranges_of(plan_.ideas[i], passage.text, passage.record.mentions))
        places.emplace_back(range.first, i);
    std::sort(places.begin(), places.end());
    double nearest = 1e9;
    for (std::size_t i = 1; i < places.size(); ++i)
      if (places[i].second != places[i - 1].second)
        nearest = std::min(nearest, static_cast<double>(places[i].first - places[i - 1].first));
    candidate.match.score += settings_.proximity * std::log(kNearnessFloor + std::exp(-nearest));
  }
}

void Reranker::feed_back(Reading& reading) const {
  const auto& candidates = reading.candidates;
  const std::size_t heard =
      std::min(candidates.size(), static_cast<std::size_t>(settings_.feedback_passages));
  const double best = candidates[0].match.score;
  if (heard == 0 || best <= 0) return;
  struct Said {
    double weight = 0;
    std::size_t by = 0;
  };
  std::vector<Said> said(reading.table.terms().size());
  double says = 0;
  for (std::size_t i = 0; i < heard; ++i) {
    const Candidate& candidate = candidates[i];
    const double say = std::pow(std::max(candidate.match.score / best, 0.0), kSayFalls);
    says += say;
    for (const Counted& counted : candidate.terms) {
      said[counted.term].weight += say * counted.frequency / std::max(candidate.words, 1U);
      ++said[counted.term].by;
    }
  }
  const std::vector<std::string>& terms = reading.table.terms();
  const auto passages = static_cast<double>(index_.counts().passages);
  std::vector<Weighed> shared;
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    if (said[term].by < std::min(kSharedBy, heard) || !tells_a_subject(terms[term])) continue;
    const double having = index_.passages_with(terms[term]);
    if (having <= kMostCommon * passages)
      shared.push_back({term, said[term].weight / says * bm25_.weight(having)});
  }
  std::sort(shared.begin(), shared.end(), [&](const Weighed& a, const Weighed& b) {
    return a.weight != b.weight ? a.weight > b.weight : terms[a.term] < terms[b.term];
  });
  shared.resize(std::min(shared.size(), static_cast<std::size_t>(settings_.feedback_terms)));
  double all = 0;
  for (const Weighed& word : shared) all += word.weight;
  if (all <= 0) return;
  double query = 0;
  for (const RankedIdea& idea : ideas_) query += idea.weight;
  const double few = std::min(1.0, kFewIdeas / static_cast<double>(ideas_.size()));
  const double scale = settings_.feedback * few * query / all;
  std::vector<double> weights(terms.size());
  for (const Weighed& word : shared) weights[word.term] = word.weight * scale;
  for (Candidate& candidate : reading.candidates)
    for (const Counted& counted : candidate.terms)
      if (weights[counted.term] > 0)
        candidate.match.score += weights[counted.term] * bm25_.share(counted.frequency, candidate.words);
}

} // namespace dossier
