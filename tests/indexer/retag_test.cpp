// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "indexer/stored.h"
#include "indexer/upkeep.h"
#include "tests/support/house.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <xapian.h>

using namespace dossier;

namespace {

constexpr const char* kBuilders = "[[actor]]\nid = \"builders\"\nname = \"Builders\"\nkind = "
                                  "\"organisation\"\naliases.en = [\"Drug\", \"River\"]\n";

// A paper whose second passage leans on what the first has said, a new name in the middle, and a bundle.
void write_more(const House& house) {
  std::string long_paper =
      "# Long\n\n## One\n\nThe Supreme Drug Council (SDC) met Gholam Reza Baghbani, a general of "
      "the Quds Force, in Herat.\n\n## Two\n\nThe SDC and General Baghbani were asked about the "
      "River. The Builders of Iran said nothing of it.\n";
  house.write("a-new.md", long_paper);
  house.write(
      "b-bundle.jsonl",
      "{\"_id\": \"p1#1\", \"paper_id\": \"p1\", \"title\": \"Drug\", \"text\": \"The Builders of Iran.\"}\n"
      "{\"_id\": \"p1#2\", \"paper_id\": \"p1\", \"title\": \"Drug\", \"text\": \"A Drug by the River.\"}\n"
      "{\"_id\": \"p2\", \"title\": \"Ghor\", \"text\": \"Ghor is a province.\"}\n");
  house.write("c-twin.md", long_paper);
}

std::string dump_of(const House& house) {
  std::string all;
  dump_index(house.request, [&](std::string_view text) { all += text; });
  return all;
}

std::vector<std::string> without_tags(const std::string& dump) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < dump.size(); begin = dump.find('\n', begin) + 1) {
    std::string line = dump.substr(begin, dump.find('\n', begin) - begin);
    if (line.starts_with("  passage ")) line.erase(0, line.find(" text ")); // of entries and checksums
    const bool of_tags = line.starts_with("gazetteer ") || line.starts_with("tagged ") ||
                         line.starts_with("    ") || line.starts_with("  record ") ||
                         line.starts_with("term ");
    if (!of_tags) lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace

TEST_CASE("an index that is tagged anew is the one that a rebuild makes", "[retag]") {
  const House house;
  house.run();
  write_more(house);
  house.run();
  const std::string before = dump_of(house);
  house.folder.write("gazetteers/more.toml", kBuilders);
  const IndexReport report = house.run();
  CHECK(report.retagged == "the gazetteers have changed");
  CHECK(report.rebuilt.empty());
  const std::string retagged = dump_of(house);
  const auto answered = answers(house);
  CHECK(check_index(house.request, Depth::deep).none());
  CHECK(retagged != before);
  CHECK(without_tags(retagged) == without_tags(before));
  CHECK(house.rebuild().retagged.empty());
  CHECK(dump_of(house) == retagged);
  CHECK(answers(house) == answered);
}

TEST_CASE("no paper is read to tag it anew: their folder may be gone", "[retag]") {
  const House house;
  house.run();
  const Counts counts = house.ledger().counts;
  std::filesystem::remove_all(house.path("papers"));
  house.folder.write("gazetteers/more.toml", kBuilders);
  const IndexReport report = house.run_without_paths();
  CHECK(report.retagged == "the gazetteers have changed");
  CHECK(report.missing.size() == 1);
  CHECK(report.removed == 0);
  CHECK(report.counts == counts);
  CHECK(found(house, "actor:builders") > 0);
}

TEST_CASE("what changed among the papers is brought in by the same run", "[retag]") {
  const House house;
  house.run();
  write_more(house);
  house.run();
  const std::uint64_t papers = house.ledger().counts.papers;
  house.folder.write("gazetteers/more.toml", kBuilders);
  house.write("new.md", "# New\n\nThe Builders came.\n");
  house.remove("c-twin.md");
  const IndexReport report = house.run();
  CHECK(report.retagged == "the gazetteers have changed");
  CHECK(report.added == 1);
  CHECK(report.removed == 1);
  CHECK(report.counts.papers == papers);
  CHECK(check_index(house.request, Depth::deep).none());
}

TEST_CASE("a dry run says that all would be tagged anew, and changes nothing", "[retag]") {
  House house;
  house.run();
  const std::string before = dump_of(house);
  house.folder.write("gazetteers/more.toml", kBuilders);
  house.request.dry_run = true;
  CHECK(house.run().retagged == "the gazetteers have changed");
  CHECK(dump_of(house) == before);
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
}

TEST_CASE("a run that is stopped while it tags leaves the index as it was", "[retag]") {
  House house;
  house.run();
  const std::string before = dump_of(house);
  house.folder.write("gazetteers/more.toml", kBuilders);
  house.request.stopped = [] { return true; };
  const IndexReport report = house.run();
  CHECK(report.stopped);
  CHECK(report.retagged.empty());
  CHECK(dump_of(house) == before);
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
  house.request.stopped = {};
  CHECK(house.run().retagged == "the gazetteers have changed");
}

TEST_CASE("damage is not tagged anew, but told, and a repair makes both good", "[retag]") {
  const House house;
  house.run();
  {
    Xapian::WritableDatabase database(papers_in(house.generation()).string(), Xapian::DB_OPEN);
    Xapian::Document document = database.get_document(2);
    PassageRecord record = unpack_passage(document.get_data());
    record.text += " Not what was stored.";
    document.set_data(pack(record));
    database.replace_document(2, document);
    database.commit();
  }
  house.folder.write("gazetteers/more.toml", kBuilders);
  const Error error = failure_of(house.request);
  CHECK(error.kind() == ErrorKind::index);
  CHECK(error.hint() == "run `indexer repair`");
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
  repair_index(house.request);
  CHECK(check_index(house.request, Depth::deep).none());
  CHECK(found(house, "actor:builders") > 0);
}

TEST_CASE("a failed paper stays one when all is tagged anew", "[retag]") {
  const House house;
  house.write("empty.md", "");
  CHECK(house.run().failures.size() == 1);
  house.folder.write("gazetteers/more.toml", kBuilders);
  CHECK(house.run().failures.size() == 1);
  CHECK(house.ledger().failures.size() == 1);
}

TEST_CASE("stored papers are read back as they lie", "[retag]") {
  const House house;
  house.run();
  const std::vector<StoredPlace> places = stored_papers(papers_in(house.generation()));
  REQUIRE(places.size() == house.ledger().papers.size());
  const std::vector<StoredPaper> papers = read_stored(papers_in(house.generation()), places);
  for (std::size_t i = 0; i < papers.size(); ++i) {
    CHECK(papers[i].passages.size() == places[i].passages);
    for (std::size_t p = 0; p < papers[i].passages.size(); ++p) CHECK(papers[i].passages[p].ordinal == p);
  }
  CHECK_THROWS_AS(stored_papers(house.path("nowhere")), Error);
}
