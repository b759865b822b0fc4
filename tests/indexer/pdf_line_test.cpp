// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_line.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace dossier;

namespace {

// Words of half an em a letter, set from `left` on the baseline `bottom`.
std::vector<PdfWord> set(const std::string& text, double left, double bottom, double size = 10) {
  std::vector<PdfWord> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const double width = 0.5 * size * static_cast<double>(word.size());
    words.push_back({word, {left, bottom - size, left + width, bottom}, size});
    left += width + 0.3 * size;
  }
  return words;
}

std::vector<PdfWord> operator+(std::vector<PdfWord> a, const std::vector<PdfWord>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<std::string> texts(const std::vector<PdfLine>& lines) {
  std::vector<std::string> made;
  made.reserve(lines.size());
  for (const PdfLine& line : lines) made.push_back(text_of(line));
  return made;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("words on one baseline are a line, the next baseline begins another") {
  CHECK(texts(lines_of(set("Tehran views it", 72, 100) + set("as a threat", 72, 112))) ==
        Texts{"Tehran views it", "as a threat"});
}

TEST_CASE("a gap wider than a word space parts two lines of neighbouring columns") {
  CHECK(texts(lines_of(set("left column", 72, 100) + set("right column", 310, 100))) ==
        Texts{"left column", "right column"});
}

TEST_CASE("a bullet that stands off to the left belongs to its line, whatever was drawn first") {
  CHECK(texts(lines_of(set("first point", 100, 100) + set("•", 76, 100))) == Texts{"• first point"});
  CHECK(texts(lines_of(set("(a)", 70, 100) + set("first point", 100, 100))) == Texts{"(a) first point"});
}

TEST_CASE("a mark raised against its line belongs to it") {
  std::vector<PdfWord> words = set("poverty.", 72, 100);
  words.push_back({"3", {112.1, 90, 115, 96}, 6, 0, false, false, true});
  const std::vector<PdfLine> lines = lines_of(words);
  REQUIRE(lines.size() == 1);
  CHECK(text_of(lines[0]) == "poverty.3");
  CHECK(lines[0].size == 10);
}

TEST_CASE("a line is bold only when all of it is") {
  std::vector<PdfWord> words = set("Rounding method for poverty rates", 72, 100);
  words[0].bold = words[1].bold = true;
  CHECK_FALSE(lines_of(words)[0].bold);
  for (PdfWord& word : words) word.bold = true;
  CHECK(lines_of(words)[0].bold);
}

TEST_CASE("bullets, numbers and letters mark items") {
  for (const char* mark : {"•", "–", "1.", "12)", "(3)", "a.", "(b)", "iv."}) CHECK(is_item_mark(mark));
}

TEST_CASE("years, initials' pairs, words and figures mark no items") {
  for (const char* word : {"2015.", "U.S.", "in", "3.5", "(see", "No.", "a", "1", "P.L.", ""})
    CHECK_FALSE(is_item_mark(word));
}

TEST_CASE("dots that lead to a page number are seen") {
  CHECK(has_leader(lines_of(set("Introduction ........ 1", 72, 100))[0]));
  CHECK_FALSE(has_leader(lines_of(set("so it ends ... here", 72, 100))[0]));
}

TEST_CASE("a line spaced out to fill its column is one line, figures so spaced are cells") {
  const auto row = [](const std::vector<std::string>& texts) {
    std::vector<PdfWord> words;
    double left = 72;
    for (const std::string& text : texts) {
      words.push_back({text, {left, 100, left + 30, 110}, 10});
      left += 30 + 15;
    }
    return lines_of(words);
  };
  CHECK(row({"remained", "wholly", "unclear", "in"}).size() == 1);
  CHECK(row({"12", "34", "56", "78"}).size() == 4);
}
