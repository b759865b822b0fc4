// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writer.h"

#include "corpus/error.h"
#include "corpus/place.h"
#include "corpus/schema.h"
#include "indexer/forward_writer.h"
#include "indexer/ledger.h"
#include "indexer/splitter.h"
#include "tests/support/small_index.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <sys/resource.h>

using namespace dossier;

namespace {

const Gazetteer& names() {
  static const Gazetteer kGazetteer = compiled_small_gazetteer();
  return kGazetteer;
}

// A paper of some passages: "dam 0 of papers/a.md", "dam 1 ...", each under a heading of its own.
PaperDocuments documents_of(const std::string& id, std::size_t passages) {
  static Analyzer analyzer;
  Paper paper;
  paper.metadata.title = {"Paper " + id, "heading"};
  for (std::size_t i = 0; i < passages; ++i) {
    const std::size_t begin = paper.text.size();
    paper.text += "dam " + std::to_string(i) + " of " + id + " in Herat";
    paper.sections.push_back({SectionKind::body, "", {begin, paper.text.size()}});
    paper.text += "\n\n";
  }
  PaperRecord record;
  record.id = id;
  record.file = "/" + id;
  return make_documents(record, paper, split(paper), analyzer, names());
}

std::map<std::string, std::string> metadata() {
  return {{std::string(kSchemaKey), std::string(kSchemaVersion)},
          {std::string(kFoldersKey), joined_folders({"/papers"})}};
}

// What a database holds, read without a word of the writer's code: for each passage "paper id, ordinal,
// words", in order of the documents. Checks on the way that documents, columns and counts agree.
std::vector<std::string> contents(const std::filesystem::path& papers) {
  const Xapian::Database database(papers.string());
  std::map<std::uint32_t, ColumnRow> rows;
  for (auto key = database.metadata_keys_begin(std::string(kColumnsKey));
       key != database.metadata_keys_end(std::string(kColumnsKey)); ++key) {
    const auto block = static_cast<std::uint32_t>(std::stoul((*key).substr(kColumnsKey.size()), nullptr, 16));
    rows.merge(unpack_rows(block, database.get_metadata(*key)));
  }
  std::vector<std::string> found;
  Counts counts;
  for (const auto& [document, row] : rows) {
    const PaperRecord paper = unpack_paper(database.get_document(row.paper).get_data());
    const PassageRecord passage = unpack_passage(database.get_document(document).get_data());
    CHECK(document == row.paper + 1 + passage.ordinal);
    found.push_back(paper.id + "#" + std::to_string(passage.ordinal) + " " + std::to_string(row.words));
    if (passage.ordinal == 0) ++counts.papers;
    ++counts.passages;
    counts.words += row.words;
  }
  CHECK(unpack_counts(database.get_metadata(std::string(kCountsKey))) == counts);
  CHECK(database.get_doccount() == counts.papers + counts.passages);
  return found;
}

std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

// A database made in one go.
std::filesystem::path made(const Folder& folder,
                           const std::vector<std::pair<std::string, std::size_t>>& papers) {
  std::vector<PaperDocuments> documents;
  documents.reserve(papers.size());
  for (const auto& [id, passages] : papers) documents.push_back(documents_of(id, passages));
  merge({write_shard(folder.path() / "shard", documents)}, folder.path(), metadata());
  return folder.path() / "papers";
}

ErrorKind kind_of_failure(const std::function<void()>& step) {
  try {
    step();
  } catch (const Error& error) {
    CHECK_FALSE(std::string(error.what()).empty());
    CHECK_FALSE(error.hint().empty());
    return error.kind();
  }
  FAIL("nothing went wrong");
  return ErrorKind::usage;
}

} // namespace

TEST_CASE("a database made in one go holds papers, passages, columns and counts") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}});
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6", "b#0 6"});
  const Ledger ledger = read_ledger(papers);
  CHECK(ledger.schema == kSchemaVersion);
  CHECK(ledger.folders == std::vector<std::string>{"/papers"});
  CHECK(ledger.counts == Counts{2, 3, 18});
  REQUIRE(ledger.papers.size() == 2);
  CHECK(ledger.papers.find("/a")->second.passages == 2);
  CHECK(ledger.papers.find("/a")->second.title == "Paper a");
}

