// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/mention.h"
#include "tests/support/tagging.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("a seat of government is the state") {
  check_tagged({
      {"Tehran denied it.", "iran"},
      {"Tehran's denial", "iran"},
      {"Kabul and Tehran agreed", "afghanistan iran"},
      {"talks with Washington", "us"},
      {"dialogue between Tehran and Kabul", "iran afghanistan"},
      {"the authorities in Tehran", "iran"},
      {"the government in Kabul fell", "afghanistan"},
      {"Tehran based its claim on this.", "iran"},
      {"Tehran. Province officials came.", "iran"},
      {"whom they believe in. Tehran denied it.", "iran"},
      {"what he believes in\n\nTehran denied it", "iran"},
      {"said Washington. Post offices closed.", "us"},
      {"the province\u2026 of course; Tehran denied it", "iran"},
  });
}

TEST_CASE("the words around a seat of government make it the town") {
  check_tagged({
      {"a meeting in Tehran", "tehran-city"},
      {"near Kabul", "kabul-city"},
      {"outside Kabul", "kabul-city"},
      {"in\nTehran", "tehran-city"},
      {"in \u201CTehran\u201D", "tehran-city"},
      {"southern Tehran", "tehran-city"},
      {"the city of Kabul", "kabul-city"},
      {"Kabul city", "kabul-city"},
      {"a Tehran-based bank", "tehran-city"},
      {"a Kabul\u2010based bank", "kabul-city"},
      {"from Tehran to Kabul", "tehran-city kabul-city"},
      {"the fall of Kabul", "kabul-city"},
      {"Herat, Kabul and Ghor", "AF-HER kabul-city AF-GHO"},
      {"in Baghdad", ""},
      {"the city of Herat", ""},
      {"Herat airport", ""},
      {"the Tehran talks", ""},
      {"the Kabul Conference", ""},
      {"Tehran University", ""},
      {"the invasion of Kabul", "kabul-city"},
      {"TEHRAN \u2014 The minister left.", "tehran-city"},
      {"TEHRAN (AFP) -- The minister left.", "tehran-city"},
      {"TEHRAN, Dec 10 \u2013 The minister left.", "tehran-city"},
      {"TEHRAN, Iran (AP) \u2014 The minister left.", "tehran-city iran"},
      {"the streets of the capital, Tehran, emptied", "tehran-city"},
      {"the Treaty of Kabul", "kabul-city"},
      {"the Declaration of Tehran", "tehran-city"},
  });
}

TEST_CASE("capitals, a dash or a treaty apart a seat of government stays the state") {
  check_tagged({
      {"Tehran \u2014 like Kabul \u2014 declined.", "iran afghanistan"},
      {"TEHRAN DECLINED", "iran"},
      {"TEHRAN, which had long waited for this, declined \u2014", "iran"},
      {"TEHRAN (which declined) \u2014", "iran"},
      {"the treaty with Tehran", "iran"},
      {"Kabul wants a town, Tehran wants a port.", "afghanistan iran"},
  });
}

TEST_CASE("the way to a seat of government ends in a town") {
  check_tagged({
      {"He flew to Tehran.", "tehran-city"},
      {"the roads into Kabul", "kabul-city"},
      {"He spoke to Tehran.", "iran"},
      {"the governor of Tehran", "IR-23"},
  });
}

TEST_CASE("a state that shares its name with persons is the state unless one of them is about") {
  check_tagged({
      {"Jordan waited.", "jordan"},
      {"Jordan waited. Robert Jordan left.", "<person Robert Jordan>"},
      {"Mr. Jordan left. Jordan waited.", "<person Jordan>"},
      {"Jordan Peterle waited.", "<person Jordan Peterle>"},
      {"Turkey objected. Georgia signed.", "turkey georgia"},
      {"Afghanistan, Georgia and Iran", "afghanistan georgia iran"},
      {"Georgia waited.", ""},
  });
}

TEST_CASE("a currency is no state") {
  check_tagged({{"US$8 billion", ""}, {"US $8 billion", "us"}, {"US dollars", "us"}});
}

TEST_CASE("a surname behind a given name is neither province nor state") {
  check_tagged({
      {"Robert Herat spoke.", "<person Robert Herat>"},
      {"President Ramon Ghor of Iran", "<person Ramon Ghor> iran"},
      {"the Herat office", "AF-HER"},
      {"Ramon. Herat is far.", "AF-HER"},
  });
}

