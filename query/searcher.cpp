// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/searcher.h"

#include "corpus/discovered.h"
#include "query/cursor.h"
#include "query/excerpt.h"
#include "query/facet.h"
#include "query/matcher.h"
#include "query/paper_filter.h"
#include "query/reranker.h"
#include "query/scores.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <span>

namespace dossier {
namespace {

constexpr std::size_t kMostPartsTried = 8; // of a condition that nothing fulfils

// Whether documents asked for in ascending order are in an ascending list.
class Ascending {
public:
  explicit Ascending(std::vector<Xapian::docid> documents) : documents_(std::move(documents)) {}
  bool has(Xapian::docid document) {
    while (at_ < documents_.size() && documents_[at_] < document) ++at_;
    return at_ < documents_.size() && documents_[at_] == document;
  }
  const std::vector<Xapian::docid>& all() const { return documents_; }

private:
  std::vector<Xapian::docid> documents_;
  std::size_t at_ = 0;
};

// An idea on its way through the passages that fulfil a condition.
struct Tracked {
  IdeaCursor cursor;
  Ascending titled; // papers with it in their title or authors
  double weight = 0;
};

class Search {
public:
  Search(const Index& index, const Plan& plan, const Request& request)
      : index_(index), plan_(plan), request_(request), bm25_(bm25_of(index, request.rank)),
        ranked_(ranked_ideas(index, plan, bm25_)), actors_(index.gazetteer(), false, request.only),
        provinces_(index.gazetteer(), true, request.only),
        wanted_actors_(family_of(plan.actors.entries, index.gazetteer(), plan.actors.only)),
        wanted_provinces_(family_of(plan.provinces.entries, index.gazetteer(), plan.provinces.only)) {
    index.begin_search();
    for (const Idea& idea : plan.unwanted) unwanted_.emplace_back(index, idea);
    for (const PaperFilter& filter : plan.papers) papers_.emplace_back(papers_of(index, filter));
    for (const Ascending& papers : papers_) results_.filter_papers.push_back(papers.all().size());
    if (plan.condition) {
      matcher_.emplace(index, plan);
      for (std::size_t i = 0; i < ranked_.size(); ++i)
        tracked_.push_back(
            {IdeaCursor(index, plan.ideas[i]), Ascending(ranked_[i].titled), ranked_[i].weight});
      results_.idea_passages.resize(ranked_.size());
    } else {
      scores_ = &score(index, plan, ranked_, bm25_, request.rank.title);
      results_.idea_passages = scores_->idea_passages;
    }
    has_no_filters_ = plan.unwanted.empty() && plan.papers.empty() && plan.actors.entries.empty() &&
                      plan.provinces.entries.empty();
  }

  Results run() {
    gather();
    results_.left_unread = index_.left_unread();
    results_.actors = actors_.counts(plan_.actors.entries);
    name_discovered(results_.actors);
    results_.provinces = provinces_.counts(plan_.provinces.entries);
    if (matcher_ && results_.before_filters == 0) explain_nothing();
    for (std::uint64_t* without : {&results_.without_actors, &results_.without_provinces,
                                   &results_.without_papers, &results_.without_unwanted})
      *without += results_.passages; // so far, those that only that filter keeps back
    choose_hits();
    return std::move(results_);
  }

  std::vector<Match> best() {
    if (matcher_ || !has_no_filters_ || plan_.left_out != 0 || plan_.everything) gather();
    order(request_.count);
    matches_.resize(std::min(matches_.size(), request_.count));
    return std::move(matches_);
  }

private:
  // What a condition leaves out has not been visited: when it leaves nothing, it is looked at piece by piece.
  void explain_nothing() {
    for (std::size_t i = 0; i < plan_.ideas.size(); ++i) {
      IdeaCursor cursor(index_, plan_.ideas[i]);
      for (; cursor.document() != kNoDocument; cursor.skip_to(cursor.document() + 1))
        ++results_.idea_passages[i];
    }
    const std::vector<Condition>& parts = plan_.condition->parts;
    if (parts.size() < 2 || parts.size() > kMostPartsTried) return;
    for (std::size_t left_out = 0; left_out < parts.size(); ++left_out) {
      Condition others = *plan_.condition;
      others.parts.erase(others.parts.begin() + static_cast<std::ptrdiff_t>(left_out));
      Matcher matcher(index_, plan_, others);
      std::uint64_t& passages = results_.without_part.emplace_back();
      for (auto at = matcher.next(1); at != kNoDocument; at = matcher.next(at + 1)) ++passages;
    }
  }

