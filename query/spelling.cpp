// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/spelling.h"

#include "corpus/schema.h"
#include "corpus/text/distance.h"
#include "corpus/text/fold.h"
#include "query/cursor.h"
#include "query/vocabulary.h"

#include <algorithm>
#include <tuple>

namespace dossier {
namespace {

constexpr std::size_t kShortestMended = 3; // letters
constexpr std::size_t kLongestMended = 40;
constexpr std::size_t kLongWord = 6;
constexpr std::size_t kMostMended = 4; // words of a query: with more amiss it is in another language
constexpr std::size_t kMostTried = 12;
constexpr std::size_t kPassagesRead = 8; // to see how a term is written

struct Mended {
  std::size_t distance = 0;
  std::uint64_t passages = 0;
  std::string word;
};

// Of the ways in which passages write a term, whose stem is no word to show, the one nearest to what was
// typed; no word where all are further than the limit.
Mended nearest_form(const Index& index, const Vocabulary& vocabulary, const std::string& term,
                    const std::string& folded, std::size_t limit) {
  Mended nearest{limit + 1, vocabulary.passages_with(term), ""};
  TermCursor having(index, term);
  for (std::size_t read = 0; read < kPassagesRead && having.document() != kNoDocument; ++read) {
    const ReadPassage& passage = index.read(having.document());
    having.skip_to(having.document() + 1);
    for (const std::vector<Token>* tokens : {&passage.text, &passage.heading})
      for (const Token& token : *tokens) {
        if (token.stem != term) continue;
        const std::size_t distance = edit_distance(folded, token.folded, limit);
        if (distance >= nearest.distance) continue;
        nearest.distance = distance;
        nearest.word = std::string(
            token.span.of(tokens == &passage.text ? passage.record.text : passage.record.heading));
      }
  }
  return nearest;
}

bool is_likelier(const Mended& a, const Mended& b) {
  return std::tuple(a.distance, b.passages, a.word) < std::tuple(b.distance, a.passages, b.word);
}

// Capitals as typed: "qudz" -> "quds", "Narcotis" -> "Narcotics".
std::string cased_like(const std::string& typed, std::string word) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (!typed.empty() && !word.empty() && is_upper(typed[0]) && is_lower(word[0]))
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  if (std::any_of(typed.begin(), typed.end(), is_upper)) return word;
  for (char& c : word)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return word;
}

std::string mended(const Index& index, const std::string& typed, const std::string& stem) {
  const std::string folded = fold_name(typed);
  if (folded.size() < kShortestMended || folded.size() > kLongestMended) return "";
  const std::size_t limit = folded.size() < kLongWord ? 1 : 2;
  const Vocabulary vocabulary(index.terms());
  std::vector<Mended> found;
  for (const std::string& term : vocabulary.near(stem, limit, kMostTried)) {
    Mended form = nearest_form(index, vocabulary, term, folded, limit);
    if (!form.word.empty()) found.push_back(std::move(form));
  }
  for (const bool provinces : {false, true})
    for (const std::string& name : index.gazetteer().nearest(typed, provinces, 1)) {
      const std::size_t distance = edit_distance(folded, fold_name(name), limit);
      for (const EntryIndex entry : index.gazetteer().named(name)) {
        const std::string_view field = is_province(index.gazetteer()[entry].kind) ? "province" : "actor";
        const std::uint64_t passages =
            vocabulary.passages_with(term(find_field(field)->prefix, index.gazetteer()[entry].id));
        if (distance <= limit && passages > 0) found.push_back({distance, passages, name});
      }
    }
  std::sort(found.begin(), found.end(), is_likelier);
  return found.empty() || found.front().distance == 0 ? "" : cased_like(typed, found.front().word);
}

} // namespace

std::string did_you_mean(const Index& index, const Plan& plan, const Results& results,
                         const std::string& query) {
  std::string better = query;
  bool is_mended = false;
  std::size_t tried = 0;
  for (std::size_t i = 0; i < plan.ideas.size() && i < results.idea_passages.size(); ++i) {
    const Idea& idea = plan.ideas[i];
    const bool is_word = idea.entries.empty() && !idea.ways.empty() && !idea.ways.back().in_a_row &&
                         idea.ways.back().terms.size() == 1 && !idea.typed.ends_with('*');
    if (results.idea_passages[i] > 0 || !is_word || ++tried > kMostMended) continue;
    const std::size_t at = better.find(idea.typed);
    const std::string word =
        at == std::string::npos ? "" : mended(index, idea.typed, idea.ways.back().terms[0]);
    if (word.empty()) continue;
    better.replace(at, idea.typed.size(), word);
    is_mended = true;
  }
  return is_mended ? better : "";
}

} // namespace dossier