TEST_CASE("shards are merged in their order and removed, empty ones too") {
  const Folder folder;
  std::vector<Shard> shards;
  shards.push_back(write_shard(folder.path() / "0", {}));
  shards.push_back(write_shard(folder.path() / "1", {documents_of("a", 2)}));
  shards.push_back(write_shard(folder.path() / "2", {}));
  shards.push_back(write_shard(folder.path() / "3", {documents_of("b", 1), documents_of("c", 3)}));
  const Counts counts = merge(std::move(shards), folder.path(), metadata());
  CHECK(counts == Counts{3, 6, 36});
  CHECK(contents(folder.path() / "papers") ==
        std::vector<std::string>{"a#0 6", "a#1 6", "b#0 6", "c#0 6", "c#1 6", "c#2 6"});
  const auto left = std::distance(std::filesystem::directory_iterator(folder.path()),
                                  std::filesystem::directory_iterator());
  CHECK(left == 3); // the database, and the forward index and its sequences
}

TEST_CASE("a database without a paper can be read and written") {
  const Folder folder;
  CHECK(merge({}, folder.path(), metadata()) == Counts{});
  CHECK(contents(folder.path() / "papers").empty());
  CHECK(read_ledger(folder.path() / "papers").papers.empty());
  Writer writer(folder.path() / "papers");
  writer.add(documents_of("a", 1));
  writer.commit();
  CHECK(contents(folder.path() / "papers") == std::vector<std::string>{"a#0 6"});
}

TEST_CASE("the same shards give the same database") {
  const Folder one;
  const Folder other;
  const auto dump = [](const std::filesystem::path& papers) {
    const Xapian::Database database(papers.string());
    std::string all;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      all += *term + ":";
      for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
        all += " " + std::to_string(*posting) + "x" + std::to_string(posting.get_wdf());
    }
    for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
      all += *key + database.get_metadata(*key);
    for (Xapian::docid i = 1; i <= database.get_lastdocid(); ++i) all += database.get_document(i).get_data();
    return all;
  };
  CHECK(dump(made(one, {{"a", 3}, {"b", 2}})) == dump(made(other, {{"a", 3}, {"b", 2}})));
}

TEST_CASE("more shards are merged than files may be open") {
  const Folder folder;
  std::vector<Shard> shards;
  std::vector<std::string> wanted;
  for (int i = 0; i < 130; ++i) {
    const std::string id = std::to_string(1000 + i);
    shards.push_back(write_shard(folder.path() / ("shard-" + id), {documents_of(id, 1)}));
    wanted.push_back(id + "#0 6");
  }
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  rlimit few = before;
  few.rlim_cur = 256;
  REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
  CHECK_NOTHROW(merge(std::move(shards), folder.path(), metadata()));
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(contents(folder.path() / "papers") == wanted);
  const auto left = std::distance(std::filesystem::directory_iterator(folder.path()),
                                  std::filesystem::directory_iterator());
  CHECK(left == 3); // the database, and the forward index and its sequences
}

TEST_CASE("what is added is there after the commit") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}});
  Writer writer(papers);
  writer.add(documents_of("b", 3));
  CHECK(writer.counts() == Counts{2, 5, 30});
  CHECK(contents(papers).size() == 2);
  writer.commit();
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6", "b#0 6", "b#1 6", "b#2 6"});
}

TEST_CASE("what is not committed is never there") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}});
  {
    Writer writer(papers);
    writer.add(documents_of("b", 3));
    writer.remove("a");
    writer.set_metadata(std::string(kFoldersKey), "");
  }
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6"});
  CHECK(read_ledger(papers).folders == std::vector<std::string>{"/papers"});
}

TEST_CASE("nothing is committed before its columns, however much there is") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}});
  setenv("XAPIAN_FLUSH_THRESHOLD", "3",
         1); // NOLINT(concurrency-mt-unsafe): Xapian's own commits, after so many documents
  {
    Writer writer(papers);
    writer.add(documents_of("b", 20));
    writer.remove("a");
    CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6"});
  }
  unsetenv("XAPIAN_FLUSH_THRESHOLD"); // NOLINT(concurrency-mt-unsafe)
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6"});
}

TEST_CASE("a removed paper leaves nothing behind") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}, {"c", 2}});
  Writer writer(papers);
  writer.remove("b");
  writer.commit();
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6", "c#0 6", "c#1 6"});
  const Xapian::Database database(papers.string());
  CHECK_FALSE(database.term_exists(term(kPaperPrefix, "b")));
  CHECK(database.get_termfreq("dam") == 4);
}

