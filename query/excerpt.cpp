// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/excerpt.h"

#include "corpus/text/analyzer.h"

#include <algorithm>

namespace dossier {
namespace {

bool has_stem(const Token& token, const std::string& stem) { return token.stem == stem; }

// Wherever the terms follow each other; whether they do anywhere.
bool add_in_a_row(const std::vector<std::string>& terms, const std::vector<Token>& tokens,
                  std::vector<Span>& spans) {
  const std::size_t before = spans.size();
  for (auto at = tokens.begin();; ++at) {
    at = std::search(at, tokens.end(), terms.begin(), terms.end(), has_stem);
    if (at == tokens.end()) return spans.size() > before;
    spans.push_back({at->span.begin, (at + static_cast<std::ptrdiff_t>(terms.size()) - 1)->span.end});
  }
}

// The words of a name count apart too, but as long as they stand together somewhere, those that do are meant.
void add_way(const Way& way, const std::vector<Token>& tokens, std::vector<Span>& spans) {
  if (add_in_a_row(way.terms, tokens, spans) || way.in_a_row) return;
  const bool all = std::all_of(way.terms.begin(), way.terms.end(), [&](const std::string& term) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& token) { return has_stem(token, term); });
  });
  if (!all) return;
  for (const std::string& term : way.terms) add_in_a_row({term}, tokens, spans);
}

std::vector<Span> without_overlaps(std::vector<Span> spans) {
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
  std::vector<Span> merged;
  for (const Span span : spans) {
    if (!merged.empty() && span.begin < merged.back().end)
      merged.back().end = std::max(merged.back().end, span.end);
    else
      merged.push_back(span);
  }
  return merged;
}

} // namespace

std::vector<Span> marks(std::string_view text, const std::vector<Mention>& mentions, const Plan& plan) {
  thread_local Analyzer analyzer;
  const std::vector<Token>& tokens = analyzer.analyze(text);
  std::vector<Span> spans;
  for (const Idea& idea : plan.ideas) {
    for (const Way& way : idea.ways)
      if (!way.terms.empty()) add_way(way, tokens, spans); // an entry's term is no word and finds nothing
    for (const Mention& mention : mentions)
      if (std::find(idea.entries.begin(), idea.entries.end(), mention.entry) != idea.entries.end())
        spans.push_back(mention.span);
  }
  return without_overlaps(std::move(spans));
}

void mark(Hit& hit, const Plan& plan) {
  hit.marks = marks(hit.passage.text, hit.passage.mentions, plan);
  hit.heading_marks = marks(hit.passage.heading, {}, plan);
  hit.title_marks = marks(hit.paper.title, {}, plan);
}

} // namespace dossier