  void gather() {
    if (matcher_) {
      for (auto document = matcher_->next(1); document != kNoDocument;
           document = matcher_->next(document + 1)) {
        std::size_t having = 0;
        const double score = score_of(document, having);
        visit(document, score, having);
      }
      return;
    }
    const float least = -1; // all of them
    scores_->each_above(least, [&](Xapian::docid document) {
      std::uint8_t& having = scores_->having[document];
      if (!visit(document, scores_->of[document], having)) having = Scores::kNoAnswer;
    });
  }

  // Whether it is an answer.
  bool visit(Xapian::docid document, double score, std::size_t having) {
    const std::uint32_t paper = index_.paper_of(document);
    if (paper == 0 || index_.is_repeat(paper))
      return false; // a title without any passage; a text that is shown elsewhere
    if (document == plan_.left_out) return false;
    ++results_.before_filters;
    const auto entries = index_.entries(document);
    if (has_no_filters_) {
      if (request_.facets) actors_.add(paper, entries, document);
      if (request_.facets) provinces_.add(paper, entries);
      take(document, paper, score, having);
      return true;
    }
    const bool actors =
        plan_.actors.entries.empty() || names_any(entries, wanted_actors_, plan_.actors.entries);
    const bool provinces = plan_.provinces.entries.empty() || names_any(entries, wanted_provinces_, {});
    const bool papers = passes_paper_filters(paper);
    const bool wanted = !has_unwanted(document);
    const int failed = !actors + !provinces + !papers + !wanted;
    if (failed > 1) return false;
    if (!actors) ++results_.without_actors;
    if (!provinces) ++results_.without_provinces;
    if (!papers) ++results_.without_papers;
    if (!wanted) ++results_.without_unwanted;
    if (papers && wanted && request_.facets) {
      if (provinces) actors_.add(paper, entries, document);
      if (actors) provinces_.add(paper, entries);
    }
    if (failed == 0) take(document, paper, score, having);
    return failed == 0;
  }

  void take(Xapian::docid document, std::uint32_t paper, double score, std::size_t having) {
    ++results_.passages;
    if (having == ranked_.size()) ++results_.complete;
    if (per_paper_.empty() || per_paper_.back().first != paper) {
      per_paper_.emplace_back(paper, 0);
      ++results_.papers;
    }
    ++per_paper_.back().second;
    if (matcher_) matches_.push_back({document, paper, score});
  }

  double score_of(Xapian::docid document, std::size_t& having) {
    double score = 0;
    const std::uint32_t paper = index_.paper_of(document);
    for (std::size_t i = 0; i < tracked_.size(); ++i) {
      Tracked& idea = tracked_[i];
      if (idea.cursor.document() < document) idea.cursor.skip_to(document);
      const bool here = idea.cursor.document() == document;
      const bool titled = idea.titled.has(paper);
      if (!here && !titled) continue;
      ++results_.idea_passages[i];
      ++having;
      score += idea.weight * share_of(here ? idea.cursor.frequency() : 0, document, titled);
    }
    return score;
  }

  double share_of(double frequency, Xapian::docid document, bool titled) const {
    return bm25_.share(frequency + (titled ? request_.rank.title : 0), index_.words(document));
  }

  // What each idea gave to a score: computed again for the few passages that are shown.
  std::vector<double> shares_of(const Match& match) const {
    std::vector<double> shares;
    for (std::size_t i = 0; i < ranked_.size(); ++i) {
      IdeaCursor cursor(index_, plan_.ideas[i]);
      cursor.skip_to(match.document);
      const std::vector<Xapian::docid>& titled = ranked_[i].titled;
      const double frequency = cursor.document() == match.document ? cursor.frequency() : 0;
      const bool in_title = std::binary_search(titled.begin(), titled.end(), match.paper);
      shares.push_back(share_of(frequency, match.document, in_title) * ranked_[i].weight);
    }
    return shares;
  }

  // Of the rows that will be shown, who those in no gazetteer are: as the first passage has it.
  void name_discovered(std::vector<FacetCount>& counts) const {
    std::size_t rank = 0;
    for (FacetCount& count : counts) {
      const bool is_shown = rank++ < request_.facet_rows || count.chosen;
      if (!is_shown || !is_discovered_entry(count.entry) || count.document == 0) continue;
      for (const Mention& mention : index_.passage(count.document).mentions)
        if (counted_as(mention) == count.entry) count.discovered = mention;
    }
  }

  bool passes_paper_filters(std::uint32_t paper) {
    bool passes = true;
    for (std::size_t i = 0; i < papers_.size(); ++i)
      passes = passes && papers_[i].has(paper) != plan_.papers[i].unwanted;
    return passes;
  }

  bool has_unwanted(Xapian::docid document) {
    bool has = false;
    for (IdeaCursor& idea : unwanted_) {
      if (idea.document() < document) idea.skip_to(document);
      has = has || idea.document() == document;
    }
    return has;
  }