TEST_CASE("all papers can be removed and others added") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}});
  Writer writer(papers);
  writer.remove("a");
  writer.remove("b");
  writer.commit();
  CHECK(contents(papers).empty());
  CHECK(writer.counts() == Counts{});
  writer.add(documents_of("c", 1));
  writer.commit();
  CHECK(contents(papers) == std::vector<std::string>{"c#0 6"});
}

TEST_CASE("removing what is not there changes nothing") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}});
  Writer writer(papers);
  for (const std::string id : {"", "b", "A", "a ", "aa", "Qa"}) writer.remove(id);
  writer.remove(std::string(1000, 'x'));
  writer.remove("a");
  writer.remove("a");
  writer.commit();
  CHECK(writer.counts() == Counts{});
  CHECK(contents(papers).empty());
}

TEST_CASE("a paper is replaced by removing and adding it") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}});
  Writer writer(papers);
  writer.remove("a");
  writer.add(documents_of("a", 3));
  writer.commit();
  CHECK(sorted(contents(papers)) == std::vector<std::string>{"a#0 6", "a#1 6", "a#2 6", "b#0 6"});
}

TEST_CASE("a touched paper keeps its passages and its place") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}});
  PaperRecord record = read_ledger(papers).papers.find("/a")->second;
  record.size = 77;
  record.modified = 88;
  Writer writer(papers);
  writer.describe(record.id, record);
  PaperRecord unknown = record;
  unknown.id = "unknown";
  writer.describe(unknown.id, unknown);
  writer.commit();
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "a#1 6", "b#0 6"});
  CHECK(read_ledger(papers).papers.find("/a")->second == record);
  CHECK(read_ledger(papers).papers.size() == 2);
  const Xapian::Database database(papers.string());
  CHECK(database.get_termfreq(term("S", "paper")) == 2);
}

TEST_CASE("a paper of thousands of passages is written and removed over the blocks of columns") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 1}});
  Writer writer(papers);
  writer.add(documents_of("b", 2500));
  writer.add(documents_of("c", 1));
  writer.commit();
  CHECK(contents(papers).size() == 2502);
  writer.remove("b");
  writer.commit();
  CHECK(contents(papers) == std::vector<std::string>{"a#0 6", "c#0 6"});
}

TEST_CASE("an id may be longer than a term") {
  const Folder folder;
  const std::string path = "papers/" + std::string(400, 'x');
  const auto papers = made(folder, {{path + "1", 1}, {path + "2", 1}});
  Writer writer(papers);
  writer.remove(path + "1");
  writer.commit();
  CHECK(contents(papers).size() == 1);
  CHECK(read_ledger(papers).papers.begin()->second.id == path + "2");
}

TEST_CASE("a second writer is refused") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 1}});
  const Writer writer(papers);
  CHECK(kind_of_failure([&] { Writer second(papers); }) == ErrorKind::locked);
}

TEST_CASE("a database that is not there or damaged is refused") {
  const Folder folder;
  CHECK_THROWS_AS(Writer(folder.path() / "none"), Error);
  CHECK_THROWS_AS(Writer(folder.write("file", "x")), Error);
  CHECK_THROWS_AS(Writer(folder.path()), Error);
  const auto papers = made(folder, {{"a", 20}});
  folder.write("papers/postlist.glass", "not a table");
  CHECK_THROWS_AS(Writer(papers), Error);
  CHECK(kind_of_failure([&] { read_ledger(papers); }) == ErrorKind::index);
  folder.write("papers/iamglass", "not a version");
  CHECK_THROWS_AS(Writer(papers), Error);
  CHECK(kind_of_failure([&] { read_ledger(papers); }) == ErrorKind::index);
  CHECK(kind_of_failure([&] { read_ledger(folder.path() / "none"); }) == ErrorKind::index);
}

namespace {

// A paper that Xapian refuses in its second passage: a term of 300 bytes.
PaperDocuments refused_documents(const std::string& id) {
  PaperDocuments documents = documents_of(id, 3);
  documents.passages[1].add_term(std::string(300, 'x'));
  return documents;
}

} // namespace

