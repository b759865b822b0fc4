// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/language.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace dossier;

TEST_CASE("a text's language is told from the text", "[language]") {
  const std::vector<std::pair<std::string, std::string>> texts = {
      {"en", "The government has said that the new dam will bring water to the fields of the province."},
      {"fr", "Le gouvernement affirme que le nouveau barrage apportera de l'eau aux champs de la province."},
      {"de", "Die Regierung sagt, dass der neue Staudamm den Feldern der Provinz Wasser bringen werde."},
      {"es", "El gobierno dice que la nueva presa llevará agua a los campos de la provincia este año."},
      {"ru", "Правительство заявило, что новая плотина принесёт воду на поля провинции в этом году."},
      {"uk", "Уряд заявив, що нова гребля принесе воду на поля провінції вже цього року, і це добре."},
      {"tr", "Hükümet, yeni barajın bu yıl ilin tarlalarına su getireceğini söyledi ve çalışmalar sürüyor."},
      {"ar", "قالت الحكومة إن السد الجديد سيجلب المياه إلى حقول المحافظة في هذا العام وإن العمل مستمر."},
      {"fa", "دولت گفت که سد جدید امسال آب را به مزارع استان خواهد رساند و کار ادامه دارد."},
      {"ur", "حکومت نے کہا ہے کہ نیا ڈیم اس سال صوبے کے کھیتوں تک پانی پہنچائے گا اور کام جاری ہے۔"},
      {"he", "הממשלה אמרה כי הסכר החדש יביא מים לשדות המחוז השנה וכי העבודה נמשכת כמתוכנן."},
      {"zh", "政府表示，新的水坝今年将为该省的农田带来水源，工程仍在继续进行，预计年底完工，居民表示欢迎。"},
  };
  for (const auto& [code, text] : texts) {
    INFO(text);
    CHECK(language_of(text) == code);
  }
}

TEST_CASE("what cannot be told is left open", "[language]") {
  for (const char* text :
       {"", "R48903", "12.5 13.1 14.2 | 2019 2020 2021 | 3,000", "Iran", "https://example.org/a/b/c?d=e"}) {
    INFO(text);
    CHECK(language_of(text).empty());
  }
}

TEST_CASE("a long text's language is that of most of it", "[language]") {
  std::string text = "Le gouvernement affirme que le nouveau barrage apportera de l'eau aux champs.\n\n";
  for (int i = 0; i < 1000; ++i)
    text += "The government has said that the new dam will bring water to the fields of the province. ";
  CHECK(language_of(text) == "en");
}

TEST_CASE("a declared language becomes its two-letter code", "[language]") {
  const std::vector<std::pair<std::string, std::string>> declared = {
      {"en-US", "en"}, {"EN", "en"},      {"fr_CA", "fr"}, {"eng", "en"},
      {"deu", "de"},   {"English", "en"}, {"iw", "he"},    {"zh-Hant-TW", "zh"}};
  for (const auto& [given, code] : declared) {
    INFO(given);
    CHECK(language_code(given) == code);
  }
  for (const char* none : {"", "x", "Klingonish", "123", "<lang>"}) {
    INFO(none);
    CHECK(language_code(none).empty());
  }
}
