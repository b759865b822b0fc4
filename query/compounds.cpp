// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compounds.h"

#include "corpus/text/fold.h"
#include "corpus/text/stem.h"
#include "query/transliteration.h"
#include "query/vocabulary.h"

#include <algorithm>

namespace dossier {
namespace {

constexpr Xapian::doccount kOftenEnough = 2; // passages

bool is_one_word(const Idea& idea) {
  return idea.entries.empty() && idea.stems.size() == 1 &&
         std::all_of(idea.ways.begin(), idea.ways.end(),
                     [](const Way& way) { return way.terms.size() == 1 && way.folded.empty(); });
}

bool is_number(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void join_compounds(Plan& plan, const Index& index) {
  const Stemmer stemmer;
  std::vector<Idea> joined = plan.ideas;
  for (std::size_t i = 1; i < plan.ideas.size(); ++i) {
    const Idea& first = plan.ideas[i - 1];
    const Idea& second = plan.ideas[i];
    if (!is_one_word(first) || !is_one_word(second)) continue;
    const std::string before = fold(first.typed);
    const std::string after = fold(second.typed);
    if (is_number(before) && is_number(after)) continue;
    const std::string stem = stemmer.stem(before + after);
    if (index.passages_with(stem) < kOftenEnough) continue;
    for (Idea* idea : {&joined[i - 1], &joined[i]}) idea->ways.push_back({{stem}, false});
  }
  plan.ideas = std::move(joined);
}

Plan planned(const Request& request, const Index& index) {
  Plan plan = make_plan(request, index.gazetteer(), Vocabulary(index.terms()));
  if (!request.exact && request.rank.compounds > 0) join_compounds(plan, index);
  if (!request.exact) add_other_scripts(plan, index);
  return plan;
}

} // namespace dossier
