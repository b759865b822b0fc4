// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_direction.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// Words as they were printed from left to right, each 40 points wide.
std::vector<PdfWord> printed(const std::vector<std::string>& texts) {
  std::vector<PdfWord> words;
  double left = 100;
  for (const std::string& text : texts) {
    words.push_back({text, {left, 100, left + 40, 110}, 10});
    left += 43;
  }
  return words;
}

std::string read(std::vector<PdfWord> words) {
  const bool leftwards = runs_leftwards(words);
  if (leftwards) mirror(words, 612);
  const std::vector<PdfLine> lines = lines_of(words, leftwards);
  REQUIRE(lines.size() == 1);
  return text_of(lines.front());
}

} // namespace

TEST_CASE("a line of Arabic is read from right to left") {
  CHECK(read(printed({"الجديد", "التقرير", "قال"})) == "قال التقرير الجديد");
}

TEST_CASE("Latin words within Arabic keep their order, a figure behind them too") {
  CHECK(read(printed({"الجديد", "التقرير", "Quds", "Force", "2020", "قال"})) ==
        "قال Quds Force 2020 التقرير الجديد");
}

TEST_CASE("Arabic words within English are read from right to left") {
  CHECK(read(printed({"the", "name", "القدس", "فيلق", "means", "Quds", "Force"})) ==
        "the name فيلق القدس means Quds Force");
}

TEST_CASE("the right column of a Persian page comes first on the mirrored page") {
  std::vector<PdfWord> words = printed({"دوم", "یکم"});
  mirror(words, 612);
  CHECK(words[1].box.left < words[0].box.left);
}
