// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/title_page.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace dossier;

namespace {

const std::string kText =
    "The dam was begun in a dry year and ended in a wet one, which nobody had foreseen, and the engineers "
    "who "
    "had measured the river for the ministry in both years were asked to say in public what they had told it "
    "in "
    "private: that no river keeps to the mean of its years, and that a wall does not make it.";

Block block(BlockKind kind, int level, const std::string& text, std::size_t page) {
  return {kind, level, text, page};
}

// A PDF as its reader gives it, a line a block: "# " the title, "## " a heading, "=" the next page, "$" the
// text.
Metadata read(const std::string& lines, const std::vector<std::string>& margins = {}) {
  Extract extract;
  extract.format = "pdf";
  extract.pages = {"1", "2", "3"};
  extract.margins = margins;
  std::istringstream in(lines);
  std::size_t page = 0;
  for (std::string line; std::getline(in, line);) {
    if (line == "=")
      ++page;
    else if (line == "$")
      extract.blocks.push_back(block(BlockKind::paragraph, 0, kText, page));
    else if (line.starts_with("# "))
      extract.blocks.push_back(block(BlockKind::heading, 1, line.substr(2), page));
    else if (line.starts_with("## "))
      extract.blocks.push_back(block(BlockKind::heading, 2, line.substr(3), page));
    else
      extract.blocks.push_back(block(BlockKind::paragraph, 0, line, page));
  }
  return read_title_page(extract, "/papers/x.pdf").metadata;
}

std::string authors_of(const Metadata& metadata) {
  std::string all;
  for (const Sourced& author : metadata.authors) all += (all.empty() ? "" : "; ") + author.value;
  return all;
}

} // namespace

TEST_CASE("a cover with names above the title, its publisher in the running foot", "[cover]") {
  const Metadata paper =
      read("RESEARCH REPORT\nJANE HAIDARI, OMAR K. SAYLER\n# The Price of Water\n=\n## Summary\n$",
           {"www.rand.org/t/RR1234", "The Price of Water"});
  CHECK(paper.title.value == "The Price of Water");
  CHECK(authors_of(paper) == "JANE HAIDARI; OMAR K. SAYLER");
  CHECK(paper.publisher.value == "RAND Corporation");
}

TEST_CASE("a line of author, programme and date below the title", "[cover]") {
  const Metadata paper =
      read("Research Paper\nRenad Haidari | Middle East and North Africa Programme | February "
           "2019\n# Rivers and Rulers\n$",
           {"Chatham House", "www.chathamhouse.org"});
  CHECK(paper.title.value == "Rivers and Rulers");
  CHECK(authors_of(paper) == "Renad Haidari");
  CHECK(paper.series.value == "Research Paper");
  CHECK(paper.date.value == "2019-02");
  CHECK(paper.publisher.value == "Chatham House");
}

TEST_CASE("a series and its number before a degree sign, the date behind", "[cover]") {
  const Metadata paper =
      read("# The Dam Dispute\nCrisis Group Middle East Report N°195 | 23 January 2019\n=\n## Contents\n$",
           {"www.crisisgroup.org"});
  CHECK(paper.series.value == "Crisis Group Middle East");
  CHECK(paper.number.value == "195");
  CHECK(paper.date.value == "2019-01-23");
  CHECK(paper.publisher.value == "International Crisis Group");
}

TEST_CASE("a numbered masthead is the series and no title, however large", "[cover]") {
  const Metadata paper =
      read("Jane Haidari | Middle East Security Report 35 | December 2016\n# The Campaign for the Dam\n=\n$");
  CHECK(paper.title.value == "The Campaign for the Dam");
  CHECK(authors_of(paper) == "Jane Haidari");
  CHECK(paper.series.value == "Middle East Security Report");
  CHECK(paper.number.value == "35");
  CHECK(paper.date.value == "2016-12");
}

TEST_CASE("a document of the United Nations", "[cover]") {
  const Metadata paper =
      read("S/2019/485\nDistr.: General 13 June 2019\nOriginal: English\n# Letter dated 10 June 2019 from "
           "the Chair of the Committee\n$");
  CHECK(paper.number.value == "S/2019/485");
  CHECK(paper.date.value == "2019-06-13");
  CHECK(paper.publisher.value == "United Nations Security Council");
  CHECK(paper.title.value == "Letter dated 10 June 2019 from the Chair of the Committee");
}

TEST_CASE("a journal's article: names with the marks of notes below the title", "[cover]") {
  const Metadata paper =
      read("# Water and War\nJane Haidari1,* and Omar Sayler2\nExample University\n## Abstract\n$",
           {"Journal of River Studies, Vol. 12, No. 3, March 2018"});
  CHECK(authors_of(paper) == "Jane Haidari; Omar Sayler");
  CHECK(paper.date.value == "2018-03");
  CHECK(paper.date.origin == "running head");
}

TEST_CASE("authors who are named at the paper's end only", "[cover]") {
  const Metadata note = read(
      "# Water and War\n$\n=\n## Author Information\nJane Haidari Analyst in Water Policy\n## Disclaimer\n$");
  CHECK(authors_of(note) == "Jane Haidari");
  CHECK(note.authors.front().origin == "author's note");
  const Metadata sentence =
      read("# Water and War\n$\n=\n## About the Author\nDr Jane Haidari is a fellow at the Example "
           "Institute, where she has written on the rivers of the region, on those who drink from "
           "them and on those who build walls across them, for more than twenty years.");
  CHECK(authors_of(sentence) == "Jane Haidari");
  CHECK(authors_of(read("# Water and War\n$\nJane Haidari, Specialist in Rivers\nIF12345")) ==
        "Jane Haidari");
}

TEST_CASE("the copyright line gives the publisher, and the year where no date is", "[cover]") {
  const Metadata paper = read("# Water and War\n=\n© 2019 Example Institute. All rights reserved.\n=\n$");
  CHECK(paper.publisher.value == "Example Institute");
  CHECK(paper.date == Sourced{"2019", "copyright line"});
}

TEST_CASE("what a cover does not say stays missing", "[cover]") {
  const Metadata paper = read("# Water and War\n$\n$");
  CHECK(paper.authors.empty());
  CHECK(paper.publisher.empty());
  CHECK(paper.series.empty());
  CHECK(paper.number.empty());
  CHECK(paper.date.empty());
}
