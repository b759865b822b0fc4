// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/excerpt.h"

#include "corpus/text/analyzer.h"
#include "query/reading.h"
#include "query/window.h"

#include <algorithm>

namespace dossier {
namespace {

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

std::vector<Span> marks(std::string_view text, const std::vector<Mention>& mentions, const Plan& plan,
                        std::string_view language) {
  thread_local Analyzer analyzer;
  const std::vector<Token>& tokens = analyzer.analyze(text, language);
  std::vector<Span> spans;
  for (const Idea& idea : plan.ideas) {
    for (const WordRange range : ranges_of(idea, tokens, {}))
      spans.push_back({tokens[range.first].span.begin, tokens[range.last].span.end});
    for (const Mention& mention : mentions)
      if (means(idea, mention)) spans.push_back(mention.span);
  }
  return without_overlaps(std::move(spans));
}

void mark(Hit& hit, const Plan& plan) {
  hit.marks = marks(hit.passage.text, hit.passage.mentions, plan, hit.paper.language);
  hit.window = window_of(hit.passage.text, hit.marks);
  hit.heading_marks = marks(hit.passage.heading, {}, plan, hit.paper.language);
  hit.title_marks = marks(hit.paper.title, {}, plan, hit.paper.language);
}

} // namespace dossier
