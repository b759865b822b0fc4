// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep.h"

#include "corpus/schema.h"
#include "indexer/dump.h"
#include "indexer/writer.h"
#include "tests/support/house.h"

#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dossier;

namespace {

std::string dumped(const House& house) {
  std::string text;
  dump(house.generation(), [&](std::string_view more) { text += more; });
  return text;
}

// Does something to the database behind the indexer's back.
template <typename Deed>
void meddle(const House& house, Deed deed) {
  Xapian::WritableDatabase database(papers_in(house.generation()).string());
  deed(database);
  database.commit();
}

Xapian::docid document_of(const Xapian::Database& database, const std::string& paper) {
  return *database.postlist_begin(term(kPaperPrefix, paper));
}

Damage found_damage(const House& house, Depth depth) { return check_index(house.request, depth); }

} // namespace

TEST_CASE("a sound index has no damage, after a build and after updates") {
  const House house;
  house.run();
  CHECK(found_damage(house, Depth::deep).none());
  house.remove("harvest.txt");
  make_younger(house.write("dam.md", "# The Dam\n\nA zebra in Balkh. The Quds Force knows.\n"));
  house.write("new.md", "# New\n\nAn envoy of Iran in Herat.\n");
  house.run();
  for (const Depth depth : {Depth::sample, Depth::records, Depth::deep})
    CHECK(found_damage(house, depth).none());
}

TEST_CASE("a passage of another text is found, its paper named, and repaired") {
  const House house;
  house.run();
  const std::string before = dumped(house);
  meddle(house, [](Xapian::WritableDatabase& database) {
    const Xapian::docid passage = document_of(database, "papers/dam.md") + 1;
    Xapian::Document document = database.get_document(passage);
    PassageRecord record = unpack_passage(document.get_data());
    record.text[0] ^= 1;
    document.set_data(pack(record)); // with a seal that fits
    database.replace_document(passage, document);
  });
  const Damage damage = found_damage(house, Depth::records);
  REQUIRE(damage.papers.size() == 1);
  CHECK(damage.papers[0].id == "papers/dam.md");
  CHECK(damage.papers[0].file == house.path("papers/dam.md"));
  CHECK(damage.index.empty());
  const Repair repair = repair_index(house.request);
  CHECK(repair.found.papers.size() == 1);
  CHECK(repair.report.added == 1);
  CHECK(repair.report.rebuilt.empty());
  CHECK(dumped(house) == before);
  CHECK(repair_index(house.request).found.none());
}

TEST_CASE("a term too many or too few is found by the deep check only") {
  for (const bool more : {true, false}) {
    const House house;
    house.run();
    const std::string before = dumped(house);
    meddle(house, [&](Xapian::WritableDatabase& database) {
      const Xapian::docid passage = document_of(database, "papers/dam.md") + 1;
      Xapian::Document document = database.get_document(passage);
      if (more)
        document.add_term("zebra");
      else
        document.remove_term(*document.termlist_begin());
      database.replace_document(passage, document);
    });
    CHECK(found_damage(house, Depth::records).none());
    const Damage damage = found_damage(house, Depth::deep);
    REQUIRE(damage.papers.size() == 1);
    CHECK(damage.papers[0].id == "papers/dam.md");
    repair_index(house.request);
    CHECK(dumped(house) == before);
  }
}

TEST_CASE("columns, counts and passages that are not those of the papers are found and repaired") {
  const std::vector<std::function<void(Xapian::WritableDatabase&)>> deeds = {
      [](auto& database) {
        database.set_metadata(std::string(kCountsKey), pack(Counts{5, 5, 5}));
      },
      [](auto& database) { database.set_metadata(std::string(kCountsKey), ""); },
      [](auto& database) { database.set_metadata(block_key(0), ""); },
      [](auto& database) {
        auto rows = unpack_rows(0, database.get_metadata(block_key(0)));
        rows.begin()->second.entries.push_back(99);
        database.set_metadata(block_key(0), pack(rows));
      },
      [](auto& database) { database.set_metadata(std::string(kGazetteerKey), "0123456789abcdef"); },
      [](auto& database) { database.delete_document(document_of(database, "papers/dam.md") + 1); },
      [](auto& database) { database.delete_document(document_of(database, "papers/dam.md")); },
  };
  for (const auto& deed : deeds) {
    const House house;
    house.run();
    const std::string before = dumped(house);
    meddle(house, deed);
    CHECK_FALSE(found_damage(house, Depth::deep).none());
    repair_index(house.request);
    CHECK(dumped(house) == before);
  }
}

TEST_CASE("a dump is the same however an index was made") {
  const House house;
  house.run();
  house.remove("harvest.txt");
  make_younger(house.write("dam.md", "# The Dam\n\nA zebra in Balkh. The Quds Force knows.\n"));
  house.run();
  const std::string updated = dumped(house);
  house.rebuild();
  CHECK(dumped(house) == updated);
  make_younger(house.write("dam.md", "# The Dam\n\nA zebra in Herat. The Quds Force knows.\n"));
  house.run();
  CHECK(dumped(house) != updated);
}

TEST_CASE("a rebuild can be taken back, and forth again") {
  const House house;
  house.run();
  CHECK_THROWS_AS(roll_back(house.request), Error);
  house.write("new.md", "# New\n\nA zebra.\n");
  house.rebuild();
  CHECK(found(house, "zebra") == 1);
  CHECK(roll_back(house.request).papers == 5);
  CHECK(found(house, "zebra") == 0);
  CHECK(roll_back(house.request).papers == 6);
  CHECK(found(house, "zebra") == 1);
  roll_back(house.request);
  CHECK(house.run().added == 1);
  house.rebuild();
  CHECK(house.generations() == std::vector<std::string>{"generation-1", "generation-3"});
  CHECK(house.generation().filename() == "generation-3");
}

TEST_CASE("a damaged generation is not returned to") {
  const House house;
  house.run();
  house.rebuild();
  house.folder.write("db/generation-1/papers/docdata.glass", "damage");
  try {
    roll_back(house.request);
    FAIL("it was");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
  }
  CHECK(house.generation().filename() == "generation-2");
}

TEST_CASE("an index that cannot be opened is made anew from the folders that the one before it remembers") {
  const House house;
  house.run();
  const std::string before = dumped(house);
  house.rebuild();
  house.folder.write("db/" + house.generation().filename().string() + "/papers/docdata.glass", "damage");
  const Repair repair = repair_index(house.request);
  CHECK_FALSE(repair.found.none());
  CHECK(dumped(house) == before);
}
