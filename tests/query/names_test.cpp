// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/names.h"

#include "corpus/error.h"
#include "tests/support/small_index.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

using Ids = std::vector<std::string>;

struct Meaning {
  Gazetteer gazetteer = compiled_small_gazetteer();

  Ids of(std::string_view name, bool provinces) const {
    Ids ids;
    for (const EntryIndex entry : entries_meant(name, provinces, gazetteer))
      ids.emplace_back(gazetteer[entry].id);
    return ids;
  }

  Error refusal(std::string_view name, bool provinces) const {
    try {
      entries_meant(name, provinces, gazetteer);
    } catch (const Error& error) {
      return error;
    }
    return Error{ErrorKind::system, "not refused"};
  }
};

} // namespace

TEST_CASE("a name or an alias means its entry, however it is written") {
  const Meaning meaning;
  for (const std::string_view name : {"Quds Force", "quds force", "QODS FORCE", "Qods-Force",
                                      "Qu\u0302ds Force", "jerusalem  corps", " quds force "})
    CHECK(meaning.of(name, false) == Ids{"quds-force"});
  CHECK(meaning.of("Iranians", false) == Ids{"iran"});
  CHECK(meaning.of("us", false) == Ids{"us"});
  CHECK(meaning.of("ghor", true) == Ids{"AF-GHO"});
  CHECK(meaning.of("mazar e sharif", true) == Ids{"mazar-i-sharif"});
}

TEST_CASE("a part of a name means every entry that has it") {
  const Meaning meaning;
  CHECK(meaning.of("khorasan", true) == Ids{"IR-28", "IR-29"});
  CHECK(meaning.of("quds", false) == Ids{"quds-force"});
  CHECK(meaning.of("united", false) == Ids{"us", "un"});
  CHECK(meaning.of("guards", false) == Ids{"irgc"});
}

TEST_CASE("a whole name goes before parts of others") {
  const Gazetteer gazetteer = Gazetteer::compile(
      {{"a", "State", EntryKind::party, "", "", false, {{"State"}}},
       {"b", "Islamic State", EntryKind::armed_group, "", "", false, {{"Islamic State"}}}});
  CHECK(entries_meant("state", false, gazetteer) == std::vector<EntryIndex>{0});
  CHECK(entries_meant("islamic", false, gazetteer) == std::vector<EntryIndex>{1});
}

TEST_CASE("actors and provinces are never taken for each other") {
  const Meaning meaning;
  CHECK(meaning.of("tehran", true) == Ids{"IR-23"});
  for (const std::string_view name : {"Ghor", "Herat", "Mazar-i-Sharif", "Tehran"})
    CHECK(meaning.refusal(name, false).kind() == ErrorKind::usage);
  for (const std::string_view name : {"Iran", "Quds Force", "UN", "Taliban"})
    CHECK(meaning.refusal(name, true).kind() == ErrorKind::usage);
}

TEST_CASE("a name that nobody bears is refused, and the nearest are named") {
  const Meaning meaning;
  CHECK(std::string(meaning.refusal("Talibann", false).what()) == "no actor is called 'Talibann'");
  CHECK(meaning.refusal("Talibann", false).hint() == "did you mean: Taliban?");
  CHECK(meaning.refusal("Heraat", true).hint() == "did you mean: Herat?");
  CHECK(std::string(meaning.refusal("Heraat", true).what()) == "no province is called 'Heraat'");
  CHECK(meaning.refusal("xyzzy", false).hint() == "leave it out, or search for it as a word");
}

TEST_CASE("what is no name is refused") {
  const Meaning meaning;
  for (const std::string_view name :
       {"", " ", "-", "...", "\"", "\x1B[31m", "\xFF", "0", "quds forces army", "quds iran",
        "force quds united", "q", "the", "\u6CB3", "quds-force;iran"}) {
    INFO(name);
    CHECK(meaning.refusal(name, false).kind() == ErrorKind::usage);
    CHECK(meaning.refusal(name, true).kind() == ErrorKind::usage);
  }
  CHECK(meaning.refusal(std::string(1'000'000, 'x'), false).kind() == ErrorKind::usage);
}

TEST_CASE("a name that could be anybody's is refused") {
  std::vector<SourceEntry> entries;
  for (int i = 0; i < 13; ++i) {
    const std::string name = "Group Number " + std::to_string(i);
    entries.push_back({"g" + std::to_string(i), name, EntryKind::armed_group, "", "", false, {{name}}});
  }
  const Gazetteer many = Gazetteer::compile(entries);
  CHECK_THROWS_WITH(entries_meant("group", false, many), "'group' could be any of 13 names");
  entries.pop_back();
  CHECK(entries_meant("group", false, Gazetteer::compile(entries)).size() == 12);
}