TEST_CASE("a paper that the database does not take is named, and costs no other of its batch") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}});
  Writer writer(papers);
  writer.remove("a");
  writer.add(documents_of("c", 2));
  CHECK(kind_of_failure([&] { writer.add(refused_documents("d")); }) == ErrorKind::input);
  writer.add(documents_of("e", 1));
  CHECK(kind_of_failure([&] { writer.replace("b", refused_documents("b")); }) == ErrorKind::input);
  writer.commit();
  CHECK(sorted(contents(papers)) == std::vector<std::string>{"b#0 6", "c#0 6", "c#1 6", "e#0 6"});
  CHECK(writer.counts() == Counts{3, 4, 24});
}

TEST_CASE("a shard is without the papers that the database does not take, and names them") {
  const Folder folder;
  Shard shard = write_shard(folder.path() / "0", {refused_documents("a"), documents_of("b", 2),
                                                  refused_documents("c"), documents_of("d", 1)});
  REQUIRE(shard.refused.size() == 2);
  CHECK(shard.refused[0].file == "/a");
  CHECK(shard.refused[1].file == "/c");
  merge({std::move(shard)}, folder.path(), metadata());
  CHECK(contents(folder.path() / "papers") == std::vector<std::string>{"b#0 6", "b#1 6", "d#0 6"});
}

TEST_CASE("a writer commits by itself after so many bytes") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 1}});
  Writer writer(papers, 1);
  writer.add(documents_of("b", 2));
  CHECK(sorted(contents(papers)) == std::vector<std::string>{"a#0 6", "b#0 6", "b#1 6"});
}

TEST_CASE("a paper that is described anew keeps its passages under its new id") {
  const Folder folder;
  const auto papers = made(folder, {{"a", 2}, {"b", 1}});
  PaperRecord record = read_ledger(papers).papers.find("/a")->second;
  record.id = "new/a";
  record.file = "/new/a";
  {
    Writer writer(papers);
    writer.describe("a", record);
    writer.commit();
  }
  CHECK(contents(papers) == std::vector<std::string>{"new/a#0 6", "new/a#1 6", "b#0 6"});
  Writer writer(papers);
  writer.remove("a");
  writer.remove("new/a");
  writer.commit();
  CHECK(contents(papers) == std::vector<std::string>{"b#0 6"});
}

namespace {

// What a forward index says of every document, its words spelt out.
std::vector<std::string> forward_of(const std::filesystem::path& generation) {
  const auto forward = dossier::forward_of(generation, Xapian::Database(papers_in(generation).string()));
  std::vector<std::string> all;
  if (!forward || !forward->is_whole()) return all;
  for (std::uint32_t document = 1; document < forward->documents(); ++document) {
    std::string line =
        std::to_string(forward->papers()[document]) + ":" + std::to_string(forward->words()[document]);
    if (forward->papers()[document] != 0)
      for (const std::uint32_t number : numbers_of(forward->sequence(document).value()))
        line += " " + std::string(forward->term(number).value());
    for (const EntryIndex entry : forward->entries(document)) line += " " + std::string(names()[entry].id);
    all.push_back(line);
  }
  return all;
}

} // namespace

TEST_CASE("the forward index says what the database says, after a merge, a commit and without one before") {
  const Folder folder;
  made(folder, {{"a", 1}, {"b", 2}});
  names().save(gazetteer_in(folder.path()));
  CHECK(forward_of(folder.path()) == std::vector<std::string>{"0:0", "1:6 dam 0 of a in herat AF-HER", "0:0",
                                                              "3:6 dam 0 of b in herat AF-HER",
                                                              "3:6 dam 1 of b in herat AF-HER"});
  const auto update = [&] {
    Writer writer(folder.path() / "papers");
    writer.remove("a");
    writer.add(documents_of("c", 1));
    writer.commit();
  };
  const std::vector<std::string> updated = {"0:0",
                                            "0:0",
                                            "0:0",
                                            "3:6 dam 0 of b in herat AF-HER",
                                            "3:6 dam 1 of b in herat AF-HER",
                                            "0:0",
                                            "6:6 dam 0 of c in herat AF-HER"};
  SECTION("from the one before") {
    update();
    CHECK(forward_of(folder.path()) == updated);
  }
  SECTION("from the stored texts") {
    std::filesystem::remove(forward_in(folder.path()));
    update();
    CHECK(forward_of(folder.path()).empty());
    CHECK(renew_forward(folder.path()));
    CHECK_FALSE(renew_forward(folder.path()));
    CHECK(forward_of(folder.path()) == updated);
  }
}
