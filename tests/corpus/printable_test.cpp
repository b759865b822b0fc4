// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/printable.h"
#include "corpus/text/utf8.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace dossier;
using namespace std::string_literals;

TEST_CASE("text that is safe stays as it is") {
  for (const char* text :
       {"", "plain text", "two\nlines", "\u201CIran\u2019s\u201D \u2013 café", "سپاه قدس", "می\u200Cشود",
        "क्\u200Dष", "日本", "Łódź", "e\u0301", "a\u00A0b", "\U0001F600", "\uFFFD", "~{}[]"}) {
    CAPTURE(text);
    CHECK(printable(text) == text);
  }
}

TEST_CASE("what commands a terminal or hides is left out") {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"\x1b[31mred\x1b[0m", "[31mred[0m"},                 // colour
      {"\x1b]0;title\x07", "]0;title"},                     // the window's title
      {"\x1b]8;;http://x\x1b\\link", "]8;;http://x\\link"}, // a link
      {"\x1b"
       "c",
       "c"},                                    // reset
      {"\u009B31mred", "31mred"},               // CSI as one C1 character
      {"\u0090q", "q"},                         // device control
      {"\u0085", ""},                           // next line
      {"over\rwritten", "overwritten"},         //
      {"back\b\b", "back"},                     //
      {"bell\a", "bell"},                       //
      {"form\ffeed\v", "formfeed"},             //
      {"del\x7f", "del"},                       //
      {"nul\0nul"s, "nulnul"},                  //
      {"\u202Egnp.exe", "gnp.exe"},             // right-to-left override
      {"\u202Aa\u202Bb\u202Cc\u202Dd", "abcd"}, // embeddings
      {"\u2066a\u2067b\u2068c\u2069", "abc"},   // isolates
      {"\u200Ea\u200Fb\u061C", "ab"},           // direction marks
      {"zero\u200Bwidth\u2060", "zerowidth"},   //
      {"soft\u00ADhyphen", "softhyphen"},       //
      {"\uFEFFmark", "mark"},                   //
      {"line\u2028para\u2029", "linepara"},     //
      {"\U000E0041tag", "tag"},                 //
      {"one\ttwo", "one two"},                  //
  };
  for (const auto& [text, safe] : table) {
    CAPTURE(text);
    CHECK(printable(text) == safe);
  }
}

TEST_CASE("bytes that are no UTF-8 are shown as replacement characters") {
  CHECK(printable("a\xFF") == "a\uFFFD");
  CHECK(printable("\x9B"
                  "31m") == "\uFFFD"
                            "31m"); // a C1 control as a bare byte
  CHECK(printable("cut \xE2\x80") == "cut \uFFFD");
  CHECK(printable("\xC0\x9B") == "\uFFFD\uFFFD"); // an overlong escape
}

TEST_CASE("a character is printable when printable text keeps it") {
  for (char32_t character = 0; character < 0x110000; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    std::string text;
    append_character(text, character);
    if (is_printable(character) != (printable(text) == text))
      FAIL("U+" << std::hex << static_cast<unsigned>(character));
  }
}

TEST_CASE("no character of the control ranges is printable but the line feed") {
  for (char32_t character = 0; character < 0x100; ++character) {
    const bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    CAPTURE(static_cast<unsigned>(character));
    if (control) CHECK(is_printable(character) == (character == U'\n'));
  }
}

TEST_CASE("columns count what a terminal shows") {
  const std::vector<std::pair<std::string, std::size_t>> table = {
      {"", 0},           {"plain", 5},  {"café", 4},          {"cafe\u0301", 4},
      {"قدس", 3},        {"قُدس", 3},    {"می\u200Cشود", 5},   {"日本", 4},
      {"\uFF21", 2},     {"한국", 4},   {"\u201Cq\u201D", 3}, {"Łódź", 4},
      {"\U0001F600", 2}, {"\uFFFD", 1}, {"हिन्दी", 5},
  };
  for (const auto& [text, count] : table) {
    CAPTURE(text);
    CHECK(columns(text) == count);
  }
}
