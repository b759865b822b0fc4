// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/reading.h"

#include "corpus/discovered.h"

#include <algorithm>

namespace dossier {
namespace {

bool is_written(const Token& token, const std::string& folded) { return token.folded == folded; }
bool has_stem(const Token& token, const std::string& stem) { return token.stem == stem; }

template <class Same, class Found>
void find_rows(const std::vector<std::string>& words, const std::vector<Token>& tokens, Same same,
               Found found) {
  for (auto at = tokens.begin();; ++at) {
    at = std::search(at, tokens.end(), words.begin(), words.end(), same);
    if (at == tokens.end()) return;
    found(static_cast<std::uint32_t>(at - tokens.begin()));
  }
}

template <class Found>
void find_rows(const Way& way, const std::vector<Token>& tokens, Found found) {
  if (way.folded.empty())
    find_rows(way.terms, tokens, has_stem, found);
  else
    find_rows(way.folded, tokens, is_written, found);
}

// The words that a mention covers.
WordRange range_of(Span span, const std::vector<Token>& tokens) {
  const auto first =
      std::lower_bound(tokens.begin(), tokens.end(), span.begin,
                       [](const Token& token, std::size_t at) { return token.span.end <= at; });
  auto last = first;
  while (last != tokens.end() && std::next(last) != tokens.end() && std::next(last)->span.begin < span.end)
    ++last;
  return {static_cast<std::uint32_t>(first - tokens.begin()),
          static_cast<std::uint32_t>(last - tokens.begin())};
}

unsigned gap(WordRange a, WordRange b) {
  if (a.last < b.first) return b.first - a.last;
  if (b.last < a.first) return a.first - b.last;
  return 0;
}

bool is_near_any(WordRange range, const std::vector<WordRange>& others, std::uint32_t longest,
                 unsigned distance) {
  const std::uint32_t reach = distance + longest;
  const WordRange least{range.first > reach ? range.first - reach : 0, 0};
  for (auto other = std::lower_bound(others.begin(), others.end(), least); other != others.end(); ++other) {
    if (other->first > range.last + distance) return false;
    const unsigned between = gap(range, *other);
    if (between > 0 && between <= distance) return true;
  }
  return false;
}

} // namespace

std::vector<WordRange> ranges_of(const Way& way, const std::vector<Token>& tokens) {
  std::vector<WordRange> ranges;
  if (way.terms.empty()) return ranges;
  const auto size = static_cast<std::uint32_t>(way.terms.size());
  find_rows(way, tokens, [&](std::uint32_t at) { ranges.push_back({at, at + size - 1}); });
  if (!ranges.empty() || way.in_a_row || size == 1) return ranges;
  for (const std::string& term : way.terms) {
    const std::size_t before = ranges.size();
    find_rows({term}, tokens, has_stem, [&](std::uint32_t at) { ranges.push_back({at, at}); });
    if (ranges.size() == before) return {};
  }
  std::sort(ranges.begin(), ranges.end());
  return ranges;
}

bool means(const Idea& idea, const Mention& mention) {
  if (mention.discovered())
    return !idea.discovered.empty() && std::find(idea.discovered.begin(), idea.discovered.end(),
                                                 counted_as(mention)) != idea.discovered.end();
  return std::find(idea.entries.begin(), idea.entries.end(), mention.entry) != idea.entries.end();
}

std::vector<WordRange> ranges_of(const Idea& idea, const std::vector<Token>& tokens,
                                 const std::vector<Mention>& mentions) {
  std::vector<WordRange> ranges;
  for (const Way& way : idea.ways) {
    const std::vector<WordRange> more = ranges_of(way, tokens);
    ranges.insert(ranges.end(), more.begin(), more.end());
  }
  for (const Mention& mention : mentions)
    if (means(idea, mention)) ranges.push_back(range_of(mention.span, tokens));
  std::sort(ranges.begin(), ranges.end());
  ranges.erase(std::unique(ranges.begin(), ranges.end()), ranges.end());
  return ranges;
}

std::uint32_t occurrences_of(const Way& way, const ReadPassage& passage) {
  std::uint32_t count = 0;
  for (const std::vector<Token>* tokens : {&passage.text, &passage.heading})
    find_rows(way, *tokens, [&count](std::uint32_t) { ++count; });
  return count;
}

bool are_near(const std::vector<std::vector<WordRange>>& parts, const std::vector<unsigned>& distances) {
  std::vector<WordRange> reached = parts.empty() ? std::vector<WordRange>{} : parts[0];
  for (std::size_t i = 1; i < parts.size() && !reached.empty(); ++i) {
    std::uint32_t longest = 0;
    for (const WordRange range : reached) longest = std::max(longest, range.last - range.first);
    std::vector<WordRange> next;
    for (const WordRange range : parts[i])
      if (is_near_any(range, reached, longest, distances[i - 1])) next.push_back(range);
    reached = std::move(next);
  }
  return !reached.empty();
}

} // namespace dossier
