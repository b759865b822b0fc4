// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet.h"

#include "corpus/discovered.h"
#include "tests/support/small_index.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

struct Counter {
  Gazetteer gazetteer = compiled_small_gazetteer();
  FacetCounter actors{gazetteer, false};
  FacetCounter provinces{gazetteer, true};

  EntryIndex operator[](std::string_view id) const { return gazetteer.find(id); }

  void add(std::uint32_t paper, const std::vector<std::string_view>& ids) {
    std::vector<EntryIndex> entries;
    entries.reserve(ids.size());
    for (const std::string_view id : ids) entries.push_back(gazetteer.find(id));
    actors.add(paper, entries);
    provinces.add(paper, entries);
  }

  // "iran 1/2 *irgc 1/1": papers and passages; a star for a chosen one.
  std::string printed(const std::vector<FacetCount>& counts) const {
    std::string all;
    for (const FacetCount& count : counts)
      all += (all.empty() ? "" : " ") + std::string(count.chosen ? "*" : "") +
             std::string(gazetteer[count.entry].id) + " " + std::to_string(count.papers) + "/" +
             std::to_string(count.passages);
    return all;
  }
  std::string of_actors(const std::vector<EntryIndex>& chosen = {}) const {
    return printed(actors.counts(chosen));
  }
  std::string of_provinces(const std::vector<EntryIndex>& chosen = {}) const {
    return printed(provinces.counts(chosen));
  }
};

} // namespace

TEST_CASE("an actor in no gazetteer is counted by its name's number, behind its equals", "[facet]") {
  const EntryIndex takhov = discovered_entry("Zelim Takhov");
  CHECK(is_discovered_entry(takhov));
  CHECK(takhov == discovered_entry("zelim  TAKHOV"));
  CHECK_FALSE(is_discovered_entry(kNoEntry));
  const Gazetteer gazetteer = Gazetteer::compile({{"a", "A", EntryKind::party, "", "", false, {}}});
  const std::vector<EntryIndex> both = {0, takhov};
  const std::vector<EntryIndex> one = {takhov};
  FacetCounter actors(gazetteer, false);
  FacetCounter provinces(gazetteer, true);
  std::uint32_t document = 2;
  for (const auto* entries : {&both, &one, &both}) {
    const std::uint32_t paper = document / 3 + 1;
    actors.add(paper, *entries, document);
    provinces.add(paper, *entries, document++);
  }
  const std::vector<FacetCount> counts = actors.counts({});
  REQUIRE(counts.size() == 2);
  CHECK((counts[0].entry == takhov && counts[0].passages == 3 && counts[0].papers == 2));
  CHECK((counts[0].document == 2 && counts[1].entry == 0 && counts[1].passages == 2));
  CHECK(provinces.counts({}).empty());
  CHECK(names_any(one, family_of({takhov}, gazetteer), {takhov}));
  CHECK_FALSE(names_any(one, family_of({0}, gazetteer), {0}));
}

TEST_CASE("an entry counts for its parents, once a passage and once a paper") {
  Counter counter;
  counter.add(1, {"quds-force"});
  CHECK(counter.of_actors() == "irgc 1/1 iran 1/1 quds-force 1/1");
  counter.add(1, {"irgc", "quds-force", "iran"});
  counter.add(5, {"iran"});
  CHECK(counter.of_actors() == "iran 2/3 irgc 1/2 quds-force 1/2");
}

TEST_CASE("a town counts for its province and never by itself") {
  Counter counter;
  counter.add(1, {"mazar-i-sharif"});
  counter.add(1, {"mazar-i-sharif", "AF-BAL"});
  counter.add(2, {"AF-BAL"});
  CHECK(counter.of_provinces() == "AF-BAL 2/3");
  CHECK(counter.of_actors().empty());
}

TEST_CASE("actors and provinces are counted apart") {
  Counter counter;
  counter.add(1, {"iran", "AF-GHO", "AF-HER", "taliban"});
  CHECK(counter.of_actors() == "iran 1/1 taliban 1/1");
  CHECK(counter.of_provinces() == "AF-GHO 1/1 AF-HER 1/1");
}

TEST_CASE("the most frequent come first, equals by name") {
  Counter counter;
  counter.add(1, {"us", "un", "taliban"});
  counter.add(1, {"taliban", "us", "un"});
  counter.add(1, {"un"});
  CHECK(counter.of_actors() == "un 1/3 taliban 1/2 us 1/2");
}

TEST_CASE("a chosen entry is listed even where it counts nothing") {
  Counter counter;
  counter.add(1, {"un"});
  CHECK(counter.of_actors({counter["taliban"], counter["un"]}) == "*un 1/1 *taliban 0/0");
  CHECK(counter.of_provinces({counter["AF-GHO"]}) == "*AF-GHO 0/0");
}

TEST_CASE("what names nothing counts nothing") {
  Counter counter;
  CHECK(counter.of_actors().empty());
  counter.add(1, {});
  counter.add(2, {"no-such-entry"}); // of another gazetteer: its number is outside this one
  CHECK(counter.of_actors().empty());
  CHECK(counter.of_provinces().empty());
}

TEST_CASE("a family is an entry and all below it") {
  const Counter counter;
  const auto ids = [&](const std::vector<EntryIndex>& tops) {
    std::string all;
    const std::vector<bool> family = family_of(tops, counter.gazetteer);
    for (EntryIndex entry = 0; entry < family.size(); ++entry)
      if (family[entry]) all += (all.empty() ? "" : " ") + std::string(counter.gazetteer[entry].id);
    return all;
  };
  CHECK(ids({}).empty());
  CHECK(ids({counter["iran"]}) == "iran irgc quds-force");
  CHECK(ids({counter["irgc"]}) == "irgc quds-force");
  CHECK(ids({counter["quds-force"]}) == "quds-force");
  CHECK(ids({counter["AF-BAL"], counter["un"]}) == "un AF-BAL mazar-i-sharif");
  CHECK(family_of({}, counter.gazetteer).size() == counter.gazetteer.size());
}

TEST_CASE("an entry whose parents run in a circle is counted all the same") {
  const Gazetteer gazetteer = Gazetteer::compile({{"a", "Aa", EntryKind::party, "b", "", false, {{"Aa"}}},
                                                  {"b", "Bb", EntryKind::party, "a", "", false, {{"Bb"}}}});
  FacetCounter counter(gazetteer, false);
  const EntryIndex entry = 0;
  counter.add(1, {&entry, 1});
  CHECK(counter.counts({}).size() == 2);
  CHECK(family_of({1}, gazetteer) == std::vector<bool>{true, true});
}
