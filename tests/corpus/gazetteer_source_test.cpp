// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/gazetteer_files.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace dossier;

namespace {

constexpr const char* kIran = R"(# a head
[[actor]]
id = "iran"
name = "Iran"
kind = "state"
country = "IR"
demonyms = ["Iranian", "Iranians"]
metonyms = ["Tehran"]
not = ["Iran Contra"]
aliases.fa = ["ایران"]
aliases.en = ["Islamic Republic of Iran", "Persia"]
doubtful = ["persia"]
)";

struct Mistake {
  const char* toml;
  unsigned line;
  const char* what; // a part of the message
};

const SourceAlias* find(const SourceEntry& entry, const std::string& text) {
  for (const SourceAlias& alias : entry.aliases)
    if (alias.text == text) return &alias;
  return nullptr;
}

std::vector<std::string> ids_of(const std::vector<SourceEntry>& entries) {
  std::vector<std::string> ids;
  ids.reserve(entries.size());
  for (const SourceEntry& entry : entries) ids.push_back(entry.id);
  return ids;
}

} // namespace

TEST_CASE("an actor is read with all its names") {
  const std::vector<SourceEntry> entries = parse_gazetteer(kIran, "actors.toml");
  REQUIRE(entries.size() == 1);
  const SourceEntry& iran = entries[0];
  CHECK(iran.id == "iran");
  CHECK(iran.name == "Iran");
  CHECK(iran.kind == EntryKind::state);
  CHECK(iran.country == "IR");
  CHECK(iran.parent.empty());
  CHECK_FALSE(iran.seat);
  CHECK(iran.aliases.size() == 8);
  CHECK(iran.aliases[0].text == "Iran");
  REQUIRE(find(iran, "Iranians") != nullptr);
  CHECK(find(iran, "Iranians")->use == AliasUse::demonym);
  CHECK(find(iran, "Tehran")->use == AliasUse::metonym);
  CHECK(find(iran, "Iran Contra")->use == AliasUse::other);
  CHECK(find(iran, "ایران")->use == AliasUse::name);
  CHECK(find(iran, "Persia")->doubtful);
  CHECK_FALSE(find(iran, "Iran")->doubtful);
}

TEST_CASE("a province may be a capital's, and a town has its province for a parent") {
  const std::vector<SourceEntry> entries = parse_gazetteer(R"(
[[province]]
id = "AF-KAB"
name = "Kabul"
country = "AF"
capital = true

[[city]]
id = "bagram"
name = "Bagram"
province = "AF-KAB"
)",
                                                           "provinces.toml");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].kind == EntryKind::province);
  CHECK(entries[0].seat);
  CHECK(entries[1].kind == EntryKind::city);
  CHECK(entries[1].parent == "AF-KAB");
  CHECK_FALSE(entries[1].seat);
}

TEST_CASE("entries keep the order of the file, whatever they are") {
  const char* toml = R"(
[[province]]
id = "p1"
name = "P One"
[[city]]
id = "c1"
name = "C One"
[[actor]]
id = "a1"
name = "A One"
kind = "party"
[[province]]
id = "p2"
name = "P Two"
[[actor]]
id = "a2"
name = "A Two"
kind = "person"
)";
  CHECK(ids_of(parse_gazetteer(toml, "mixed.toml")) ==
        std::vector<std::string>{"p1", "c1", "a1", "p2", "a2"});
}

TEST_CASE("a file without an entry is no mistake") {
  CHECK(parse_gazetteer("", "empty.toml").empty());
  CHECK(parse_gazetteer("# nothing yet\r\n", "empty.toml").empty());
}

