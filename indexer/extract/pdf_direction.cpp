// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_direction.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace dossier {
namespace {

enum class Way { none, rightwards, leftwards };

Way way_of(const PdfWord& word) {
  for (std::size_t at = 0; at < word.text.size();) {
    const char32_t c = next_character(word.text, at);
    if (is_right_to_left(c)) return Way::leftwards;
    if (u_charDirection(static_cast<UChar32>(c)) == U_LEFT_TO_RIGHT) return Way::rightwards;
  }
  return Way::none;
}

bool is_figure(const PdfWord& word) {
  for (std::size_t at = 0; at < word.text.size();)
    if (u_isdigit(static_cast<UChar32>(next_character(word.text, at)))) return true;
  return false;
}

} // namespace

bool is_right_to_left(char32_t c) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool runs_leftwards(const std::vector<PdfWord>& words) {
  std::size_t leftwards = 0;
  std::size_t rightwards = 0;
  for (const PdfWord& word : words) {
    const Way way = way_of(word);
    leftwards += way == Way::leftwards ? 1 : 0;
    rightwards += way == Way::rightwards ? 1 : 0;
  }
  return leftwards > rightwards;
}

void mirror(std::vector<PdfWord>& words, double width) {
  for (PdfWord& word : words)
    word.box = {width - word.box.right, word.box.top, width - word.box.left, word.box.bottom};
}

void turn_runs(PdfLine& line, bool leftwards) {
  const Way against = leftwards ? Way::rightwards : Way::leftwards;
  std::vector<PdfWord>& words = line.words;
  for (auto begin = words.begin(); begin != words.end();) {
    if (way_of(*begin) != against) {
      ++begin;
      continue;
    }
    auto end = begin + 1; // behind the last word of the run
    for (auto next = end;
         next != words.end() && way_of(*next) != (leftwards ? Way::leftwards : Way::rightwards); ++next)
      if (way_of(*next) == against) end = next + 1;
    // "2020" "IRGC" in mirrored order was printed "IRGC 2020".
    while (leftwards && begin != words.begin() && is_figure(*(begin - 1)) &&
           way_of(*(begin - 1)) == Way::none)
      --begin;
    std::reverse(begin, end);
    begin = end;
  }
}

} // namespace dossier
