// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/bundle.h"

#include "corpus/error.h"
#include "indexer/source.h"
#include "tests/support/folder.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace dossier;

namespace {

std::string passage(std::size_t paper, std::size_t ordinal) {
  return fmt::format(
      "{{\"_id\":\"{0}#{1}\",\"paper_id\":\"{0}\",\"text\":\"Passage {1} of paper {0}. {2}\"}}\n", paper,
      ordinal, std::string(400, 'x'));
}

// So many papers of so many passages, half a kilobyte each.
std::string bundle(std::size_t papers, std::size_t passages) {
  std::string lines;
  for (std::size_t paper = 0; paper < papers; ++paper)
    for (std::size_t i = 0; i < passages; ++i) lines += passage(paper, i);
  return lines;
}

std::vector<BundledPaper> read_all(const std::filesystem::path& file, std::vector<Failure>& failures) {
  std::vector<BundledPaper> papers;
  for (const Stretch& stretch : outline(file).stretches)
    for (BundledPaper& paper : read_stretch(file, stretch, failures)) papers.push_back(std::move(paper));
  return papers;
}

} // namespace

TEST_CASE("stretches follow each other without a gap and cut no paper in two") {
  const Folder folder;
  const auto file = folder.write("papers.jsonl", bundle(1000, 9));
  const Outline made = outline(file);
  CHECK(made.stretches.size() > 3);
  std::uint64_t at = 0;
  for (const Stretch& stretch : made.stretches) {
    CHECK(stretch.begin == at);
    at = stretch.end;
  }
  CHECK(at == size_of(file));
  std::vector<Failure> failures;
  const std::vector<BundledPaper> papers = read_all(file, failures);
  REQUIRE(papers.size() == 1000);
  for (const BundledPaper& paper : papers) REQUIRE(paper.passages.size() == 9);
  CHECK(papers.back().line == 8992);
  CHECK(failures.empty());
}

TEST_CASE("a bundle has the hash that it has as a file") {
  const Folder folder;
  const auto file = folder.write("papers.jsonl", bundle(700, 5));
  CHECK(outline(file).hash == read_source(file).hash);
}

TEST_CASE("a line longer than a stretch is one stretch") {
  const Folder folder;
  const std::string line = "{\"_id\":\"a\",\"text\":\"" + std::string(3U << 20, 'x') + "\"}\n";
  const auto file = folder.write("papers.jsonl", line + "{\"_id\":\"b\",\"text\":\"Short.\"}");
  std::vector<Failure> failures;
  const std::vector<BundledPaper> papers = read_all(file, failures);
  REQUIRE(papers.size() == 2);
  CHECK(papers[1].key == "b");
}

TEST_CASE("a paper that begins a second time is told and left out, wherever it stands") {
  const Folder folder;
  const auto file = folder.write("papers.jsonl", bundle(600, 5) + passage(3, 9) + passage(3, 10) +
                                                     "{\"_id\":\"z\",\"text\":\"One.\"}\n"
                                                     "{\"_id\":\"z\",\"text\":\"Two.\"}\n");
  std::vector<Failure> failures;
  CHECK(read_all(file, failures).size() == 601);
  REQUIRE(failures.size() == 2);
  CHECK(failures[0].what == "line 3001 begins '3' again, which the file has already");
  CHECK(failures[1].what == "line 3004 begins 'z' again, which the file has already");
}

TEST_CASE("a long list of faults is cut short") {
  const Folder folder;
  std::string lines;
  for (int i = 0; i < 100; ++i) lines += "no json\n";
  const auto file = folder.write("papers.jsonl", lines);
  std::vector<Failure> failures;
  CHECK(read_all(file, failures).empty());
  REQUIRE(failures.size() == 6);
  CHECK(failures.front().what == "line 1 is no JSON");
  CHECK(failures.back().what == "has 95 more such lines from line 1 on");
}

TEST_CASE("an empty bundle has one empty stretch, a missing one is an error") {
  const Folder folder;
  std::vector<Failure> failures;
  CHECK(read_all(folder.write("papers.jsonl", ""), failures).empty());
  CHECK_THROWS_AS(outline(folder.path() / "missing.jsonl"), Error);
  CHECK_THROWS_AS(outline(folder.path()), Error);
}
