// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer.h"
#include "tests/support/sample_gazetteer.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

Gazetteer::Node walk(const Gazetteer& gazetteer, const Names& words) {
  Gazetteer::Node node = Gazetteer::kRoot;
  for (const std::string& word : words) {
    const Gazetteer::Word id = gazetteer.word(word);
    if (id == Gazetteer::kNone) return Gazetteer::kNone;
    node = gazetteer.step(node, id);
    if (node == Gazetteer::kNone) return node;
  }
  return node;
}

} // namespace

TEST_CASE("an entry is named by any of its names, however they are written") {
  const Gazetteer compiled = sample_gazetteer();
  CHECK(named(compiled, "Quds Force") == Names{"quds-force"});
  CHECK(named(compiled, "quds force") == Names{"quds-force"});
  CHECK(named(compiled, " QUDS-force ") == Names{"quds-force"});
  CHECK(named(compiled, "سپاه قدس") == Names{"quds-force"});
  CHECK(named(compiled, "Iranian") == Names{"iran"});
  CHECK(named(compiled, "Mazar i Sharif") == Names{"mazar"});
  CHECK(named(compiled, "Mazar-i-Sharif's") == Names{"mazar"});
  CHECK(named(compiled, "is") == Names{"islamic-state"});
}

TEST_CASE("a name of several entries names them all in their order") {
  CHECK(named(sample_gazetteer(), "Herat") == Names{"AF-HER", "herat"});
}

TEST_CASE("what is no whole name names nothing") {
  const Gazetteer compiled = sample_gazetteer();
  for (const char* name :
       {"", " ", "-", "Quds", "Force", "Force Quds", "Quds Force Brigade", "Khorasan", "Mazar", "Sharif",
        "Islamic", "State", "Irani", "QudsForce", "Iranian Studies", "قدس"}) {
    CAPTURE(name);
    CHECK(named(compiled, name).empty());
  }
}

TEST_CASE("a seat of government names its province only") {
  CHECK(named(sample_gazetteer(), "Tehran") == Names{"IR-23"});
  CHECK(holding(sample_gazetteer(), "tehran") == Names{"IR-23"});
}

TEST_CASE("entries are found by whole words of a name, in any order") {
  const Gazetteer compiled = sample_gazetteer();
  CHECK(holding(compiled, "Khorasan") == Names{"is-k", "IR-28", "IR-29"});
  CHECK(holding(compiled, "khorasan north") == Names{"IR-28"});
  CHECK(holding(compiled, "guards") == Names{"irgc"});
  CHECK(holding(compiled, "قدس") == Names{"quds-force"});
  CHECK(holding(compiled, "herat") == Names{"AF-HER", "herat"});
}

TEST_CASE("words that no single name holds find nothing") {
  const Gazetteer compiled = sample_gazetteer();
  for (const char* words : {"", " - ", "khoras", "khorasans", "north south", "irgc guards", "quds iran",
                            "iranian studies", "studies", "tehran iran", "x"}) {
    CAPTURE(words);
    CHECK(holding(compiled, words).empty());
  }
}

TEST_CASE("a misspelt name has near ones, best first") {
  const Gazetteer compiled = sample_gazetteer();
  CHECK(compiled.nearest("Heart", true, 3) == Names{"Herat"}); // the province and its town share a name
  CHECK(compiled.nearest("Quds Froce", false, 3) == Names{"Quds Force"});
  CHECK(compiled.nearest("Suoth Khorasan", true, 1) == Names{"South Khorasan"});
  CHECK(compiled.nearest("South Korasan", true, 2).front() == "South Khorasan");
  CHECK(compiled.nearest("khorasan", true, 5) == Names{"North Khorasan", "South Khorasan"});
  CHECK(compiled.nearest("Revolutionary Gards", false, 3) == Names{"IRGC"});
}

TEST_CASE("nothing is near to what is far") {
  const Gazetteer compiled = sample_gazetteer();
  CHECK(compiled.nearest("Heart", true, 0).empty());
  CHECK(compiled.nearest("Heart", false, 3).empty());
  CHECK(compiled.nearest("Quds Force", true, 3).empty());
  CHECK(compiled.nearest("Zanzibar", true, 3).empty());
  CHECK(compiled.nearest("", true, 3).empty());
  CHECK(compiled.nearest("", false, 3).empty());
  CHECK(compiled.nearest("Tehrann", false, 3).empty()); // a metonym is no name to suggest
  CHECK(compiled.nearest("Iranian Studie", false, 3).empty());
}

