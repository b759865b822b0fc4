// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/searcher.h"

#include "corpus/schema.h"
#include "query/cursor.h"
#include "query/excerpt.h"
#include "query/facet.h"
#include "query/matcher.h"
#include "query/paper_filter.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace dossier {
namespace {

constexpr double kSaturation = 1.2; // k1
constexpr double kLength = 0.75;    // b
constexpr double kTitleShare = 0.3;
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

// An idea on its way through the index.
struct Tracked {
  IdeaCursor cursor;
  Ascending titled; // papers with it in their title or authors
  double weight = 0;
  std::uint64_t passages = 0;
};

struct Match {
  Xapian::docid document = 0;
  std::uint32_t paper = 0;
  double score = 0;
};

bool ranks_before(const Match& a, const Match& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

class Search {
public:
  Search(const Index& index, const Plan& plan, const Request& request)
      : index_(index), plan_(plan), request_(request), actors_(index.gazetteer(), false),
        provinces_(index.gazetteer(), true),
        wanted_actors_(family_of(plan.actors.entries, index.gazetteer())),
        wanted_provinces_(family_of(plan.provinces.entries, index.gazetteer())) {
    const Counts& counts = index.counts();
    mean_words_ =
        counts.passages == 0 ? 1 : static_cast<double>(counts.words) / static_cast<double>(counts.passages);
    mean_words_ = std::max(mean_words_, 1.0);
    for (const Idea& idea : plan.ideas) ideas_.push_back(tracked(idea));
    for (const Idea& idea : plan.unwanted) unwanted_.emplace_back(index, idea);
    for (const PaperFilter& filter : plan.papers) papers_.emplace_back(papers_of(index.database(), filter));
    for (const Ascending& papers : papers_) results_.filter_papers.push_back(papers.all().size());
    if (plan.condition)
      matcher_.emplace(index, plan);
    else
      openings_ = opening_passages();
    last_document_ = index.database().get_lastdocid();
  }

  Results run() {
    for (Xapian::docid document = next(0); document != kNoDocument; document = next(document + 1))
      visit(document);
    results_.actors = actors_.counts(plan_.actors.entries);
    results_.provinces = provinces_.counts(plan_.provinces.entries);
    for (const Tracked& idea : ideas_) results_.idea_passages.push_back(idea.passages);
    if (matcher_ && results_.before_filters == 0) explain_nothing();
    for (std::uint64_t* without : {&results_.without_actors, &results_.without_provinces,
                                   &results_.without_papers, &results_.without_unwanted})
      *without += results_.passages; // so far, those that only that filter keeps back
    choose_hits();
    return std::move(results_);
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

  Tracked tracked(const Idea& idea) const {
    const Xapian::Database& database = index_.database();
    std::vector<Xapian::docid> titled;
    if (!idea.stems.empty()) {
      for (const std::string_view field : {"title", "author"}) {
        std::vector<std::string> terms;
        for (const std::string& stem : idea.stems) terms.push_back(term(find_field(field)->prefix, stem));
        const std::vector<Xapian::docid> more = papers_with(database, terms);
        std::vector<Xapian::docid> either;
        std::set_union(titled.begin(), titled.end(), more.begin(), more.end(), std::back_inserter(either));
        titled = std::move(either);
      }
    }
    Tracked made{IdeaCursor(index_, idea), Ascending(std::move(titled)), 0, 0};
    const auto passages = static_cast<double>(index_.counts().passages);
    const double having = std::min(static_cast<double>(made.cursor.documents()), passages);
    made.weight = std::log(1 + (passages - having + 0.5) / (having + 0.5));
    return made;
  }

  // A paper whose title has an idea answers with its first passage at least.
  std::vector<Xapian::docid> opening_passages() const {
    std::vector<Xapian::docid> openings;
    for (const Tracked& idea : ideas_)
      for (const Xapian::docid paper : idea.titled.all()) openings.push_back(paper + 1);
    std::sort(openings.begin(), openings.end());
    openings.erase(std::unique(openings.begin(), openings.end()), openings.end());
    return openings;
  }

  // The next document from `least` on that is a candidate.
  Xapian::docid next(Xapian::docid least) {
    if (matcher_) least = matcher_->next(least);
    if (least == kNoDocument) return least;
    Xapian::docid nearest = kNoDocument;
    for (Tracked& idea : ideas_) {
      if (idea.cursor.document() < least) idea.cursor.skip_to(least);
      nearest = std::min(nearest, idea.cursor.document());
    }
    if (matcher_) return least;
    if (plan_.everything) return least <= last_document_ ? least : kNoDocument;
    while (opening_ < openings_.size() && openings_[opening_] < least) ++opening_;
    if (opening_ < openings_.size()) nearest = std::min(nearest, openings_[opening_]);
    return nearest;
  }

  void visit(Xapian::docid document) {
    const ColumnBlock::View row = index_.row(document);
    if (row.paper == 0) return; // a title without any passage
    if (index_.is_repeat(row.paper)) return;
    std::size_t having = 0;
    const double score = score_of(document, row, having);
    ++results_.before_filters;
    const bool actors = plan_.actors.entries.empty() || names(row, wanted_actors_);
    const bool provinces = plan_.provinces.entries.empty() || names(row, wanted_provinces_);
    const bool papers = passes_paper_filters(row.paper);
    const bool wanted = !has_unwanted(document);
    const int failed = !actors + !provinces + !papers + !wanted;
    if (failed > 1) return;
    if (!actors) ++results_.without_actors;
    if (!provinces) ++results_.without_provinces;
    if (!papers) ++results_.without_papers;
    if (!wanted) ++results_.without_unwanted;
    if (papers && wanted) {
      if (provinces) actors_.add(row);
      if (actors) provinces_.add(row);
    }
    if (failed > 0) return;
    ++results_.passages;
    if (having == ideas_.size()) ++results_.complete;
    if (per_paper_.empty() || per_paper_.back().first != row.paper) {
      per_paper_.emplace_back(row.paper, 0);
      ++results_.papers;
    }
    ++per_paper_.back().second;
    matches_.push_back({document, row.paper, score});
  }

  double score_of(Xapian::docid document, const ColumnBlock::View& row, std::size_t& having) {
    double score = 0;
    const double norm = norm_of(row);
    for (Tracked& idea : ideas_) {
      const bool here = idea.cursor.document() == document;
      const bool titled = idea.titled.has(row.paper);
      if (here || titled) {
        ++idea.passages;
        ++having;
      }
      score += share_of(here ? idea.cursor.frequency() : 0, norm, titled) * idea.weight;
    }
    return score;
  }

  static double share_of(double frequency, double norm, bool titled) {
    return frequency * (kSaturation + 1) / (frequency + norm) + (titled ? kTitleShare : 0);
  }

  double norm_of(const ColumnBlock::View& row) const {
    return kSaturation * (1 - kLength + kLength * row.words / mean_words_);
  }

  // What each idea gave to a score: computed again for the few passages that are shown.
  std::vector<double> shares_of(const Match& match) const {
    std::vector<double> shares;
    for (std::size_t i = 0; i < ideas_.size(); ++i) {
      IdeaCursor cursor(index_, plan_.ideas[i]);
      cursor.skip_to(match.document);
      const std::vector<Xapian::docid>& titled = ideas_[i].titled.all();
      const double frequency = cursor.document() == match.document ? cursor.frequency() : 0;
      const bool in_title = std::binary_search(titled.begin(), titled.end(), match.paper);
      shares.push_back(share_of(frequency, norm_of(index_.row(match.document)), in_title) * ideas_[i].weight);
    }
    return shares;
  }

  static bool names(const ColumnBlock::View& row, const std::vector<bool>& wanted) {
    return std::any_of(row.entries, row.entries + row.entry_count,
                       [&](EntryIndex entry) { return entry < wanted.size() && wanted[entry]; });
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

  // The best matches, at most so many of a paper, from the offset on.
  void choose_hits() {
    std::make_heap(matches_.begin(), matches_.end(),
                   [](const Match& a, const Match& b) { return ranks_before(b, a); });
    std::map<std::uint32_t, std::size_t> taken;
    std::size_t rank = 0;
    auto end = matches_.end();
    while (end != matches_.begin() && results_.hits.size() < request_.count) {
      std::pop_heap(matches_.begin(), end, [](const Match& a, const Match& b) { return ranks_before(b, a); });
      const Match& match = *--end;
      if (request_.per_paper > 0 && ++taken[match.paper] > request_.per_paper) continue;
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
    if (request_.explain) made.shares = shares_of(match);
    mark(made, plan_);
    return made;
  }

  const Index& index_;
  const Plan& plan_;
  const Request& request_;
  double mean_words_ = 1;
  std::vector<Tracked> ideas_;
  std::vector<IdeaCursor> unwanted_;
  std::vector<Ascending> papers_;  // beside plan_.papers
  std::optional<Matcher> matcher_; // without one any idea makes a candidate
  std::vector<Xapian::docid> openings_;
  std::size_t opening_ = 0;
  Xapian::docid last_document_ = 0;
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

} // namespace dossier
