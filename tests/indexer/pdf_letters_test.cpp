// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_letters.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace dossier;

namespace {

std::vector<PdfWord> words(const std::string& text) {
  std::vector<PdfWord> made;
  std::istringstream in(text);
  for (std::string word; in >> word;) made.push_back({word, {}, 10});
  return made;
}

std::string times(int n, const std::string& text) {
  std::string made;
  for (int i = 0; i < n; ++i) made += text + " ";
  return made;
}

// Each letter as the number of its glyph in a font that has them in the order of ASCII: "Report" -> "5HSRUW".
std::string numbered(const std::string& text) {
  std::string made;
  for (const char c : text) made += c == ' ' ? c : static_cast<char>(c - 29);
  return made;
}

const std::string kEnglish = "Farmers on both sides of the border leave when they can for other towns";

} // namespace

TEST_CASE("glyphs without letters are told from text") {
  CHECK(are_unnamed_glyphs(words(times(4, numbered(kEnglish)))));
  CHECK(are_unnamed_glyphs(words(times(60, "\uE001\uE002\uE013"))));
}

TEST_CASE("text in any language, abbreviations and figures are text") {
  CHECK_FALSE(are_unnamed_glyphs(words(times(4, kEnglish))));
  CHECK_FALSE(are_unnamed_glyphs(
      words(times(4, "Przyszłość współpracy zbrojnej z państwami wschodnimi i brzmienie umów"))));
  CHECK_FALSE(are_unnamed_glyphs(words(times(40, "سپاه قدس در هرات"))));
  CHECK_FALSE(are_unnamed_glyphs(words(times(20, "USD GDP NATO ISAF UNHCR IDPs FY2019 TTP"))));
  CHECK_FALSE(are_unnamed_glyphs(words(times(99, "1,234.5 67% 2019"))));
  CHECK_FALSE(are_unnamed_glyphs(words(numbered("Report")))); // too little to tell
}
