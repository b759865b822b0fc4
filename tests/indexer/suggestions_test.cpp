// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/suggestions.h"

#include "corpus/gazetteer_source.h"
#include "indexer/name_variants.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

const std::string kText = "On Monday Gen. Adil Faroughi closed the border, and nobody asked him why he had "
                          "done so for weeks and weeks.";

Sighting seen(const std::string& name, const std::string& paper, unsigned ordinal = 0,
              EntryKind kind = EntryKind::person) {
  return {name, kind, 80, paper, ordinal, kText, {15, 28}};
}

const Gazetteer& known() {
  static const Gazetteer kKnown = Gazetteer::compile(
      parse_gazetteer("[[actor]]\nid = \"adil-faroughi\"\nname = \"Another\"\nkind = \"person\"\n"
                      "[[actor]]\nid = \"anc\"\nname = \"African National Congress\"\nkind = \"party\"\n"
                      "[[actor]]\nid = \"unesco\"\nname = \"Educational and Cultural Organization\"\nkind = "
                      "\"international\"\n",
                      "known.toml"));
  return kKnown;
}

std::vector<std::string> names_of(const Suggestions& suggestions) {
  std::vector<std::string> names;
  for (const Suggestion& one : suggestions.ranked()) names.push_back(one.name);
  return names;
}

} // namespace

TEST_CASE("an actor is suggested as a block of a gazetteer, with counts and contexts", "[suggestions]") {
  Suggestions suggestions(known());
  suggestions.add(seen("Adil Faroughi", "papers/a.md", 3));
  suggestions.add(seen("Adil Faroughi", "papers/a.md", 3));
  suggestions.add(seen("ADIL FAROUGHI", "papers/b.md", 1));
  const std::string context =
      "#   \"On Monday Gen. [Adil Faroughi] closed the border, and nobody asked him why he had "
      "done so ...\"  ";
  CHECK(blocks_of(suggestions.ranked(), known()) ==
        "# 2 passages in 2 papers; 80 % sure that it is a person\n" + context + "papers/a.md#3\n" + context +
            "papers/b.md#1\n"
            "[[actor]]\n"
            "id = \"adil-faroughi-2\"\n"
            "name = \"Adil Faroughi\"\n"
            "kind = \"person\"\n\n");
}

TEST_CASE("what most papers name comes first", "[suggestions]") {
  Suggestions suggestions(known());
  for (unsigned i = 0; i < 5; ++i) suggestions.add(seen("Often Inone", "a", i));
  for (const char* paper : {"a", "b", "c"}) suggestions.add(seen("Nadir Faruq", paper));
  suggestions.add(seen("Basir Alone", "a"));
  CHECK(names_of(suggestions) == std::vector<std::string>{"Nadir Faruq", "Often Inone", "Basir Alone"});
}

TEST_CASE("the spellings of one name are one actor", "[suggestions]") {
  Suggestions suggestions(known());
  suggestions.add(seen("Tijjani Muhammad-Bande", "a"));
  suggestions.add(seen("Tijjani Muhammad-Bande", "b"));
  suggestions.add(seen("T. Muhammad-Bande", "c"));
  suggestions.add(seen("Bande", "d"));
  suggestions.add(seen("Muhammad", "e")); // nobody's surname
  suggestions.add(seen("Pacific Island Forum", "a", 0, EntryKind::organisation));
  suggestions.add(seen("Pacific Islands Forum", "b", 0, EntryKind::organisation));
  const std::vector<Suggestion> ranked = suggestions.ranked();
  REQUIRE(ranked.size() == 2);
  CHECK(ranked[0].name == "Tijjani Muhammad-Bande");
  CHECK(ranked[0].aliases == std::vector<std::string>{"T. Muhammad-Bande"});
  CHECK(ranked[0].papers == 4);
  CHECK(ranked[1].papers == 2);
}

TEST_CASE("what is no name of its own is not suggested", "[suggestions]") {
  Suggestions suggestions(known());
  const auto add = [&](const char* name, std::size_t papers) {
    for (std::size_t i = 0; i < papers; ++i)
      suggestions.add(seen(name, std::string(1, static_cast<char>('a' + i)), 0, EntryKind::government));
  };
  add("Cultural Organization", 3);                     // a part of a known name
  add("African National Congress of South Africa", 3); // a known name with more
  add("Preparatory Committee", 3);                     // also written small
  add("Ad Hoc Committee", 3);                          // a part of longer ones
  add("Ad Hoc Committee on Water", 2);
  add("Ad Hoc Committee on Air", 1);
  add("Water Guard", 3); // a part of one that is rare
  add("Water Guard of Herat", 1);
  Analyzer analyzer;
  const std::string small = "It met a preparatory committee.";
  suggestions.read_again(TokenText{small, analyzer.analyze(small)});
  CHECK(names_of(suggestions) == std::vector<std::string>{"Water Guard", "Ad Hoc Committee on Water",
                                                          "Ad Hoc Committee on Air", "Water Guard of Herat"});
}

TEST_CASE("a short form is its bearer's when there is but one", "[suggestions]") {
  using Persons = std::vector<std::vector<std::string>>;
  CHECK(same_persons({"shirley amerasinghe", "hamilton shirley amerasinghe", "h s amerasinghe"}).size() == 1);
  CHECK(same_persons({"gholam reza baghbani", "gholamreza baghbani"}).size() == 1);
  CHECK(same_persons({"gholamreza baghbani", "gholamreza baqhbani"}).size() == 1);
  CHECK(same_persons({"john smith", "james smith", "j smith"}) == Persons{{"john smith"}, {"james smith"}});
  CHECK(same_persons({"ali hasan", "ali hassan"}).size() == 2);
  CHECK(same_persons({"john smith", "john smithson"}).size() == 2);
  CHECK(same_persons({}).empty());
}

TEST_CASE("whatever a name or a text is made of, the blocks can be read", "[suggestions]") {
  Suggestions suggestions(known());
  const std::string hostile = "x\n[[actor]]\nid = \"evil\"\x1b[2J \x01 y";
  const std::vector<std::string> names = {
      "Abu \"Ali\" \\ Hasan", "Line\nBreak", "\x1b[31mRed Front", "سپاه قدس", "'a' # b", "\"\"\"triple x"};
  for (const std::string& name : names)
    suggestions.add({name, EntryKind::armed_group, 50, "p\n[[x]]", 0, hostile, {0, hostile.size()}});
  suggestions.add({"...", EntryKind::armed_group, 50, "p", 0, hostile, {0, 1}}); // no letter: none
  CHECK_FALSE(parse_gazetteer(blocks_of(suggestions.ranked(), known()), "suggested.toml").empty());
}
