// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/utf8.h"

#include <catch2/catch.hpp>
#include <random>
#include <utility>
#include <vector>

using namespace dossier;

namespace {

const std::vector<std::string>& ill_formed() {
  static const std::vector<std::string> kIllFormed = {
      "\xFF",             // never a byte of UTF-8
      "\xFE",             //
      "\x80",             // a trail alone
      "\xBF\xBF\xBF",     //
      "\xC3",             // cut after the lead
      "\xE2\x80",         //
      "\xF0\x9F",         //
      "\xF0\x9F\x98",     // cut after three bytes of four
      "\xC0\x80",         // NUL in two bytes
      "\xC0\xAF",         // "/" in two bytes
      "\xC1\xBF",         //
      "\xE0\x80\xAF",     // "/" in three
      "\xE0\x9F\xBF",     //
      "\xF0\x80\x80\xAF", // "/" in four
      "\xF0\x8F\xBF\xBF", //
      "\xED\xA0\x80",     // a surrogate
      "\xED\xBF\xBF",     //
      "\xF4\x90\x80\x80", // above U+10FFFF
      "\xF5\x80\x80\x80", //
      "\xF8\x88\x80\x80\x80",
  };
  return kIllFormed;
}

bool is_well_formed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (next_character(text, at) == U'\uFFFD' && text.substr(begin, at - begin) != "\uFFFD") return false;
  }
  return true;
}

} // namespace

TEST_CASE("every character is read and written alike, forwards and backwards") {
  for (char32_t character = 0; character < 0x110000; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    std::string text = "a";
    append_character(text, character);
    std::size_t at = 1;
    if (next_character(text, at) == character && at == text.size() &&
        previous_character(text, at) == character)
      continue;
    FAIL("U+" << std::hex << static_cast<unsigned>(character));
  }
}

TEST_CASE("before the first character there is none") {
  CHECK(previous_character("", 0) == 0);
  CHECK(previous_character("abc", 0) == 0);
  CHECK(previous_character("abc", 1) == U'a');
  CHECK(previous_character("\u00E9", 2) == U'\u00E9');
}

TEST_CASE("an ill-formed sequence reads as a replacement character and moves on") {
  for (const std::string& bytes : ill_formed()) {
    CAPTURE(bytes.size(), static_cast<unsigned char>(bytes[0]));
    const std::string text = bytes + "z";
    std::size_t at = 0;
    CHECK(next_character(text, at) == U'\uFFFD');
    CHECK(at >= 1);
    CHECK(at <= bytes.size());
    while (at < text.size()) next_character(text, at);
    CHECK(at == text.size());
  }
}

TEST_CASE("a well-formed text stays as it is") {
  for (const char* text :
       {"", "plain", "caf\u00E9", "قدس", "日本", "\U0001F600", "a\uFFFDb", "\uFFFD\uFFFD", "\uFFFE\uFFFF"}) {
    CAPTURE(text);
    CHECK(well_formed(text) == text);
  }
}

TEST_CASE("every ill-formed sequence is replaced, and nothing beside it") {
  CHECK(well_formed("a\xFF") == "a\uFFFD");
  CHECK(well_formed("\xF0\x9F\x98") == "\uFFFD");
  CHECK(well_formed("\xE2\x80z") == "\uFFFDz");
  for (const std::string& bytes : ill_formed()) {
    CAPTURE(bytes.size(), static_cast<unsigned char>(bytes[0]));
    const std::string mended = well_formed("é" + bytes + "z\uFFFD");
    CHECK(is_well_formed(mended));
    CHECK(mended.substr(0, 2) == "é");
    CHECK(mended.substr(2, 3) == "\uFFFD");
    CHECK(mended.substr(mended.size() - 4) == "z\uFFFD");
    CHECK(well_formed(mended) == mended);
  }
}

TEST_CASE("any bytes at all are mended to well-formed text") {
  std::mt19937 random(4); // the same bytes every time
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes;
    for (std::size_t left = random() % 10; left > 0; --left)
      bytes += static_cast<char>(random() % 4 == 0 ? random() : random() | 0x80);
    const std::string mended = well_formed(bytes);
    REQUIRE(is_well_formed(mended));
    REQUIRE((mended == bytes) == is_well_formed(bytes));
    for (std::size_t at = bytes.size(); at > 0; --at) REQUIRE(previous_character(bytes, at) <= 0x10FFFF);
  }
}

TEST_CASE("a prefix cuts no character") {
  const std::vector<std::pair<std::size_t, std::string>> table = {{0, ""},
                                                                  {1, "a"},
                                                                  {2, "a"},
                                                                  {3, "aé"},
                                                                  {4, "aé"},
                                                                  {5, "aé"},
                                                                  {6, "aé日"},
                                                                  {9, "aé日"},
                                                                  {10, "aé日\U0001F600"},
                                                                  {99, "aé日\U0001F600"}};
  for (const auto& [bytes, prefix] : table) {
    CAPTURE(bytes);
    CHECK(prefix_of("aé日\U0001F600", bytes) == prefix);
  }
  CHECK(prefix_of("", 5).empty());
  CHECK(prefix_of("\x80\x80\x80", 2).empty());
}
