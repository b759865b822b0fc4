// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/likeness.h"

#include "corpus/error.h"
#include "corpus/mention.h"
#include "corpus/schema.h"
#include "corpus/text/stem.h"
#include "query/passage_name.h"
#include "query/vocabulary.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace dossier {
namespace {

// The words and names of a text, and how often it has each.
struct Telling {
  Idea idea;
  double frequency = 0;
  double weight = 0;
};

class Likeness {
public:
  explicit Likeness(const Index& index) : index_(index), vocabulary_(index.terms()) {}

  void add_words(const std::vector<Token>& tokens, std::string_view text) {
    for (const Token& token : tokens) {
      if (is_stop_word(token.folded) || token.folded.size() < 2) continue;
      Telling& word = found_[std::string(token.stem)];
      ++word.frequency;
      if (word.frequency > 1) continue;
      Way way;
      way.terms = {std::string(token.stem)};
      word.idea.typed = std::string(token.span.of(text));
      word.idea.ways = {std::move(way)};
    }
  }

  void add_names(const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      if (mention.discovered()) continue; // found by its words
      const Entry entry = index_.gazetteer()[mention.entry];
      const std::string name =
          term(find_field(is_province(entry.kind) ? "province" : "actor")->prefix, entry.id);
      Telling& named = found_[name];
      ++named.frequency;
      Way way;
      way.terms = {name};
      named.idea.typed = std::string(entry.name);
      named.idea.ways = {std::move(way)};
      named.idea.entries = {mention.entry};
    }
  }

  std::vector<Idea> most_telling() {
    const double passages = static_cast<double>(index_.counts().passages);
    std::vector<Telling> all;
    for (auto& [term, telling] : found_) {
      const auto having = static_cast<double>(vocabulary_.passages_with(term));
      telling.weight = telling.frequency * std::log(1 + (passages + 0.5) / (having + 0.5));
      if (having > 0) all.push_back(std::move(telling));
    }
    std::sort(all.begin(), all.end(), [](const Telling& a, const Telling& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.idea.typed < b.idea.typed;
    });
    std::vector<Idea> ideas;
    for (Telling& telling : all)
      if (ideas.size() < kMostTelling) ideas.push_back(std::move(telling.idea));
    return ideas;
  }

private:
  const Index& index_;
  Vocabulary vocabulary_;
  std::map<std::string, Telling> found_;
};

// What the request narrows beside the likeness.
Plan narrowing_plan(const Request& request, const Index& index) {
  const bool narrows = !request.words.empty() || !request.actors.empty() || !request.provinces.empty();
  Plan plan = narrows ? make_plan(request, index.gazetteer(), Vocabulary(index.terms())) : Plan{};
  if (plan.everything) plan.ideas.clear();
  plan.everything = false;
  return plan;
}

} // namespace

Plan make_likeness_plan(const Request& request, const Index& index) {
  Likeness likeness(index);
  Plan plan = narrowing_plan(request, index);
  if (!request.like.empty()) {
    plan.left_out = find_passage(request.like, index);
    const ReadPassage& passage = index.read(plan.left_out);
    likeness.add_words(passage.text, passage.record.text);
    likeness.add_words(passage.heading, passage.record.heading);
    likeness.add_names(passage.record.mentions);
  } else {
    Analyzer analyzer;
    const std::vector<Token>& tokens = analyzer.analyze(request.like_text);
    likeness.add_words(tokens, request.like_text);
    likeness.add_names(find_mentions(request.like_text, tokens, index.gazetteer()));
  }
  plan.is_likeness = true;
  for (Idea& idea : likeness.most_telling()) plan.ideas.push_back(std::move(idea));
  if (plan.ideas.empty())
    throw Error{ErrorKind::usage, "the text has no word that a passage of the index has",
                "give it a longer one"};
  return plan;
}

} // namespace dossier
