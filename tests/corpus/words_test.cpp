// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"
#include "tests/support/random_text.h"

#include <catch2/catch.hpp>
#include <random>
#include <utility>
#include <vector>

using namespace dossier;

namespace {

std::string words_of(std::string_view text) {
  std::string joined;
  for (const Span span : cut_words(text)) {
    if (!joined.empty()) joined += '|';
    joined += span.of(text);
  }
  return joined;
}

void check_words(const std::vector<std::pair<std::string, std::string>>& table) {
  for (const auto& [text, words] : table) {
    CAPTURE(text);
    CHECK(words_of(text) == words);
  }
}

} // namespace

TEST_CASE("what a word holds together") {
  check_words({
      {"Shi'a and Shi\u2019a and Shi\u2018a", "Shi'a|and|Shi\u2019a|and|Shi\u2018a"},
      {"Qur\u02BE\u0101n", "Qur\u02BE\u0101n"},
      {"O\u02BBzbekiston", "O\u02BBzbekiston"},
      {"the U.S. and the U.S.A.", "the|U.S|and|the|U.S.A"},
      {"at 5 p.m. sharp", "at|5|p.m|sharp"},
      {"cost $1,064.", "cost|1,064"},
      {"3.5 million", "3.5|million"},
      {"Af\u00ADghan", "Af\u00ADghan"},
      {"می\u200Cشود", "می\u200Cشود"},
      {"cafe\u0301 d", "cafe\u0301|d"},
      {"snake_case", "snake_case"},
      {"2nd 14s", "2nd|14s"},
      {"צה\"ל צה\u05F4ל", "צה\"ל|צה\u05F4ל"},
      {"हिन्दी में", "हिन्दी|में"},
      {"۱۲ سپاه", "۱۲|سپاه"},
      {"\uFF26\uFF55\uFF4C\uFF4C", "\uFF26\uFF55\uFF4C\uFF4C"},
  });
}

TEST_CASE("what parts words") {
  check_words({
      {"Iran's U.S.-made F-14s cost $1,064.", "Iran|U.S|made|F|14s|cost|1,064"},
      {"Mazar-i-Sharif", "Mazar|i|Sharif"},
      {"Mazar\u2011i\u2013Sharif", "Mazar|i|Sharif"},
      {"end.The next", "end|The|next"},
      {"end,the next", "end|the|next"},
      {"in 2019.In", "in|2019|In"},
      {"A.5 and 5.A", "A|5|and|5|A"},
      {"J.K.Rowling", "J.K|Rowling"},
      {"1,064, 5.", "1,064|5"},
      {"1,,064", "1|064"},
      {"a,b", "a|b"},
      {"'quoted'", "quoted"},
      {"\u2018quoted\u2019", "quoted"},
      {"Guards' and guards\u2019", "Guards|and|guards"},
      {"rock ' n ' roll", "rock|n|roll"},
      {"a''b", "a|b"},
      {"and/or", "and|or"},
      {"J&K", "J|K"},
      {"P5+1", "P5|1"},
      {"say\"no\"so", "say|no|so"},
      {"\"צה\"", "צה"},
      {"צה\" ל", "צה|ל"},
      {"user@example.org", "user|example|org"},
      {"https://example.org/a?b=1", "https|example|org|a|b|1"},
      {"one\u00A0two\u2003three", "one|two|three"},
      {"one\u2026two", "one|two"},
      {"قال: «نعم»؟", "قال|نعم"},
      {"soft\u00AD hyphen\u00AD", "soft|hyphen"},
      {"\u200Cword\u200C", "word"},
      {"Guards\u00B9 said\u00B2 so\u2074", "Guards|said|so"},
      {"one\xFFtwo", "one|two"},
      {"", ""},
      {" \n\t ", ""},
      {"... -- !?", ""},
      {"\u20AC\u2122\u00A9", ""},
  });
}

TEST_CASE("the possessive is no part of a word") {
  check_words({
      {"Iran's", "Iran"},
      {"Iran\u2019s", "Iran"},
      {"Iran\u2018s", "Iran"},
      {"Iran\u02BCs", "Iran"},
      {"IRAN'S", "IRAN"},
      {"1990's", "1990"},
      {"A's", "A"},
      {"the U.S.'s part", "the|U.S|part"},
      {"the U.S.\u2019s part", "the|U.S|part"},
      {"the Gov.'s part", "the|Gov|part"},
  });
}

TEST_CASE("what only looks like a possessive stays") {
  check_words({
      {"'s", "s"},
      {"his", "his"},
      {"s's", "s"},
      {"Shi'as", "Shi'as"},
      {"U.S.'so", "U.S|so"},
      {"he left.'So", "he|left|So"},
      {"the U.S.' s", "the|U.S|s"},
      {"Iran's's", "Iran's"},
      {"d'Estaing's", "d'Estaing"},
  });
}

TEST_CASE("a script that does not space its words gives one word a character") {
  check_words({
      {"日本語", "日|本|語"},
      {"ひらカタ", "ひ|ら|カ|タ"},
      {"ไทย", "ไ|ท|ย"},
      {"F-16と日本", "F|16|と|日|本"},
      {"한국어 말", "한국어|말"},
  });
}

TEST_CASE("words are in order, apart, and cut no character") {
  std::mt19937 random(3); // the same texts every time
  const std::vector<std::string> pieces = {
      "a",      "S",  ".", ",", "'",      "\u2019", "\u00AD", "\u200C", "1",      " ",         "\u00E9",
      "\u0301", "日", "ق", "-", "\u02BC", "s",      "\xC3",   "\n",     "\u00B2", "\U0001F600"};
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random, pieces, 11);
    CAPTURE(text);
    std::size_t behind = 0;
    for (const Span span : cut_words(text)) {
      REQUIRE(span.begin >= behind);
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE(well_formed(std::string(span.of(text))) == span.of(text));
      behind = span.end;
    }
  }
}

TEST_CASE("a buffer of words is cleared first") {
  std::vector<Span> words = {{7, 9}};
  cut_words("one", words);
  CHECK(words == std::vector<Span>{{0, 3}});
  cut_words("", words);
  CHECK(words.empty());
}
