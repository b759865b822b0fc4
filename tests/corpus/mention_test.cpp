// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/mention.h"
#include "corpus/text/utf8.h"
#include "tests/support/random_text.h"
#include "tests/support/tagging.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("names are found as people write them") {
  check_tagged({
      {"Iran's Quds Force in Ghor and Herat", "iran quds AF-GHO AF-HER"},
      {"QUDS FORCE", "quds"},
      {"the Quds-Force", "quds"},
      {"the Quds\nForce", "quds"},
      {"the Quds\u00A0Force", "quds"},
      {"the Quds\u2013Force", "quds"},
      {"the \u201CQuds Force\u201D", "quds"},
      {"(Quds Force)", "quds"},
      {"Revolu\u00ADtionary Guards", "irgc"},
      {"Revolutionary Guards' ships", "irgc"},
      {"\uFF29\uFF32\uFF27\uFF23", "irgc"},
      {"Iranian officials", "iran"},
      {"سپاه قدس و طالبان", "quds taliban"},
      {"علی خامنه\u200Cای", "khamenei"},
      {"علي خامنه\u200Cاي", "khamenei"},
      {"كردستان", "IR-16"},
      {"کرد", "IR-16"},
      {"ЕС и Путин", "eu putin"},
      {"Путин", "putin"},
      {"Vladimir Putin\u2019s men", "putin"},
      {"Türkiye, Turkiye, TÜRKİYE", "turkey turkey turkey"},
      {"Łódź and Lodz", "PL-LD PL-LD"},
      {"Mazar-i-Sharif", "mazar"},
      {"Mazar i Sharif", "mazar"},
      {"Mazar\u2011i\u2011Sharif", "mazar"},
      {"Shi'a Militia, Shi\u2019a Militia, Shia Militia, Shi\u2018a Militia", "shia shia shia shia"},
      {"Jaysh al-Adl, Jaysh al-\u2018Adl, Jaysh al-\u02BFAdl", "adl adl adl"},
      {"the U.S. and the US", "us us"},
      {"the U.S.'s fleet and the U.S.\u2019s army", "us us"},
      {"the U.S. Congress", "us"},
      {"in St. Petersburg", "RU-SPE"},
      {"Sistan & Baluchestan", "IR-11"},
      {"Sistan-Baluchestan", "IR-11"},
      {"People's Mojahedin Organization", "pmoi"},
      {"People\u2019s Mojahedin Organization\u2019s", "pmoi"},
      {"NATO and Nato", "nato nato"},
      {"the P5+1 and the P5 + 1", "p5-plus-1 p5-plus-1"},
      {"the IRGC-Navy", "irgc-navy"},
      {"צה\"ל, צה\u05F4ל", "idf idf"},
      {"the 17 November group", "n17"},
  });
}

TEST_CASE("what is no name is not tagged") {
  check_tagged({
      {"", ""},
      {"El Es y el Krd", ""}, // ЕС and کرد in Latin letters
      {"quds force", ""},
      {"Quds", ""},
      {"Quds Forces", ""},
      {"Force Quds", ""},
      {"Quds, Force", ""},
      {"Quds. Force", ""},
      {"Quds; Force", ""},
      {"Quds: Force", ""},
      {"Quds (Force)", ""},
      {"Quds \"Force\"", ""},
      {"Quds\n\nForce", ""},
      {"Quds \n\n Force", ""},
      {"Quds \u2026 Force", ""},
      {"Quds \u2014 Force", ""},
      {"Quds | Force", ""},
      {"Quds          Force", ""},
      {"Quds and Force", ""},
      {"QudsForce", ""},
      {"Islamic. State", ""},
      {"Revolutionary, Guards", ""},
      {"revolutionary guards", ""},
      {"irgc", ""},
      {"Irgc", ""},
      {"P5", ""},
      {"P5, 1", ""},
      {"P5 = 1", ""},
      {"Let them", ""},
      {"let them", ""},
      {"is it his", ""},
      {"Is it his", ""},
      {"it is", ""},
      {"tell us", ""},
      {"Us and them", ""},
      {"isis", ""},
      {"Isis", ""},
      {"iran", ""},
      {"Irani", ""},
      {"Ghorband", ""},
      {"herat", ""},
      {"nato", ""},
      {"mazar-i-sharif", ""},
      {"Mazar Sharif", ""},
      {"people's mojahedin organization", ""},
      {"People's, Mojahedin Organization", ""},
      {"путин", ""},
      {"Latin America", ""},
      {"the Iran Contra affair", ""},
      {"Sistan, Baluchestan", ""},
  });
}

TEST_CASE("an abbreviation is written in capitals") {
  check_tagged({
      {"IS fighters", "is"},
      {"what IS is", "is"},
      {"Is IS dead?", "is"},
      {"the US told us", "us"},
      {"ISIS-K and ISIS", "is-k is"},
      {"LeT, LET and LeT's men", "let let let"},
  });
}

TEST_CASE("the longest name wins") {
  check_tagged({
      {"Islamic State Khorasan Province", "is-k"},
      {"Islamic State\u2019s Khorasan Province", "is-k"},
      {"Islamic State Khorasan", "is"},
      {"Islamic State, Khorasan Province", "is"},
      {"Islamic State in Khorasan", "is"},
      {"Islamic State Khorasan province", "is-k"},
      {"ISIS K", "is-k"},
      {"ISIS, K", "is"},
      {"Vladimir. Putin", "putin"},
      {"Iran Contra and Iran", "iran"},
  });
}

TEST_CASE("a mention's span is the name as it is written, without the possessive") {
  const std::string text =
      "In Iran\u2019s (سپاه قدس) the U.S.'s \u201CMazar-i-Sharif\u201D\u2026 Shi\u2019a\nMilitia!";
  std::vector<std::string> written;
  for (const Mention& mention : mentions_of(text)) written.emplace_back(mention.span.of(text));
  CHECK(written ==
        std::vector<std::string>{"Iran", "سپاه قدس", "U.S", "Mazar-i-Sharif", "Shi\u2019a\nMilitia"});
}

TEST_CASE("nothing is tagged by an empty gazetteer") {
  Analyzer analyzer;
  const std::string text = "Iran's Quds Force in Ghor";
  CHECK(find_mentions(text, analyzer.analyze(text), Gazetteer::compile({})).empty());
}

TEST_CASE("mentions are in order, apart, and cut no character") {
  const std::vector<std::string> pieces = {"Iran",     "Tehran",   "Farah",   "Islamic",    "State",
                                           "Khorasan", "Province", "in",      "of",         "'s",
                                           "’s",       " ",        " ",       " ",          ". ",
                                           "-",        "\n\n",     ", ",      "سپاه",       " قدس",
                                           "U.S.",     "Latin",    "America", "Washington", " DC",
                                           "province", "&",        "Putin",   "\u00AD",     "Mazar i Sharif"};
  std::mt19937 random(10); // the same texts every time
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = random_text(random, pieces, 15);
    CAPTURE(text);
    std::size_t behind = 0;
    for (const Mention& mention : mentions_of(text)) {
      REQUIRE((mention.discovered() || mention.entry < tagging_gazetteer().size()));
      REQUIRE(mention.span.begin >= behind);
      REQUIRE(mention.span.begin < mention.span.end);
      REQUIRE(mention.span.end <= text.size());
      REQUIRE(well_formed(std::string(mention.span.of(text))) == mention.span.of(text));
      behind = mention.span.end;
    }
  }
}
