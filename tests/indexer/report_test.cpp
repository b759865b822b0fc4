// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

IndexReport report_of(std::size_t added, std::size_t updated, std::size_t removed, Counts counts) {
  IndexReport report;
  report.added = added;
  report.updated = updated;
  report.removed = removed;
  report.counts = counts;
  return report;
}

} // namespace

TEST_CASE("the summary says what was done, what there is and how long it took") {
  CHECK(summary(report_of(24, 0, 0, {24, 131, 9000}), 0.44) ==
        "24 papers added: 24 papers, 131 passages in the index (0.44 s)\n");
  CHECK(summary(report_of(1, 0, 0, {1, 1, 9}), 1.26) ==
        "1 paper added: 1 paper, 1 passage in the index (1.3 s)\n");
  CHECK(summary(report_of(2, 3, 4, {24, 131, 9000}), 61) ==
        "2 papers added, 3 updated, 4 removed: 24 papers, 131 passages in the index (61.0 s)\n");
  CHECK(summary(report_of(0, 1, 0, {24, 131, 9000}), 0.1) ==
        "1 paper updated: 24 papers, 131 passages in the index (0.10 s)\n");
  CHECK(summary(report_of(0, 0, 2, {0, 0, 0}), 0.1) ==
        "2 papers removed: 0 papers, 0 passages in the index (0.10 s)\n");
}

TEST_CASE("the summary counts what failed") {
  IndexReport report = report_of(24, 0, 0, {24, 131, 9000});
  report.failures = {{"/p/x.md", "is empty", ""}};
  CHECK(summary(report, 0.4) == "24 papers added, 1 failed: 24 papers, 131 passages in the index (0.40 s)\n");
  report.added = 0;
  CHECK(summary(report, 0.4) == "1 paper failed: 24 papers, 131 passages in the index (0.40 s)\n");
}

TEST_CASE("the summary of a run that did nothing says so") {
  IndexReport report = report_of(0, 0, 0, {24, 131, 9000});
  CHECK(summary(report, 0.01) == "Nothing new: 24 papers, 131 passages in the index (0.01 s)\n");
  report.rebuilt = "--rebuild asks for it";
  CHECK(summary(report, 0.01) == "Indexed anew: 24 papers, 131 passages in the index (0.01 s)\n");
}

TEST_CASE("thousands are parted wherever they are counted") {
  CHECK(summary(report_of(1234, 5678, 1'000'000, {12'345, 1'234'567, 0}), 2) ==
        "1,234 papers added, 5,678 updated, 1,000,000 removed: 12,345 papers, 1,234,567 passages in the "
        "index (2.0 s)\n");
  CHECK(summary(report_of(999, 0, 0, {999, 1000, 0}), 2) ==
        "999 papers added: 999 papers, 1,000 passages in the index (2.0 s)\n");
}

TEST_CASE("a run without trouble warns of nothing") {
  CHECK(warnings(IndexReport{}).empty());
  CHECK(warnings(report_of(1, 2, 3, {4, 5, 6})).empty());
}

TEST_CASE("a failed paper is named with its reason and what to do") {
  IndexReport report;
  report.failures = {{"/p/a.md", "is empty", "is it the right file?"},
                     {"/p/b.md", "has no running text", ""}};
  CHECK(warnings(report) ==
        "failed: /p/a.md is empty\n  is it the right file?\nfailed: /p/b.md has no running text\n");
}

TEST_CASE("folders that are gone or shut are named with what becomes of their papers") {
  IndexReport report;
  report.missing = {"/m"};
  report.unreadable = {"/u"};
  CHECK(warnings(report) ==
        "gone: /m; its papers are kept\n  bring it back, or leave it out with --forget /m\n"
        "cannot list /u; what was indexed of it is kept\n  check who may read it\n");
}

TEST_CASE("files passed over are counted by their ending") {
  IndexReport report;
  report.skipped = {{"", 1}, {".jpg", 1200}, {".xyz", 2}};
  CHECK(warnings(report) ==
        "passed over 1,203 files of other kinds (without ending 1, .jpg 1,200, .xyz 2)\n");
  report.skipped = {{".jpg", 1}};
  CHECK(warnings(report) == "passed over 1 file of other kinds (.jpg 1)\n");
}

TEST_CASE("an index made anew says why") {
  IndexReport report;
  report.rebuilt = "the gazetteers have changed";
  CHECK(warnings(report) == "indexed everything anew: the gazetteers have changed\n");
}

TEST_CASE("an index tagged anew says so, and what else was done") {
  IndexReport report;
  report.retagged = "the gazetteers have changed";
  report.counts = {2, 3, 90};
  CHECK(warnings(report) ==
        "tagged all passages anew, without reading their papers: the gazetteers have changed\n");
  CHECK(summary(report, 0.5) == "Tagged anew: 2 papers, 3 passages in the index (0.50 s)\n");
  report.added = 1;
  CHECK(summary(report, 0.5) == "Tagged anew, 1 paper added: 2 papers, 3 passages in the index (0.50 s)\n");
  report.dry_run = true;
  CHECK(summary(report, 0.5) ==
        "all passages would be tagged anew, without reading their papers: the gazetteers have changed\n"
        "Would be: tagged anew, 1 paper added; nothing was written\n");
}

TEST_CASE("no name of a file reaches the terminal with control characters or a line of its own") {
  IndexReport report;
  report.failures = {{"/p/\x1B[31m\a\nfailed: /q/good.md is empty.md", "is\x1B[2J empty",
                      "\x9B"
                      "0m"}};
  report.missing = {"/m\n\r\u202Ex"};
  report.unreadable = {"/u\n\x7F"};
  report.skipped = {{".\x1B[1m\nx", 1}};
  const std::string text = warnings(report);
  for (const char c : text) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
  CHECK(text.find('\x7F') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
    const std::string line = text.substr(begin, text.find('\n', begin) - begin);
    const bool ours = line.starts_with("failed: /p/") || line.starts_with("gone: ") ||
                      line.starts_with("cannot list ") || line.starts_with("  ") ||
                      line.starts_with("passed over ");
    INFO(line);
    CHECK(ours);
    ++lines;
  }
  CHECK(lines == 7);
}
