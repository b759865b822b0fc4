// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"
#include "corpus/text/analyzer.h"
#include "query/plan.h"

#include <cstdint>
#include <vector>

namespace dossier {

// Words of a text from one to another, both included, counted from 0.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const WordRange&, const WordRange&) = default;
  friend bool operator<(const WordRange& a, const WordRange& b) {
    return a.first != b.first ? a.first < b.first : a.last < b.last;
  }
};

// A passage as it is read to verify what its terms cannot tell: where words follow each other, how they are
// written. Text and heading are two texts: no phrase runs from one into the other.
struct ReadPassage {
  PassageRecord record;
  std::vector<Token> text;
  std::vector<Token> heading;
};

// Whether the mention is of what the idea means by name.
bool means(const Idea& idea, const Mention& mention);

// Where a way stands, in order. The words of a name that need not follow each other count apart, but as long
// as they stand together somewhere, only those that do are meant.
std::vector<WordRange> ranges_of(const Way& way, const std::vector<Token>& tokens);

// Where an idea stands in any way or is mentioned, in order, each range once.
std::vector<WordRange> ranges_of(const Idea& idea, const std::vector<Token>& tokens,
                                 const std::vector<Mention>& mentions);

// How often a way's words stand in a row in the text or the heading.
std::uint32_t occurrences_of(const Way& way, const ReadPassage& passage);

// Whether there is a range of each part that is at most so many words from that of the part before;
// ranges that overlap are not near. "opium" 1 NEAR/3 "trade" 4 -> yes; distances has one fewer than parts.
bool are_near(const std::vector<std::vector<WordRange>>& parts, const std::vector<unsigned>& distances);

} // namespace dossier
