// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/window.h"

#include "corpus/text/analyzer.h"
#include "corpus/text/sentences.h"
#include "corpus/text/words.h"

#include <algorithm>
#include <map>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kPartWords = 40; // of a sentence that fits no window

// A sentence, or a part of an endless one.
struct Piece {
  Span span;
  std::size_t words = 0;
  std::vector<std::size_t> marked; // numbers of the words that are marked in it
};

void add_pieces(std::string_view text, Span sentence, std::vector<Piece>& pieces) {
  const std::vector<Span> words = cut_words(sentence.of(text));
  std::size_t begin = sentence.begin;
  std::size_t first = 0;
  while (words.size() - first > kLongestWindow) {
    const std::size_t next = sentence.begin + words[first + kPartWords].begin;
    pieces.push_back({{begin, next}, kPartWords, {}});
    begin = next;
    first += kPartWords;
  }
  pieces.push_back({{begin, sentence.end}, words.size() - first, {}});
}

// Marks of the same words have the same number, however they are inflected.
void add_marks(std::string_view text, const std::vector<Span>& marks, std::vector<Piece>& pieces) {
  Analyzer analyzer;
  std::map<std::string, std::size_t> numbers;
  auto piece = pieces.begin();
  for (const Span mark : marks) {
    while (piece != pieces.end() && piece->span.end <= mark.begin) ++piece;
    if (piece == pieces.end()) return;
    std::string stems;
    for (const Token& token : analyzer.analyze(mark.of(text))) stems += std::string(token.stem) + ' ';
    piece->marked.push_back(numbers.emplace(std::move(stems), numbers.size()).first->second);
  }
}

struct Worth {
  std::size_t different = 0;
  std::size_t marks = 0;

  friend bool operator<(const Worth& a, const Worth& b) {
    return a.different != b.different ? a.different < b.different : a.marks < b.marks;
  }
};

Worth worth_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t end) {
  std::vector<std::size_t> marked;
  for (std::size_t i = first; i < end; ++i)
    marked.insert(marked.end(), pieces[i].marked.begin(), pieces[i].marked.end());
  const std::size_t all = marked.size();
  std::sort(marked.begin(), marked.end());
  marked.erase(std::unique(marked.begin(), marked.end()), marked.end());
  return {marked.size(), all};
}

std::size_t words_of(const std::vector<Piece>& pieces, std::size_t first, std::size_t end) {
  std::size_t words = 0;
  for (std::size_t i = first; i < end; ++i) words += pieces[i].words;
  return words;
}

} // namespace

Span window_of(std::string_view text, const std::vector<Span>& marks) {
  std::vector<Piece> pieces;
  for (const Span sentence : sentences(text, {0, text.size()})) add_pieces(text, sentence, pieces);
  if (words_of(pieces, 0, pieces.size()) <= kShownWhole) return {0, text.size()};
  add_marks(text, marks, pieces);
  std::size_t first = 0;
  std::size_t end = 0;
  Worth most;
  for (std::size_t begin = 0; begin < pieces.size(); ++begin) {
    std::size_t behind = begin + 1;
    for (std::size_t words = pieces[begin].words;
         behind < pieces.size() && words + pieces[behind].words <= kLongestWindow; ++behind)
      words += pieces[behind].words;
    const Worth worth = worth_of(pieces, begin, behind);
    if (end > 0 && !(most < worth)) continue;
    first = begin;
    end = behind;
    most = worth;
  }
  // What stands before the first mark and behind the last one gives way as long as enough is left.
  while (pieces[end - 1].marked.empty() && words_of(pieces, first, end - 1) >= kShortestWindow) --end;
  while (most.marks > 0 && pieces[first].marked.empty() &&
         words_of(pieces, first + 1, end) >= kShortestWindow)
    ++first;
  return {pieces[first].span.begin, pieces[end - 1].span.end};
}

} // namespace dossier
