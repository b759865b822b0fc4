// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <utility>
#include <vector>

using namespace dossier;

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Words of many scripts, for what must hold of every one of them.
std::string random_text(std::mt19937& random, unsigned length) {
  constexpr std::array<std::pair<char32_t, char32_t>, 11> kBlocks = {{{0x20, 0x7F},
                                                                      {0xA0, 0x250},
                                                                      {0x2B0, 0x370},
                                                                      {0x370, 0x530},
                                                                      {0x590, 0x700},
                                                                      {0x900, 0x980},
                                                                      {0x1E00, 0x2100},
                                                                      {0x200B, 0x2010},
                                                                      {0xAC00, 0xAC80},
                                                                      {0xFB50, 0xFE00},
                                                                      {0xFF00, 0xFF60}}};
  std::string text;
  for (unsigned i = 0; i < length; ++i) {
    const auto& [first, last] = kBlocks[random() % kBlocks.size()];
    append_character(text, static_cast<char32_t>(first + random() % (last - first)));
  }
  return text;
}

} // namespace

TEST_CASE("a word is folded to small Latin letters without marks") {
  const Pairs table = {
      {"Qods", "qods"},
      {"Sepâh", "sepah"},
      {"Türkiye", "turkiye"},
      {"TÜRKİYE", "turkiye"},
      {"İstanbul", "istanbul"},
      {"Diyarbakır", "diyarbakir"},
      {"Łódź", "lodz"},
      {"Øresund", "oresund"},
      {"Straße", "strasse"},
      {"Æsir", "aesir"},
      {"Shi'a", "shia"},
      {"Shi\u2019a", "shia"},
      {"Shi\u2018a", "shia"},
      {"Shi\u02BFa", "shia"},
      {"Qur\u02BE\u0101n", "quran"},
      {"U.S", "us"},
      {"U.S.A", "usa"},
      {"1,064", "1064"},
      {"3.5", "3.5"},
      {"ISIS", "isis"},
      {"\uFB01ne", "fine"},
      {"\uFF26\uFF55\uFF4C\uFF4C", "full"},
      {"\uFF11\uFF12", "12"},
      {"Af\u00ADghan", "afghan"},
      {"Af\u200Cghan", "afghan"},
      {"cafe\u0301", "cafe"},
      {"Путин", "putin"},
      {"ПУТИН", "putin"},
      {"Київ", "kiiv"},
      {"Αθήνα", "athena"},
      {"ישראל", "ysrl"},
      {"צה\"ל", "zhl"},
      {"צה\u05F4ל", "zhl"},
      {"قدس", "qds"},
      {"سپاه", "spah"},
      {"طالبان", "talban"},
      {"۱۲", "12"},
      {"١٢", "12"},
      {"snake_case", "snake_case"},
  };
  for (const auto& [word, folded] : table) {
    CAPTURE(word);
    CHECK(fold(word) == folded);
  }
}

TEST_CASE("spellings of one word by different keyboards fold to one") {
  const Pairs table = {
      {"علي", "علی"},           // yeh: Arabic, Persian
      {"كابل", "کابل"},         // kaf: Arabic, Persian
      {"موسى", "موسی"},         // alef maksura, Persian yeh
      {"خانة", "خانه"},         // teh marbuta, heh
      {"خانۀ", "خانه"},         // heh with yeh above, heh
      {"ہرات", "هرات"},         // Urdu heh goal, heh
      {"أحمد", "احمد"},         // alef with hamza
      {"آصف", "اصف"},           // alef with madda
      {"مُحَمَّد", "محمد"},         // vowel points
      {"محـمـد", "محمد"},       // tatweel
      {"می\u200Cشود", "میشود"}, // zero-width non-joiner
      {"ﻗﺪﺱ", "قدس"},           // presentation forms
      {"Baʻath", "Ba'ath"},     {"Сергей", "Сергеи"}, {"Ёлкин", "Елкин"},
  };
  for (const auto& [one, other] : table) {
    CAPTURE(one, other);
    CHECK(fold(one) == fold(other));
    CHECK_FALSE(fold(one).empty());
  }
}

