// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/related.h"

#include "corpus/text/stem.h"
#include "query/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace dossier {
namespace {

constexpr std::size_t kShortest = 3; // bytes

struct Seen {
  double frequency = 0;
  std::set<std::size_t> hits;
  std::map<std::string, unsigned> forms; // as written, and how often
};

std::string usual_form(const std::map<std::string, unsigned>& forms) {
  const auto most = std::max_element(forms.begin(), forms.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->first;
}

} // namespace

std::vector<std::string> related_words(const Index& index, const Plan& plan, const Results& results,
                                       std::size_t most) {
  std::set<std::string, std::less<>> asked;
  for (const Idea& idea : plan.ideas)
    for (const Way& way : idea.ways) asked.insert(way.terms.begin(), way.terms.end());
  std::map<std::string, Seen> seen;
  for (std::size_t i = 0; i < results.hits.size(); ++i) {
    const ReadPassage& passage = index.read(results.hits[i].document);
    for (const Token& token : passage.text) {
      const bool is_number = token.folded.find_first_of("0123456789") != std::string_view::npos;
      if (is_number || token.folded.size() < kShortest || is_stop_word(token.folded) ||
          asked.contains(token.stem))
        continue;
      Seen& word = seen[std::string(token.stem)];
      ++word.frequency;
      word.hits.insert(i);
      ++word.forms[std::string(token.span.of(passage.record.text))];
    }
  }
  const Vocabulary vocabulary(index.terms());
  const double passages = std::max<double>(1, static_cast<double>(index.counts().passages));
  std::vector<std::pair<double, std::string>> weighed;
  for (const auto& [stem, word] : seen) {
    if (results.hits.size() > 2 && word.hits.size() < 2) continue;
    const double p = std::max<double>(1, static_cast<double>(vocabulary.occurrences_of(stem))) / passages;
    weighed.emplace_back(word.frequency * std::log2((1 + p) / p) + std::log2(1 + p), usual_form(word.forms));
  }
  std::sort(weighed.begin(), weighed.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> words;
  for (auto& [weight, word] : weighed)
    if (words.size() < most) words.push_back(std::move(word));
  return words;
}

} // namespace dossier
