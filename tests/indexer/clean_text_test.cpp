// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/clean_text.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace dossier;

TEST_CASE("white space of any kind becomes one space, and none at the ends") {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kCleaned = {{
      {"Iran\u00A0 and\n\x07Iraq ", "Iran and Iraq"},
      {"  a  b  ", "a b"},
      {"a\tb\vc\fd\re", "a b c d e"},
      {"a\r\n\r\nb", "a b"},
      {"\u2003a\u2009b\u3000", "a b"},
      {"a\u2028b\u2029c", "a b c"},
      {"a\u0085b", "a b"},
      {"", ""},
      {" \n\t ", ""},
      {"\u00A0", ""},
      {"\u0642\u062F\u0633", "\u0642\u062F\u0633"},
      {"one", "one"},
  }};
  for (const auto& [text, cleaned] : kCleaned) {
    INFO(text);
    CHECK(clean_text(text) == cleaned);
  }
}

TEST_CASE("what cannot be seen is left out") {
  constexpr std::array<std::string_view, 14> kInvisible = {"\x01",   "\x08",   "\x1B",   "\x1F",   "\x7F",
                                                           "\u0080", "\u009B", "\u00AD", "\u200B", "\u200E",
                                                           "\u202E", "\u2066", "\u2060", "\uFEFF"};
  for (const std::string_view unseen : kInvisible) {
    INFO(Catch::StringMaker<std::string>::convert(std::string(unseen)));
    CHECK(clean_text("smug" + std::string(unseen) + "gling") == "smuggling");
    CHECK(clean_lines(unseen).empty());
  }
}

TEST_CASE("the joiners inside Persian words stay") {
  CHECK(clean_text("\u0645\u06CC\u200C\u0634\u0648\u062F") == "\u0645\u06CC\u200C\u0634\u0648\u062F");
}

TEST_CASE("bytes that are no UTF-8 become replacement characters") {
  CHECK(clean_text("a\xFF"
                   "b") == "a\uFFFDb");
  CHECK(clean_text("\xE2\x80") == "\uFFFD");
}

TEST_CASE("cleaning what is clean changes nothing") {
  for (const std::string_view text : {"a b", "Iran, Iraq.", "\u00E9t\u00E9", "\u4F0A\u6717"})
    CHECK(clean_text(text) == text);
  CHECK(clean_lines("a\nb") == "a\nb");
}

TEST_CASE("lines stay lines where they are wanted") {
  CHECK(clean_lines("  a  b \n  c\t") == "a b\nc");
  CHECK(clean_lines("a\n\n\nb") == "a\nb");
  CHECK(clean_lines("\n\na\n\n") == "a");
  CHECK(clean_lines("a \x07\n\x07 b") == "a\nb");
}

TEST_CASE("a link leaves its text, an image nothing") {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kLinks = {{
      {"has [accused](#) the", "has accused the"},
      {"[a](b)[c](d)", "ac"},
      {"see [the dam](http://x.org/a_(b)) there", "see the dam there"},
      {"[](x)", ""},
      {"a ![map](m.png) b", "a  b"},
      {"![map](m.png)", ""},
      {"[x] and [y](z)", "[x] and y"},
      {"[a [b](c)", "[a b"},
      {"[a\nb](c)", "a\nb"},
      {"note[[1]](#fn1) mark", "note[1] mark"},
      {"[![map](m.png)](http://x.org) b", " b"},
      {"[![map](m.png) of Ghor](u)", " of Ghor"},
      {"] [a](b)", "] a"},
      {"!!![a](b)", "!!"},
  }};
  for (const auto& [text, left] : kLinks) {
    INFO(text);
    CHECK(without_link_marks(text) == left);
  }
}

TEST_CASE("brackets that are no link stay") {
  for (const std::string_view text : {"",
                                      "plain",
                                      "[sic]",
                                      "[sic] (sic)",
                                      "[a] (b)",
                                      "f(x)[1]",
                                      "[a](b",
                                      "[a](b\nc)",
                                      "a](b)",
                                      "](",
                                      "](x)",
                                      "[",
                                      "]",
                                      "[[",
                                      "]]",
                                      "[1][2](",
                                      "(a)[b]",
                                      "[a]\n(b)",
                                      "[a]](b)",
                                      "x = y[(a)]",
                                      "![alt]",
                                      "[^1]",
                                      "[a]: http://x.org"}) {
    INFO(text);
    CHECK(without_link_marks(text) == text);
  }
}

TEST_CASE("a target without an end is no target however long the text") {
  const std::string endless = "[a](" + std::string(10'000, 'x') + ")";
  CHECK(without_link_marks(endless) == endless);
}

TEST_CASE("hostile brackets are cleaned in good time") {
  const std::string opened(200'000, '[');
  CHECK(without_link_marks(opened) == opened);
  std::string nested = std::string(50'000, '[');
  for (int i = 0; i < 50'000; ++i) nested += "](x)";
  CHECK(without_link_marks(nested).size() <= nested.size());
  std::string targets;
  for (int i = 0; i < 20'000; ++i) targets += "[a](";
  CHECK(without_link_marks(targets) == targets);
}
