// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/gazetteer.h"
#include "tests/support/folder.h"
#include "tests/support/sample_gazetteer.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>

using namespace dossier;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void check_same(const Gazetteer& one, const Gazetteer& other) {
  REQUIRE(one.size() == other.size());
  for (EntryIndex i = 0; i < one.size(); ++i) {
    CHECK(one[i].id == other[i].id);
    CHECK(one[i].name == other[i].name);
    CHECK(one[i].country == other[i].country);
    CHECK(one[i].kind == other[i].kind);
    CHECK(one[i].parent == other[i].parent);
    CHECK(one[i].seat == other[i].seat);
  }
  CHECK(one.fingerprint() == other.fingerprint());
}

} // namespace

TEST_CASE("an entry is kept as it was given") {
  const Gazetteer compiled = sample_gazetteer();
  CHECK(compiled.size() == sample_entries().size());
  const Entry quds = compiled[compiled.find("quds-force")];
  CHECK(quds.id == "quds-force");
  CHECK(quds.name == "Quds Force");
  CHECK(quds.kind == EntryKind::military);
  CHECK(quds.country == "IR");
  CHECK(quds.parent == compiled.find("irgc"));
  CHECK_FALSE(quds.seat);
  CHECK(compiled[compiled.find("IR-23")].seat);
  CHECK(compiled[compiled.find("nato")].parent == kNoEntry);
  CHECK(compiled[compiled.find("nato")].country.empty());
}

TEST_CASE("what is no entry's id finds none") {
  const Gazetteer compiled = sample_gazetteer();
  for (const char* id : {"", " ", "Iran", "IRAN", "ira", "iran ", "quds", "AF", "af-her", "IR-", "NATO"}) {
    CAPTURE(id);
    CHECK(compiled.find(id) == kNoEntry);
  }
}

TEST_CASE("a gazetteer read from a file is the one that was saved") {
  const Folder folder;
  const std::filesystem::path file = folder.path() / "gazetteer";
  sample_gazetteer().save(file);
  const Gazetteer opened = Gazetteer::open(file);
  check_same(opened, sample_gazetteer());
  CHECK(named(opened, "Quds Force") == Names{"quds-force"});
  CHECK(named(opened, "سپاه قدس") == Names{"quds-force"});
  CHECK(holding(opened, "khorasan") == Names{"is-k", "IR-28", "IR-29"});
}

TEST_CASE("a gazetteer can be saved over the file it was read from") {
  const Folder folder;
  const std::filesystem::path file = folder.path() / "gazetteer";
  sample_gazetteer().save(file);
  const Gazetteer opened = Gazetteer::open(file);
  opened.save(file);
  check_same(opened, sample_gazetteer());
  check_same(Gazetteer::open(file), sample_gazetteer());
}

TEST_CASE("a gazetteer lives on when its file is replaced or removed") {
  const Folder folder;
  const std::filesystem::path file = folder.path() / "gazetteer";
  sample_gazetteer().save(file);
  const Gazetteer opened = Gazetteer::open(file);
  Gazetteer::compile({}).save(file);
  check_same(opened, sample_gazetteer());
  CHECK(Gazetteer::open(file).size() == 0);
  std::filesystem::remove(file);
  check_same(opened, sample_gazetteer());
}

TEST_CASE("a gazetteer that cannot be written is a failure of the system") {
  const Folder folder;
  for (const char* name : {"missing/gazetteer", "."}) {
    CAPTURE(name);
    try {
      sample_gazetteer().save(folder.path() / name);
      FAIL("it was written");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::system);
    }
  }
}

TEST_CASE("a file that is no gazetteer is refused") {
  const Folder folder;
  sample_gazetteer().save(folder.path() / "sound");
  const std::string sound = bytes_of(folder.path() / "sound");
  for (const std::string& bytes :
       {std::string(), std::string("x"), std::string(39, '\0'), std::string(40, '\0'),
        std::string(4096, '\xFF'), "x" + sound, sound + "x", sound + sound, sound.substr(1),
        std::string("[[actor]]\nid = \"iran\"\n")}) {
    CAPTURE(bytes.size());
    try {
      Gazetteer::open(folder.write("damaged", bytes));
      FAIL("it was opened");
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::index);
      CHECK(error.hint().find("indexer --rebuild") != std::string::npos);
    }
  }
  CHECK_THROWS_AS(Gazetteer::open(folder.path() / "missing"), Error);
  CHECK_THROWS_AS(Gazetteer::open(folder.path()), Error);
}

TEST_CASE("a gazetteer's file is refused with any byte changed, and wherever it is cut") {
  const Folder folder;
  sample_gazetteer().save(folder.path() / "sound");
  const std::string sound = bytes_of(folder.path() / "sound");
  for (std::size_t at = 0; at < sound.size(); ++at) {
    std::string damaged = sound;
    damaged[at] = static_cast<char>(damaged[at] ^ (1 << at % 8));
    CAPTURE(at);
    CHECK_THROWS_AS(Gazetteer::open(folder.write("damaged", damaged)), Error);
    CHECK_THROWS_AS(Gazetteer::open(folder.write("damaged", sound.substr(0, at))), Error);
  }
}

