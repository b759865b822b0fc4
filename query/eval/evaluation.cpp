// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/evaluation.h"

#include "corpus/error.h"
#include "corpus/text/fold.h"
#include "corpus/text/words.h"
#include "query/compounds.h"
#include "query/searcher.h"

#include <algorithm>
#include <map>
#include <set>

namespace dossier {
namespace {

constexpr std::size_t kPassagesForPapers = 2000; // looked at to rank papers

// A topic is what someone would ask in words, its dashes, quotation marks and capitals mean nothing: "is NOT
// regulated" leaves nothing out.
std::string plain_words(const std::string& text) {
  std::string words;
  for (const Span span : cut_words(text)) {
    const std::string word(span.of(text));
    const bool operates = word == "AND" || word == "OR" || word == "NOT" || word == "NEAR";
    words += (words.empty() ? "" : " ") + (operates ? fold(word) : word);
  }
  return words;
}

std::vector<Match> matches(const Index& index, const std::string& query, std::size_t most,
                           const RankSettings& settings) {
  Request request;
  request.words = plain_words(query);
  request.count = most;
  request.facets = false;
  request.rank = settings;
  try {
    return best_matches(index, planned(request, index), request);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::usage) throw;
    return {}; // it asks nothing, and nothing answers it
  }
}

// The papers of ranked passages, each with its score and the document of its best passage.
std::vector<Match> papers_of(const std::vector<Match>& passages, double share) {
  std::map<std::uint32_t, std::pair<std::size_t, double>>
      met; // where it stands, and what its next passage counts
  std::vector<Match> papers;
  for (const Match& passage : passages) {
    const auto [paper, fresh] = met.try_emplace(passage.paper, papers.size(), share);
    if (fresh) {
      papers.push_back(passage);
      continue;
    }
    papers[paper->second.first].score += passage.score * paper->second.second;
    paper->second.second *= share;
  }
  std::sort(papers.begin(), papers.end(), ranks_before);
  return papers;
}

} // namespace

std::vector<Named> ranking(const Index& index, const std::string& query, Unit unit, std::size_t most,
                           const RankSettings& settings) {
  std::vector<Named> named;
  if (unit == Unit::passages) {
    for (const Match& match : matches(index, query, most, settings))
      named.push_back({passage_name(index.paper(match.paper), index.passage(match.document)), match.score});
    return named;
  }
  std::vector<Match> papers =
      papers_of(matches(index, query, std::max(most, kPassagesForPapers), settings), settings.papers);
  papers.resize(std::min(papers.size(), most));
  for (const Match& paper : papers)
    named.push_back({std::string(paper_name(index.paper(paper.paper))), paper.score});
  return named;
}

Unit judged_unit(const Index& index, const std::vector<Topic>& topics, const Judgments& judgments,
                 const RankSettings& settings) {
  std::size_t passages = 0;
  std::size_t papers = 0;
  for (const Topic& topic : topics) {
    const auto judged = judgments.find(topic.id);
    if (judged == judgments.end()) continue;
    for (const Match& match : matches(index, topic.text, 10, settings)) {
      const PaperRecord paper = index.paper(match.paper);
      papers += judged->second.count(std::string(paper_name(paper)));
      passages += judged->second.count(passage_name(paper, index.passage(match.document)));
    }
  }
  return papers > passages ? Unit::papers : Unit::passages;
}

std::vector<Evaluated> evaluate(const Index& index, const std::vector<Topic>& topics,
                                const Judgments& judgments, Unit unit, const RankSettings& settings) {
  std::vector<Evaluated> evaluated;
  for (const Topic& topic : topics) {
    const auto judged = judgments.find(topic.id);
    if (judged == judgments.end() || !has_relevant(judged->second)) continue;
    std::vector<std::string> names;
    for (Named& named : ranking(index, topic.text, unit, kRunDepth, settings))
      names.push_back(std::move(named.name));
    evaluated.push_back({topic, measure(names, judged->second)});
  }
  return evaluated;
}

} // namespace dossier