  // Brings the best `count` to the front in their order, and one more than kReranked of them at least.
  void order(std::size_t count) {
    const std::size_t wanted = std::max(count, kReranked + 1);
    if (matcher_) {
      // Those that were looked at again stay in front, whatever rounding makes of their scores.
      const std::size_t settled = reranked_ ? reranked_->size() : 0;
      const auto at = [&](std::size_t place) {
        return matches_.begin() + static_cast<std::ptrdiff_t>(place);
      };
      std::partial_sort(at(settled), at(std::min(wanted, matches_.size())), matches_.end(), ranks_before);
    } else {
      matches_ = best_scored(wanted);
    }
    if (plan_.everything || matches_.empty()) return;
    if (!reranked_) rerank();
    std::copy(reranked_->begin(), reranked_->end(), matches_.begin());
  }

  std::vector<Match> best_scored(std::size_t count) const {
    std::vector<Match> best; // a heap, the worst on top
    float least = -1;        // an equal one that comes later ranks behind
    scores_->each_above(least, [&](Xapian::docid document) {
      if (best.size() == count) {
        std::pop_heap(best.begin(), best.end(), ranks_before);
        best.pop_back();
      }
      best.push_back({document, index_.paper_of(document), scores_->of[document]});
      std::push_heap(best.begin(), best.end(), ranks_before);
      if (best.size() == count) least = static_cast<float>(best.front().score);
    });
    std::sort_heap(best.begin(), best.end(), ranks_before);
    return best;
  }

  void rerank() {
    const std::size_t looked_at = std::min(kReranked, matches_.size());
    reranked_.emplace(matches_.begin(), matches_.begin() + static_cast<std::ptrdiff_t>(looked_at));
    const double least = looked_at < matches_.size() ? matches_[looked_at].score : 0;
    Reranker(index_, plan_, ranked_, bm25_, request_.rank, scores_).rerank(*reranked_);
    const double lift = least - reranked_->back().score; // over those that were not looked at
    if (lift <= 0) return;
    for (Match& match : *reranked_) match.score = std::max(match.score + lift, least);
  }

  // The best matches, at most so many of a paper, from the offset on.
  void choose_hits() {
    std::map<std::uint32_t, std::size_t> taken;
    std::size_t rank = 0;
    std::size_t ordered = 0;
    for (std::size_t at = 0; at < results_.passages && results_.hits.size() < request_.count; ++at) {
      if (at == ordered) order(ordered = std::max(ordered * 4, request_.offset + request_.count));
      const Match& match = matches_[at];
      if (request_.per_paper > 0 && ++taken[match.paper] > request_.per_paper) {
        ++results_.held_back;
        continue;
      }
      if (++rank > request_.offset) results_.hits.push_back(hit(match, rank));
    }
  }

  Hit hit(const Match& match, std::size_t rank) {
    Hit made;
    made.rank = rank;
    made.score = match.score;
    made.document = match.document;
    made.paper = index_.paper(match.paper);
    for (const Xapian::docid other : index_.repeats_of(match.paper))
      made.also_in.push_back(index_.paper(other).file);
    made.passage = index_.passage(match.document);
    const auto found = std::lower_bound(per_paper_.begin(), per_paper_.end(),
                                        std::pair<std::uint32_t, std::size_t>(match.paper, 0));
    made.paper_matches = found->second;
    if (request_.explain) {
      made.shares = shares_of(match);
      made.looked_again = std::accumulate(made.shares.begin(), made.shares.end(), match.score,
                                          [](double left, double share) { return left - share; });
    }
    mark(made, plan_);
    if (request_.full) made.window = {0, made.passage.text.size()};
    return made;
  }

  const Index& index_;
  const Plan& plan_;
  const Request& request_;
  Bm25 bm25_;
  std::vector<RankedIdea> ranked_; // beside plan_.ideas
  std::vector<Tracked> tracked_;   // the same, with a condition
  Scores* scores_ = nullptr;       // without one
  bool has_no_filters_ = false;
  std::optional<std::vector<Match>> reranked_; // the best kReranked
  std::vector<IdeaCursor> unwanted_;
  std::vector<Ascending> papers_;  // beside plan_.papers
  std::optional<Matcher> matcher_; // without one any idea makes a candidate
  FacetCounter actors_;
  FacetCounter provinces_;
  std::vector<bool> wanted_actors_;
  std::vector<bool> wanted_provinces_;
  std::vector<std::pair<std::uint32_t, std::size_t>> per_paper_; // matches, by paper document, ascending
  std::vector<Match> matches_;
  Results results_;
};

} // namespace

Results search(const Index& index, const Plan& plan, const Request& request) {
  return Search(index, plan, request).run();
}

std::vector<Match> best_matches(const Index& index, const Plan& plan, const Request& request) {
  return Search(index, plan, request).best();
}

} // namespace dossier