TEST_CASE("an id that is given twice is refused") {
  std::vector<SourceEntry> entries = sample_entries();
  entries.push_back(entry("irgc", "Another", EntryKind::party));
  CHECK_THROWS_WITH(Gazetteer::compile(entries), Catch::Contains("'irgc'"));
  CHECK_THROWS_AS(Gazetteer::compile(entries), Error);
}

TEST_CASE("a parent that is no entry is refused") {
  for (const char* parent : {"unknown", "Iran", "ir", "NATO", " iran", "AF"}) {
    std::vector<SourceEntry> entries = sample_entries();
    entries.push_back(entry("new", "New", EntryKind::party, parent));
    CAPTURE(parent);
    CHECK_THROWS_WITH(Gazetteer::compile(entries),
                      Catch::Contains("'new'") && Catch::Contains("'" + std::string(parent) + "'"));
  }
}

TEST_CASE("a parent may come after its child") {
  const Gazetteer compiled = Gazetteer::compile(
      {entry("child", "Child", EntryKind::party, "mother"), entry("mother", "Mother", EntryKind::party)});
  CHECK(compiled[0].parent == 1);
}

TEST_CASE("an entry descends from its parents") {
  const Gazetteer compiled = sample_gazetteer();
  const EntryIndex quds = compiled.find("quds-force");
  CHECK(ids_of(compiled, compiled.lineage(quds)) == Names{"quds-force", "irgc", "iran"});
  CHECK(ids_of(compiled, compiled.lineage(compiled.find("nato"))) == Names{"nato"});
  CHECK(ids_of(compiled, compiled.lineage(compiled.find("herat"))) == Names{"herat", "AF-HER"});
  CHECK(compiled.descends(quds, compiled.find("iran")));
  CHECK(compiled.descends(quds, quds));
  CHECK_FALSE(compiled.descends(compiled.find("iran"), quds));
  CHECK_FALSE(compiled.descends(quds, compiled.find("nato")));
}

TEST_CASE("a circle of parents has an end") {
  const Gazetteer compiled =
      Gazetteer::compile({entry("a", "A1", EntryKind::party, "b"), entry("b", "B1", EntryKind::party, "a"),
                          entry("c", "C1", EntryKind::party, "c"), entry("d", "D1", EntryKind::party, "a")});
  CHECK(ids_of(compiled, compiled.lineage(0)) == Names{"a", "b"});
  CHECK(ids_of(compiled, compiled.lineage(2)) == Names{"c"});
  CHECK(ids_of(compiled, compiled.lineage(3)) == Names{"d", "a", "b"});
  CHECK_FALSE(compiled.descends(0, 3));
}

TEST_CASE("a fingerprint is the same for the same entries and another for others") {
  const std::string fingerprint = sample_gazetteer().fingerprint();
  CHECK(fingerprint.size() == 16);
  CHECK(fingerprint.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(sample_gazetteer().fingerprint() == fingerprint);
  std::set<std::string> seen{fingerprint, Gazetteer::compile({}).fingerprint()};
  for (int change = 0; change < 8; ++change) {
    std::vector<SourceEntry> entries = sample_entries();
    switch (change) {
    case 0:
      entries[0].name = "Persia";
      break;
    case 1:
      entries[0].country = "IQ";
      break;
    case 2:
      entries[0].kind = EntryKind::government;
      break;
    case 3:
      entries[2].parent = "iran";
      break;
    case 4:
      entries[0].seat = true;
      break;
    case 5:
      entries[0].aliases[1].use = AliasUse::name;
      break;
    case 6:
      entries[0].aliases[1].doubtful = true;
      break;
    default:
      entries.pop_back();
      break;
    }
    CAPTURE(change);
    CHECK(seen.insert(Gazetteer::compile(entries).fingerprint()).second);
  }
}

TEST_CASE("an empty gazetteer knows nothing and can be saved") {
  const Folder folder;
  Gazetteer::compile({}).save(folder.path() / "empty");
  const Gazetteer empty = Gazetteer::open(folder.path() / "empty");
  CHECK(empty.size() == 0);
  CHECK(empty.find("iran") == kNoEntry);
  CHECK(empty.word("iran") == Gazetteer::kNone);
  CHECK(empty.step(Gazetteer::kRoot, 0) == Gazetteer::kNone);
  CHECK_FALSE(empty.ends_name(Gazetteer::kRoot));
  CHECK(empty.named("Iran").empty());
  CHECK(empty.holding("iran").empty());
  CHECK(empty.nearest("Iran", false, 3).empty());
}

TEST_CASE("a kind of entry is known by its name in the files") {
  for (const EntryKind kind :
       {EntryKind::state, EntryKind::government, EntryKind::military, EntryKind::armed_group,
        EntryKind::party, EntryKind::international, EntryKind::person, EntryKind::organisation,
        EntryKind::province, EntryKind::city})
    CHECK(entry_kind(name_of(kind)) == kind);
  CHECK(name_of(EntryKind::armed_group) == "armed-group");
  for (const char* name : {"", "State", "armed_group", "armed group", "group", "organization", "town",
                           "provinces", "state ", "actor", "country"}) {
    CAPTURE(name);
    CHECK_FALSE(entry_kind(name));
  }
}

TEST_CASE("provinces and towns are counted as provinces") {
  CHECK(is_province(EntryKind::province));
  CHECK(is_province(EntryKind::city));
  CHECK_FALSE(is_province(EntryKind::state));
  CHECK_FALSE(is_province(EntryKind::person));
}