TEST_CASE("a name is met word by word") {
  const Gazetteer compiled = sample_gazetteer();
  const Gazetteer::Node islamic = walk(compiled, {"islamic"});
  REQUIRE(islamic != Gazetteer::kNone);
  CHECK_FALSE(compiled.ends_name(islamic));
  CHECK_FALSE(compiled.ends_name(Gazetteer::kRoot));
  const Gazetteer::Node state = walk(compiled, {"islamic", "state"});
  REQUIRE(state != Gazetteer::kNone);
  CHECK(compiled.ends_name(state));
  REQUIRE(compiled.aliases_at(state).size() == 1);
  CHECK(compiled.aliases_at(state)[0].entry == compiled.find("islamic-state"));
  const Gazetteer::Node longer = walk(compiled, {"islamic", "state", "khorasan", "province"});
  REQUIRE(longer != Gazetteer::kNone);
  CHECK(compiled.aliases_at(longer)[0].entry == compiled.find("is-k"));
  CHECK(walk(compiled, {"spah", "qds"}) != Gazetteer::kNone);
}

TEST_CASE("what begins no name is not met") {
  const Gazetteer compiled = sample_gazetteer();
  for (const Names& words : std::vector<Names>{{""},
                                               {"state"},
                                               {"force"},
                                               {"Islamic"},
                                               {"islamic", "khorasan"},
                                               {"islamic", "state", "province"},
                                               {"quds", "quds"},
                                               {"iran", "iran"},
                                               {"unknown"},
                                               {"i"}})
    CHECK(walk(compiled, words) == Gazetteer::kNone);
}

TEST_CASE("an alias tells how it is used") {
  const Gazetteer compiled = sample_gazetteer();
  const std::vector<Alias> tehran = compiled.aliases_at(walk(compiled, {"tehran"}));
  REQUIRE(tehran.size() == 2);
  CHECK(tehran[0].use == AliasUse::metonym);
  CHECK(tehran[0].entry == compiled.find("iran"));
  CHECK(tehran[1].use == AliasUse::name);
  CHECK(tehran[1].entry == compiled.find("IR-23"));
  const std::vector<Alias> is = compiled.aliases_at(walk(compiled, {"is"}));
  REQUIRE(is.size() == 1);
  CHECK(is[0].doubtful);
  CHECK(is[0].capitals);
  CHECK_FALSE(compiled.aliases_at(walk(compiled, {"iran"}))[0].capitals);
  CHECK(compiled.aliases_at(walk(compiled, {"iranian"}))[0].use == AliasUse::demonym);
  CHECK(compiled.aliases_at(walk(compiled, {"iranian", "studies"}))[0].use == AliasUse::other);
}

TEST_CASE("only an abbreviation asks for capitals") {
  const auto asks = [](const std::string& name) {
    const Gazetteer compiled = Gazetteer::compile({entry("it", name, EntryKind::party)});
    const std::vector<EntryIndex> found = compiled.named(name);
    REQUIRE(found.size() == 1);
    Gazetteer::Node node = 1;
    while (!compiled.ends_name(node)) ++node;
    return compiled.aliases_at(node).at(0).capitals;
  };
  for (const char* name : {"IS", "ISIS-K", "J&K", "U.S.", "G7 UN", "LeT", "DoD", "DoD IG", "AQ-B"}) {
    CAPTURE(name);
    CHECK(asks(name));
  }
  for (const char* name : {"Iran", "iran", "I", "G7", "IRGC-Navy", "LeT Group", "al-Qaeda", "İŞ", "Путин",
                           "ФСБ", "Let", "McCain", "Quds Force", "17 November", "U Thant", "قدس"}) {
    CAPTURE(name);
    CHECK_FALSE(asks(name));
  }
}

TEST_CASE("a name given in capitals and in small letters may be written either way") {
  for (const bool capitals_first : {true, false}) {
    SourceEntry nato = entry("nato", capitals_first ? "NATO" : "Nato", EntryKind::international);
    nato.aliases.push_back({capitals_first ? "Nato" : "NATO"});
    const Gazetteer compiled = Gazetteer::compile({nato});
    const std::vector<Alias> aliases = compiled.aliases_at(walk(compiled, {"nato"}));
    REQUIRE(aliases.size() == 1);
    CHECK_FALSE(aliases[0].capitals);
  }
}

TEST_CASE("an alias without a letter is no name") {
  SourceEntry odd = entry("odd", "Odd", EntryKind::party);
  odd.aliases.push_back({"..."});
  odd.aliases.push_back({""});
  const Gazetteer compiled = Gazetteer::compile({odd});
  CHECK_FALSE(compiled.ends_name(Gazetteer::kRoot));
  CHECK(named(compiled, "Odd") == Names{"odd"});
}

TEST_CASE("each of ten thousand names is found and none is mistaken for another") {
  std::vector<SourceEntry> entries;
  for (int i = 0; i < 10'000; ++i) {
    const std::string number = std::to_string(i);
    entries.push_back(
        entry("id" + number, "Name" + number.substr(0, 2) + " Group " + number, EntryKind::armed_group));
  }
  const Gazetteer compiled = Gazetteer::compile(entries);
  for (EntryIndex i = 0; i < entries.size(); ++i)
    if (compiled.named(entries[i].name) != std::vector<EntryIndex>{i}) FAIL(entries[i].name);
  CHECK(compiled.named("Name12 Group 13").empty());
}
