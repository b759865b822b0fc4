// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/scores.h"

#include "corpus/schema.h"
#include "query/cursor.h"
#include "query/paper_filter.h"

#include <algorithm>

namespace dossier {
namespace {

std::vector<Xapian::docid> papers_titled(const Index& index, const Idea& idea) {
  std::vector<Xapian::docid> titled;
  if (idea.stems.empty()) return titled;
  for (const std::string_view field : {"title", "author"})
    for (const Way& way : idea.ways) { // one a language
      std::vector<std::string> terms;
      for (const std::string& stem : way.terms) terms.push_back(term(find_field(field)->prefix, stem));
      const std::vector<Xapian::docid> more = papers_with(index, terms);
      std::vector<Xapian::docid> either;
      std::set_union(titled.begin(), titled.end(), more.begin(), more.end(), std::back_inserter(either));
      titled = std::move(either);
    }
  return titled;
}

// About so many passages have it; never fewer than the truth for one way.
Xapian::doccount passages_with(const Index& index, const Idea& idea) {
  Xapian::doccount most = 0;
  for (const Way& way : idea.ways) {
    Xapian::doccount rarest = way.terms.empty() ? 0 : kNoDocument;
    for (const std::string& word : way.terms) rarest = std::min(rarest, index.passages_with(word));
    most = std::max(most, rarest);
  }
  return most;
}

// Calls visit(document, frequency) for the passages of an idea, ascending.
template <typename Visit>
void each_passage(const Index& index, const Idea& idea, Visit visit) {
  if (idea.ways.size() == 1 && idea.ways[0].terms.size() == 1 && idea.ways[0].folded.empty()) {
    const std::string& word = idea.ways[0].terms[0];
    for (const Volume& volume : index.volumes()) {
      const Xapian::PostingIterator end = volume.database.postlist_end(word);
      for (Xapian::PostingIterator at = volume.database.postlist_begin(word); at != end; ++at)
        visit(volume.before + *at, at.get_wdf());
    }
    return;
  }
  for (IdeaCursor at(index, idea); at.document() != kNoDocument; at.skip_to(at.document() + 1))
    visit(at.document(), at.frequency());
}

// What an idea adds to a passage by its paper's title only: given when all ideas are known.
struct ByTitle {
  Xapian::docid document = 0;
  float value = 0;
  std::uint32_t idea = 0;
  bool opens = false; // the paper's first passage
};

class Scoring {
public:
  Scoring(const Index& index, const Bm25& bm25, double title, Scores& scores)
      : index_(index), bm25_(bm25), title_(title), scores_(scores) {}

  void add(const Idea& idea, const RankedIdea& ranked, std::uint32_t number) {
    if (title_ == 0 || ranked.titled.empty())
      add_plain(idea, ranked.weight, number);
    else
      add_titled(idea, ranked, number);
  }

  void add_by_title() {
    for (const ByTitle& late : by_title_) {
      if (scores_.having[late.document] == 0 && !late.opens) continue;
      give(late.document, late.value, late.idea);
    }
  }

private:
  void give(Xapian::docid document, double value, std::uint32_t idea) {
    if (index_.has_repeats() && index_.is_repeat(index_.paper_of(document)))
      return; // its text is counted elsewhere
    scores_.of[document] += static_cast<float>(value);
    ++scores_.having[document];
    ++scores_.idea_passages[idea];
  }

  void add_plain(const Idea& idea, double weight, std::uint32_t number) {
    each_passage(index_, idea, [&](Xapian::docid document, std::uint32_t frequency) {
      give(document, weight * bm25_.share(frequency, index_.words(document)), number);
    });
  }

  void add_titled(const Idea& idea, const RankedIdea& ranked, std::uint32_t number) {
    auto paper = ranked.titled.begin();
    Xapian::docid next = 0; // passage of *paper that has not been met
    const auto rest_of_paper = [&](Xapian::docid end) {
      for (; next < end && index_.paper_of(next) == *paper; ++next) {
        const double share = bm25_.share(title_, index_.words(next));
        by_title_.push_back({next, static_cast<float>(ranked.weight * share), number, next == *paper + 1});
      }
    };
    const auto papers_before = [&](Xapian::docid document) { // leaves `paper` at one that may have it
      while (paper != ranked.titled.end() && *paper < document) {
        if (next <= *paper) next = *paper + 1;
        rest_of_paper(document);
        if (next == document && index_.paper_of(document) == *paper) return true;
        ++paper;
      }
      return false;
    };
    each_passage(index_, idea, [&](Xapian::docid document, std::uint32_t frequency) {
      const bool titled = papers_before(document);
      if (titled) ++next;
      const double all = frequency + (titled ? title_ : 0);
      give(document, ranked.weight * bm25_.share(all, index_.words(document)), number);
    });
    papers_before(index_.last_document() + 1);
  }

  const Index& index_;
  const Bm25& bm25_;
  double title_;
  Scores& scores_;
  std::vector<ByTitle> by_title_;
};

} // namespace

Bm25 bm25_of(const Index& index, const RankSettings& settings) {
  const auto passages = static_cast<double>(index.counts().passages);
  const double mean = passages == 0 ? 1 : static_cast<double>(index.counts().words) / passages;
  return {settings, passages, mean};
}

std::vector<RankedIdea> ranked_ideas(const Index& index, const Plan& plan, const Bm25& bm25) {
  std::vector<RankedIdea> ranked;
  for (const Idea& idea : plan.ideas)
    ranked.push_back(
        {bm25.weight(passages_with(index, idea)) * bm25.repeated(idea.times), papers_titled(index, idea)});
  return ranked;
}

Scores& score(const Index& index, const Plan& plan, const std::vector<RankedIdea>& ideas, const Bm25& bm25,
              double title) {
  thread_local Scores scores; // a megabyte that need not be got anew
  const std::size_t documents = std::size_t{index.last_document()} + 1;
  scores.of.assign(documents, 0);
  scores.having.assign(documents, 0);
  scores.all = plan.everything;
  scores.idea_passages.assign(ideas.size(), 0);
  Scoring scoring(index, bm25, title, scores);
  for (std::uint32_t i = 0; i < ideas.size(); ++i) scoring.add(plan.ideas[i], ideas[i], i);
  scoring.add_by_title();
  return scores;
}

} // namespace dossier