TEST_CASE("a mistake is told with its file and line") {
  const std::vector<Mistake> table = {
      {"[[actor]\nid = 1", 1, ""},
      {"[[actor]]\nid = \"a\"\nname = \"A", 3, ""},
      {"[[actor]]\nid = \"a\"\nid = \"b\"", 3, ""},
      {"[[actor]]\nid = \"\xFF\"", 2, ""},
      {"[[actor]]\n\nid = nothing", 3, ""},
      {"[[actor]]\nname = \"A\"\nkind = \"party\"", 1, "without id"},
      {"\n\n[[actor]]\nid = \"a\"\nkind = \"party\"", 3, "without name"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"", 1, "without kind"},
      {"[[actor]]\nid = \"\"\nname = \"A\"\nkind = \"party\"", 1, "without id"},
      {"[[actor]]\nid = 5\nname = \"A\"\nkind = \"party\"", 2, "id must be a string"},
      {"[[actor]]\nid = \"a\"\nname = [\"A\"]\nkind = \"party\"", 3, "name must be a string"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"tribe\"", 1, "no such kind: 'tribe'"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"province\"", 1, "no such kind: 'province'"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"city\"", 1, "no such kind: 'city'"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\nparent = 7", 5, "parent must be a string"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\ncountry = [\"IR\"]", 5,
       "country must be a string"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\nprovince = \"p\"", 5, "'province'"},
      {"[[actor]]\nid = \"a\"\nname = \"...\"\nkind = \"party\"", 1, "without a letter"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\naliases = [\"B\"]", 5,
       "aliases are by language"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\naliases = \"B\"", 5,
       "aliases are by language"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\naliases.en = \"B\"", 5, "names are lists"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\naliases.en = [\n  \"B\",\n  3,\n]", 7,
       "a name must be a string"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\naliases.en = [\"-\"]", 1, "without a letter"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\ndemonyms = \"B\"", 5, "names are lists"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\nmetonyms = [[\"B\"]]", 5,
       "a name must be a string"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\ndoubtful = true", 5, "names are lists"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\nnot = \"B\"", 5, "names are lists"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\nalias = [\"B\"]", 5, "'alias'"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\nKind = \"party\"", 5, "'Kind'"},
      {"[[province]]\nid = \"p\"\nname = \"P\"\ncapital = \"yes\"", 4, "capital must be true or false"},
      {"[[province]]\nid = \"p\"\nname = \"P\"\ncapital = 1", 4, "capital must be true or false"},
      {"[[province]]\nid = \"p\"\nname = \"P\"\nkind = \"state\"", 4, "'kind'"},
      {"[[province]]\nid = \"p\"\nname = \"P\"\nprovince = \"q\"", 4, "'province'"},
      {"[[city]]\nid = \"c\"\nname = \"C\"\nparent = \"p\"", 4, "'parent'"},
      {"[[city]]\nid = \"c\"\nname = \"C\"\nprovince = 3", 4, "province must be a string"},
      {"[[actors]]\nid = \"a\"", 1, "'actors' is none of"},
      {"[[Actor]]\nid = \"a\"", 1, "'Actor' is none of"},
      {"\nid = \"a\"", 2, "'id' is none of"},
      {"\n\n[actor]\nid = \"a\"", 3, "'actor' is none of"},
      {"actor = 5", 1, "'actor' is none of"},
      {"\nactor = [1, 2]", 2, "an entry is a block"},
      {"[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\n\n[[actor]]\nid = \"b\"\nkind = \"party\"", 6,
       "without name"},
  };
  for (const Mistake& mistake : table) {
    CAPTURE(mistake.toml);
    try {
      parse_gazetteer(mistake.toml, "mine/actors.toml");
      FAIL_CHECK("it was read");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::input);
      CHECK_THAT(error.what(), Catch::StartsWith("mine/actors.toml:" + std::to_string(mistake.line) + ": "));
      CHECK_THAT(error.what(), Catch::Contains(mistake.what));
      CHECK_FALSE(error.hint().empty());
    }
  }
}

TEST_CASE("a folder's gazetteers are read by their names, and only they") {
  const Folder folder;
  const auto party = [](const std::string& id) {
    return "[[actor]]\nid = \"" + id + "\"\nname = \"" + id + "\"\nkind = \"party\"\n";
  };
  folder.write("b.toml", party("third"));
  folder.write("a.toml", party("second") + party("first"));
  folder.write("c.toml.bak", "no TOML at all");
  folder.write("README.md", "# nor this");
  folder.write("below/d.toml", party("fourth"));
  CHECK(ids_of(read_gazetteers({folder.path()})) == std::vector<std::string>{"second", "first", "third"});
}

TEST_CASE("a mistake in a folder's gazetteer names that file") {
  const Folder folder;
  folder.write("a.toml", "[[actor]]\nid = \"a\"\nname = \"A\"\nkind = \"party\"\n");
  const std::filesystem::path bad = folder.write("b.toml", "\n[[actor]]\nid = \"b\"\n");
  CHECK_THROWS_WITH(read_gazetteers({folder.path()}), Catch::StartsWith(bad.string() + ":2: "));
}

TEST_CASE("a folder without gazetteers is refused, and the user is told how to name another") {
  const Folder folder;
  folder.write("notes.txt", "none");
  for (const std::filesystem::path& path :
       {folder.path(), folder.path() / "missing", folder.path() / "notes.txt"}) {
    CAPTURE(path);
    try {
      read_gazetteers({path});
      FAIL("something was read");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::input);
      CHECK(error.hint().find("--gazetteers") != std::string::npos);
    }
  }
}

TEST_CASE("a gazetteer that cannot be read is refused by its name") {
  const Folder folder;
  std::filesystem::create_directory(folder.path() / "folder.toml");
  try {
    read_gazetteers({folder.path()});
    FAIL("a folder was read");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    CHECK_THAT(error.what(), Catch::Contains("folder.toml"));
  }
}

TEST_CASE("a gazetteer may end its lines as on Windows") {
  std::string toml;
  for (const char* c = kIran; *c != '\0'; ++c) toml += *c == '\n' ? std::string("\r\n") : std::string(1, *c);
  CHECK(parse_gazetteer(toml, "actors.toml").size() == 1);
}

TEST_CASE("the gazetteers that come with the program are sound, and each entry is found by its name") {
  const std::vector<SourceEntry> entries = read_gazetteers({DOSSIER_ROOT "/corpus/gazetteers"});
  const Gazetteer gazetteer = Gazetteer::compile(entries);
  REQUIRE(gazetteer.size() == entries.size());
  for (EntryIndex i = 0; i < gazetteer.size(); ++i) {
    const std::vector<EntryIndex> found = gazetteer.named(entries[i].name);
    if (std::find(found.begin(), found.end(), i) == found.end())
      FAIL_CHECK(entries[i].id << " is not found by its name");
    if (entries[i].kind == EntryKind::city &&
        (gazetteer[i].parent == kNoEntry || gazetteer[gazetteer[i].parent].kind != EntryKind::province))
      FAIL_CHECK(entries[i].id << " is a town of no province");
  }
}
