// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_word.h"

#include <string>
#include <vector>

namespace dossier {

// A stretch of words on one baseline, without a gap wide enough to part columns or the cells of a table.
//
//   words "Iran's" "nuclear" ... | 60 points | words "published" "by" ... -> two lines, though they are level
//
// Its size, font and slant are those of most of its letters; it is bold when all of it is.
struct PdfLine {
  std::vector<PdfWord> words; // as they are read
  Box box;
  double foot = 0; // the bottom of its common letters, to measure leading by: a bullet's may reach lower
  double size = 0;
  int font = 0;
  bool bold = false;
  bool italic = false;
};

// The lines of a page, from top to bottom. A bullet or a number that stands off to the left belongs to its
// line. Of a page that was mirrored (pdf_direction.h), `leftwards`.
std::vector<PdfLine> lines_of(const std::vector<PdfWord>& words, bool leftwards = false);

// Takes box, size and style from the words.
void measure(PdfLine& line);

// Words with spaces where there was room: "UF" "6"(glued) "gas" -> "UF6 gas".
std::string text_of(const PdfLine& line);

// Whether both stand on one baseline, or near enough that one is a mark raised against the other.
bool are_level(const Box& a, const Box& b);

// "•", "–", "1.", "(a)", "iv)": what begins an item of a list.
bool is_item_mark(std::string_view word);

// "Introduction ........ 1": an entry of a table of contents.
bool has_leader(const PdfLine& line);

} // namespace dossier
