// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_initials.h"

#include "tests/support/printed_line.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// Two lines of text of 10 points beside an initial of 28, which stands on the second one's baseline, and a
// third below.
std::vector<PdfWord> page(const std::string& initial, const std::string& first) {
  std::vector<PdfWord> words = {{initial, {72, 90, 90, 118}, 28}};
  for (const PdfLine& each :
       {line(first, 92, 100), line("complains of it every year", 92, 112), line("and waits", 72, 124)})
    words.insert(words.end(), each.words.begin(), each.words.end());
  return words;
}

std::string joined(const std::string& initial, const std::string& first) {
  std::vector<PdfWord> words = page(initial, first);
  join_initials(words);
  std::string text;
  for (const PdfWord& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

const std::string kRest = " complains of it every year and waits";

} // namespace

TEST_CASE("a dropped initial is the first letter of the word on the highest line beside it") {
  CHECK(joined("C", "ongressional hearings") == "Congressional hearings" + kRest);
  CHECK(joined("\u201CT", "he river") == "\u201CThe river" + kRest);
  std::vector<PdfWord> words = page("C", "ongressional hearings");
  join_initials(words);
  CHECK(words.front().size == 10);
  CHECK(words.front().box == Box{72, 90, words.front().box.right, 100});
}

TEST_CASE("an initial that is a word stays one when the next one is one, too") {
  CHECK(joined("A", "concludes that") == "A concludes that" + kRest);
  CHECK(joined("I", "ran for office in") == "I ran for office in" + kRest);
  CHECK(joined("I", "ran, not Iran’s rival,") == "Iran, not Iran’s rival," + kRest);
  CHECK(joined("A", "ssassinations") == "Assassinations" + kRest);
  CHECK(joined("I", "n 2023") == "In 2023" + kRest);
}

TEST_CASE("a large letter of a title, and what is no capital alone, are no initials") {
  std::vector<PdfWord> words = page("B", "is the other one");
  words.push_back({"Plan", {20, 90, 66, 118}, 28});
  const std::vector<PdfWord> before = words;
  join_initials(words);
  CHECK(words == before);
  for (const char* other : {"7", "b", "UN", "•"})
    CHECK(joined(other, "items are") == other + std::string(" items are") + kRest);
  std::vector<PdfWord> far = {{"A", {72, 90, 90, 118}, 28}, {"concludes", {200, 90, 240, 100}, 10}};
  join_initials(far);
  CHECK(far.size() == 2);
}