TEST_CASE("different words stay different") {
  const Pairs table = {
      {"Iran", "Iraq"},   {"3.5", "35"},
      {"1,064", "1.064"}, {"Qods", "Quds"},
      {"قدس", "قدم"},     {"کابل", "کاپل"},
      {"Путин", "Путан"}, {"हिन्दी", "हिन्द"},
      {"日", "本"},       {"snake_case", "snakecase"},
      {"१", "२"},         {"Sana'a", "Sanaaa"},
      {"Mali", "Malik"},  {"Chad", "Chat"},
      {"F", "14s"},       {"سپاه", "سپاس"},
      {"طالبان", "طالب"}, {"한국", "조선"},
      {"Δ", "Σ"},         {"Ø", "Q"},
  };
  for (const auto& [one, other] : table) {
    CAPTURE(one, other);
    CHECK(fold(one) != fold(other));
  }
}

TEST_CASE("a mark without a letter folds to nothing") {
  for (const char* mark :
       {"", "'", "\u2019", ".", ",", "\u0301", "\u0640", "\u00AD", "\u200C", "\u02BF", "ь", "-", "!"}) {
    CAPTURE(mark);
    CHECK(fold(mark).empty());
  }
}

TEST_CASE("no apostrophe survives folding, in whatever script") {
  CHECK(fold("किताब'ब") == fold("किताब\u2019ब"));
  CHECK(fold("किताब'ब").find('\'') == std::string::npos);
  CHECK(fold("дев'ять") == fold("девять"));
}

TEST_CASE("folding a folded word changes nothing") {
  for (char32_t character = 1; character < 0x30000; ++character) {
    if (character >= 0xD800 && character < 0xE000) continue;
    std::string word;
    append_character(word, character);
    const std::string folded = fold(word);
    if (fold(folded) == folded) continue;
    FAIL("U+" << std::hex << static_cast<unsigned>(character) << " folds to " << folded << ", that to "
              << fold(folded));
  }
  std::mt19937 random(1); // the same words every time
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = random_text(random, 1 + random() % 8);
    const std::string folded = fold(text);
    if (fold(folded) != folded) FAIL(text << " folds to " << folded << ", that to " << fold(folded));
  }
}

TEST_CASE("a folded word is one word") {
  std::mt19937 random(2); // the same words every time
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = random_text(random, 12);
    for (const Span span : cut_words(text)) {
      const std::string folded = fold(span.of(text));
      if (folded.empty()) continue;
      const std::vector<Span> words = cut_words(folded);
      if (words != std::vector<Span>{{0, folded.size()}}) FAIL(span.of(text) << " folds to " << folded);
    }
  }
}

TEST_CASE("bytes that are no UTF-8 do no harm to folding") {
  for (const char* bytes : {"\xFF", "a\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF0\x9F\x98", "\x80\x80\x80"}) {
    const std::string folded = fold(bytes);
    CHECK(fold(folded) == folded);
    CHECK(well_formed(folded) == folded);
  }
}

TEST_CASE("a name is folded word by word, joined by single spaces") {
  const Pairs table = {
      {"Mazar-i-Sharif", "mazar i sharif"},
      {"Mazar i Sharif", "mazar i sharif"},
      {"  Quds \n Force ", "quds force"},
      {"سپاه قدس", "spah qds"},
      {"People's Mojahedin", "people mojahedin"},
      {"Jaysh al-\u2018Adl", "jaysh al adl"},
      {"Jaysh al-\u02BFAdl", "jaysh al adl"},
      {"U.S. Congress", "us congress"},
      {"J&K", "j k"},
      {"", ""},
      {" - ", ""},
  };
  for (const auto& [name, folded] : table) {
    CAPTURE(name);
    CHECK(fold_name(name) == folded);
  }
}
