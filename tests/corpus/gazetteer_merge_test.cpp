// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/gazetteer_files.h"
#include "tests/support/folder.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

constexpr const char* kShipped = R"(
[[actor]]
id = "irgc"
name = "IRGC"
kind = "military"
country = "IR"
aliases.en = ["the Guards", "Pasdaran"]

[[actor]]
id = "quds"
name = "Quds Force"
kind = "military"
parent = "irgc"
)";

// The shipped entries and what a user's file makes of them.
std::vector<SourceEntry> with(const char* own) {
  GazetteerMerge merge;
  merge.add(parse_blocks(kShipped, "shipped.toml").blocks);
  merge.add(parse_blocks(own, "own.toml").blocks);
  return merge.entries();
}

std::vector<std::string> names_in(const SourceEntry& entry) {
  std::vector<std::string> names;
  for (const SourceAlias& alias : entry.aliases) names.push_back(alias.text);
  return names;
}

} // namespace

TEST_CASE("a user's block adds names to an entry that is there", "[merge]") {
  const std::vector<SourceEntry> entries = with("[[actor]]\nid = \"irgc\"\naliases.en = [\"the Corps\"]\n");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].name == "IRGC");
  CHECK(entries[0].kind == EntryKind::military);
  CHECK(names_in(entries[0]) == std::vector<std::string>{"IRGC", "the Guards", "Pasdaran", "the Corps"});
}

TEST_CASE("a user's block changes what it says, and a former name goes on finding the entry", "[merge]") {
  const std::vector<SourceEntry> entries =
      with("[[actor]]\nid = \"quds\"\nname = \"Qods Corps\"\nkind = \"armed-group\"\ncountry = \"IR\"\n");
  CHECK(entries[1].name == "Qods Corps");
  CHECK(entries[1].kind == EntryKind::armed_group);
  CHECK(entries[1].parent == "irgc");
  CHECK(entries[1].country == "IR");
  CHECK(names_in(entries[1]) == std::vector<std::string>{"Qods Corps", "Quds Force"});
}

TEST_CASE("an entry, or one name of it, can be muted", "[merge]") {
  const std::vector<SourceEntry> all = with("[[actor]]\nid = \"irgc\"\nmute = true\n");
  REQUIRE(all.size() == 1);
  CHECK(all[0].id == "quds");
  CHECK(all[0].parent.empty()); // what is left stands by itself
  const std::vector<SourceEntry> one = with("[[actor]]\nid = \"irgc\"\nmute = [\"THE GUARDS\"]\n");
  CHECK(names_in(one[0]) == std::vector<std::string>{"IRGC", "Pasdaran"});
}

TEST_CASE("a user's block can cast doubt on a shipped name", "[merge]") {
  const std::vector<SourceEntry> entries = with("[[actor]]\nid = \"irgc\"\ndoubtful = [\"pasdaran\"]\n");
  CHECK_FALSE(entries[0].aliases[0].doubtful);
  CHECK(entries[0].aliases[2].doubtful);
}

TEST_CASE("what cannot be put together is told with its line", "[merge]") {
  struct Mistake {
    const char* own;
    const char* what;
  };
  const std::vector<Mistake> table = {
      {"[[actor]]\nid = \"new\"\nkind = \"party\"\n", "own.toml:1: an entry without name"},
      {"[[actor]]\nid = \"new\"\nname = \"New\"\n", "own.toml:1: an entry without kind"},
      {"\n[[province]]\nid = \"irgc\"\n", "own.toml:2: 'irgc' is a [[actor]] in shipped.toml:2"},
      {"[[actor]]\nid = \"quds\"\n[[actor]]\nid = \"quds\"\n",
       "own.toml:3: two gazetteer entries have the id 'quds': the other is in own.toml:1"},
      {"[[actor]]\nid = \"quds\"\nmute = \"yes\"\n", "own.toml:3: mute is true, or a list of names"},
      {"[[actor]]\nid = \"quds\"\nmute = 1\n", "own.toml:3: mute is true, or a list of names"},
      {"import = \"geonames\"\n", "own.toml:1: import can only be"},
  };
  for (const Mistake& mistake : table) {
    CAPTURE(mistake.own);
    CHECK_THROWS_WITH(with(mistake.own), Catch::StartsWith(mistake.what));
  }
}

TEST_CASE("a former name knows its years", "[merge]") {
  const std::vector<SourceEntry> entries =
      with("[[actor]]\nid = \"quds\"\n"
           "former = [{ name = \"Corps 9000\", from = 1983, until = 1988 },\n"
           "          { name = \"Ramazan\", until = 1990 }]\n");
  REQUIRE(entries[1].aliases.size() == 3);
  CHECK(entries[1].aliases[1].from == 1983);
  CHECK(entries[1].aliases[1].until == 1988);
  CHECK(entries[1].aliases[2].from == 0);
  const Gazetteer gazetteer = Gazetteer::compile(entries);
  CHECK(gazetteer.named("corps 9000") == std::vector<EntryIndex>{1});
  const Alias alias{1, AliasUse::name, false, false, false, 1983, 1988};
  CHECK(alias.was_used_in(1983));
  CHECK(alias.was_used_in(1988));
  CHECK(alias.was_used_in(0)); // a paper without a date
  CHECK_FALSE(alias.was_used_in(1982));
  CHECK_FALSE(alias.was_used_in(1989));
  for (const char* bad :
       {"former = \"X\"", "former = [\"X\"]", "former = [{ name = \"X\" }]", "former = [{ until = 1990 }]",
        "former = [{ name = \"X\", until = \"1990\" }]",
        "former = [{ name = \"X\", until = 1990, since = 1 }]",
        "former = [{ name = \"X\", from = 1991, until = 1990 }]", "former = [{ name = \"X\", until = 0 }]",
        "former = [{ name = \"X\", until = 1990-01-01 }]"}) {
    CAPTURE(bad);
    CHECK_THROWS_WITH(with((std::string("[[actor]]\nid = \"quds\"\n") + bad).c_str()),
                      Catch::StartsWith("own.toml:3: "));
  }
}

TEST_CASE("the hash of the gazetteers tells which folder says what", "[merge]") {
  const Folder folder;
  folder.write("a/x.toml", "[[actor]]\nid = \"irgc\"\nname = \"IRGC\"\nkind = \"military\"\n");
  folder.write("b/x.toml", "[[actor]]\nid = \"irgc\"\nmute = true\n");
  const auto a = folder.path() / "a";
  const auto b = folder.path() / "b";
  CHECK(gazetteers_hash({a}) != gazetteers_hash({a, b}));
  CHECK(gazetteers_hash({a, b}) != gazetteers_hash({b, a}));
  CHECK(gazetteers_hash({a, b}) == gazetteers_hash({a, b}));
  CHECK(read_gazetteers({a, b}).empty());
}
