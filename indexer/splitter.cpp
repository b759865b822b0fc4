// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/splitter.h"

#include "corpus/text/sentences.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

#include <algorithm>
#include <cmath>

namespace dossier {
namespace {

constexpr std::size_t kLargestPiece =
    8192; // bytes; in any language this is far more than kLongestPassage words

struct Piece {
  Span span; // a sentence, or a part of an endless one
  std::size_t words = 0;
  bool ends_paragraph = false;
};

// Where the part of an endless sentence ends that would end before words[most]: there, or at the last space
// before it.
std::size_t end_of_part(std::string_view text, const std::vector<Span>& words, std::size_t first,
                        std::size_t most) {
  constexpr std::size_t kFarthest = 20; // words; scripts without spaces are cut anywhere
  for (std::size_t at = first + most; at > first + most - kFarthest; --at)
    if (const char before = text[words[at].begin - 1]; before == ' ' || before == '\n') return at;
  return first + most;
}

// A sentence as it is; one of more than kLongestPassage words in parts, cut at spaces.
void add_pieces(std::string_view text, Span sentence, std::vector<Piece>& pieces) {
  constexpr std::size_t kPart = kLongestPassage / 2;
  const std::vector<Span> words = cut_words(sentence.of(text));
  std::size_t begin = sentence.begin;
  std::size_t first = 0;
  while (words.size() - first > kLongestPassage) {
    const std::size_t end = end_of_part(sentence.of(text), words, first, kPart);
    const std::size_t next = sentence.begin + words[end].begin;
    std::size_t behind = next;
    while (behind > begin && (text[behind - 1] == ' ' || text[behind - 1] == '\n')) --behind;
    pieces.push_back({{begin, behind}, end - first, false});
    begin = next;
    first = end;
  }
  const std::size_t left = words.size() - first;
  // What is no language may have no words to cut at: a megabyte of base64, a ruled line.
  while (sentence.end - begin > kLargestPiece) {
    const std::string_view part = prefix_of(text.substr(begin), kLargestPiece);
    if (part.empty()) break; // no characters at all
    pieces.push_back({{begin, begin + part.size()}, kPart, false});
    begin += part.size();
  }
  pieces.push_back({{begin, sentence.end}, left, false});
}

std::vector<Piece> pieces_of(const Paper& paper, const Section& section) {
  std::vector<Piece> pieces;
  for (const Span sentence : sentences(paper.text, section.span)) add_pieces(paper.text, sentence, pieces);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::size_t next = i + 1 < pieces.size() ? pieces[i + 1].span.begin : section.span.end;
    const std::string_view gap =
        std::string_view(paper.text).substr(pieces[i].span.end, next - pieces[i].span.end);
    pieces[i].ends_paragraph = gap.find("\n\n") != std::string_view::npos || i + 1 == pieces.size();
  }
  return pieces;
}

// Where to end the passage that begins at `first` and wants `wanted` words: behind the piece whose end is
// nearest to that, a paragraph's end counting as a quarter nearer.
std::size_t end_of_passage(const std::vector<Piece>& pieces, std::size_t first, double wanted) {
  std::size_t best = first + 1;
  double least = 1e9;
  double words = 0;
  for (std::size_t i = first; i < pieces.size(); ++i) {
    words += static_cast<double>(pieces[i].words);
    if (i > first && words > static_cast<double>(kLongestPassage)) break;
    const double miss = std::abs(words - wanted) - (pieces[i].ends_paragraph ? wanted / 4 : 0);
    if (miss < least) {
      least = miss;
      best = i + 1;
    }
    if (words > wanted * 2) break;
  }
  return best;
}

const PageStart* page_at(const Paper& paper, std::size_t offset) {
  const auto after = std::upper_bound(paper.pages.begin(), paper.pages.end(), offset,
                                      [](std::size_t at, const PageStart& page) { return at < page.offset; });
  return after == paper.pages.begin() ? nullptr : &*(after - 1);
}

Passage passage_of(const Paper& paper, const Section& section, Span span) {
  Passage passage;
  passage.kind = section.kind;
  passage.heading = section.heading;
  passage.span = span;
  if (const PageStart* page = page_at(paper, span.begin)) passage.first_page = page->label;
  if (const PageStart* page = page_at(paper, span.end - 1)) passage.last_page = page->label;
  return passage;
}

void split_section(const Paper& paper, const Section& section, std::vector<Passage>& passages) {
  const std::vector<Piece> pieces = pieces_of(paper, section);
  std::size_t left = 0;
  for (const Piece& piece : pieces) left += piece.words;
  std::size_t first = 0;
  while (first < pieces.size()) {
    const double count = std::max(1.0, std::round(static_cast<double>(left) / kPassageWords));
    const std::size_t end = end_of_passage(pieces, first, static_cast<double>(left) / count);
    passages.push_back(passage_of(paper, section, {pieces[first].span.begin, pieces[end - 1].span.end}));
    for (; first < end; ++first) left -= pieces[first].words;
  }
}

} // namespace

std::vector<Passage> split(const Paper& paper) {
  std::vector<Passage> passages;
  for (const Section& section : paper.sections)
    if (section.kind != SectionKind::note) split_section(paper, section, passages);
  for (std::size_t i = 0; i < passages.size(); ++i) passages[i].ordinal = static_cast<unsigned>(i);
  return passages;
}

} // namespace dossier
