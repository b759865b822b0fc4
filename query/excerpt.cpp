// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/excerpt.h"

#include "corpus/text/analyzer.h"

#include <algorithm>

namespace dossier {
namespace {

void add_way(const Way& way, const std::vector<Token>& tokens, std::vector<Span>& spans) {
  const auto same = [](const Token& token, const std::string& stem) { return token.stem == stem; };
  for (auto at = tokens.begin();; ++at) {
    at = std::search(at, tokens.end(), way.terms.begin(), way.terms.end(), same);
    if (at == tokens.end()) return;
    spans.push_back({at->span.begin, (at + static_cast<std::ptrdiff_t>(way.terms.size()) - 1)->span.end});
  }
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