TEST_CASE("a town of the standard's list is its province where a word of division follows") {
  std::vector<SourceEntry> entries = parse_gazetteer(kTaggingNames, "names.toml");
  SourceEntry province;
  province.id = "IR-99";
  province.name = "Chalus Rud";
  province.kind = EntryKind::province;
  province.country = "IR";
  SourceEntry town = province;
  town.id = "place-IR-99";
  town.kind = EntryKind::city;
  town.parent = "IR-99";
  SourceAlias bare;
  bare.text = "Chalus Rud";
  bare.needs_country = true;
  town.aliases = {bare};
  entries.push_back(province);
  entries.push_back(town);
  const Gazetteer gazetteer = Gazetteer::compile(entries);
  Analyzer analyzer;
  const auto ids = [&](std::string_view text) {
    std::string made;
    for (const Mention& mention : find_mentions(text, analyzer.analyze(text), gazetteer))
      made.append(made.empty() ? "" : " ")
          .append(mention.discovered() ? mention.name : gazetteer[mention.entry].id);
    return made;
  };
  CHECK(ids("Iran sent men to the Chalus Rud region.") == "iran IR-99");
  CHECK(ids("Iran sent men to the department of Chalus Rud.") == "iran IR-99");
  CHECK(ids("Iran sent men, in Chalus Rud.") == "iran place-IR-99");
  CHECK(ids("men in the Chalus Rud region").empty());
}

TEST_CASE("a division named beside a seat of government makes it the province") {
  check_tagged({
      {"Tehran province", "IR-23"},
      {"Tehran Province", "IR-23"},
      {"the province of Tehran", "IR-23"},
      {"Greater Tehran", "IR-23"},
      {"Baghdad province", "IQ-BG"},
      {"the province of Baghdad", "IQ-BG"},
  });
}

TEST_CASE("a demonym is the state where it speaks for it") {
  check_tagged({
      {"the Iranian government", "iran"},
      {"Iranian diplomats", "iran"},
      {"Afghan forces", "afghanistan"},
      {"Iranian armed forces", "iran"},
      {"the British ambassador", "uk"},
      {"Iranian-backed militias", "iran"},
      {"Iranian-made drones", "iran"},
      {"the British and Iranian Governments", "uk iran"},
      {"the Iranian People's Republic", "iran"},
      {"the Afghan Democratic Republic", "afghanistan"},
      {"the British Empire", "uk"},
  });
}

TEST_CASE("a demonym is no state where it tells of people and things") {
  check_tagged({
      {"Iranian", ""},
      {"Iranians", ""},
      {"an Iranian film", ""},
      {"the Iranian people", ""},
      {"Iranian armed opposition", ""},
      {"the Iranian Republican press", ""},
      {"British and Iranian poets", ""},
      {"the Iranian republic of letters", ""},
      {"Iranian-dominated", ""},
      {"an ethnic Iranian", ""},
      {"Afghan territory", ""},
      {"Afghan borders", ""},
      {"Afghan refugees in Herat", "AF-HER"},
      {"a British plane", ""},
      {"the British. Government officials", ""},
      {"British, government and others", ""},
  });
}

TEST_CASE("a seat of government that is no province is nothing as a place") {
  check_tagged({
      {"a meeting in Washington", ""},
      {"a Washington-based institute", ""},
      {"Washington state", ""},
      {"Washington, DC", ""},
      {"Washington, D.C.", ""},
      {"Washington D.C. lawyers", ""},
      {"the Washington Post", ""},
      {"in London", ""},
      {"near London", ""},
  });
}

TEST_CASE("a capital's province that stands for no government needs words of place") {
  check_tagged({{"Baghdad refused", ""},
                {"Baghdad's refusal", ""},
                {"from Baghdad", ""},
                {"Baghdad and Iran", "iran"}});
}

TEST_CASE("a doubtful name counts with evidence") {
  check_tagged({
      {"Farah province", "AF-FRA"},
      {"the province of Farah", "AF-FRA"},
      {"Farah and Herat provinces", "AF-FRA AF-HER"},
      {"Herat, Ghor, Farah", "AF-HER AF-GHO AF-FRA"},
      {"in Farah", "AF-FRA"},
      {"from Farah", "AF-FRA"},
      {"the people of Farah", "AF-FRA"},
      {"in Farah. Later Farah fell.", "AF-FRA AF-FRA"},
      {"Farah fell. Later, in Farah, they left.", "AF-FRA AF-FRA"},
      {"troops into Georgia", "georgia"},
      {"Sakartvelo, or Georgia,", "georgia georgia"},
      {"Turkey and Türkiye", "turkey turkey"},
      {"London and the British", "uk"},
      {"Fars province", "IR-07"},
      {"Fars and Kurdistan", "IR-07 IR-16"},
  });
}

TEST_CASE("a doubtful name without evidence does not count") {
  check_tagged({
      {"Farah", ""},
      {"Farah Pahlavi spoke", ""},
      {"Farah said no", ""},
      {"Farah. Province officials", ""},
      {"Farah, province officials", ""},
      {"Farah, Farah, Farah", ""},
      {"farah province", ""},
      {"they believe in. Farah spoke", ""},
      {"they come from\n\nFarah spoke", ""},
      {"Farah\n\nProvince officials", ""},
      {"Farah and Tehran province", "IR-23"},
      {"Farah and Kurdistan", "IR-16"},
      {"Georgia spoke", ""},
      {"Georgia and Farah", ""},
      {"roast Turkey", ""},
      {"Turkey Georgia", ""},
      {"London objected", ""},
      {"London and Iran", "iran"},
      {"Iran's Fars News reported", "iran"},
      {"Iranian Fars News on the IRGC", "irgc"},
      {"Afghan singer Farah", ""},
  });
}
