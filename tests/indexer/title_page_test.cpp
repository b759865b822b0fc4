// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/title_page.h"

#include "indexer/extract/markdown.h"
#include "indexer/extract/plain.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

const std::string kText = "The dam was begun in a dry year and ended in a wet one, which nobody had "
                          "foreseen, and the engineers who had measured the river "
                          "for the ministry in both years were asked to say in public what they had told it "
                          "in private: that no river keeps to the mean of "
                          "its years, and that a wall does not make it.";

TitlePage page_of(const std::string& head) {
  return read_title_page(extract_plain(head + "\n\n" + kText + "\n"), "/papers/dam-7.txt");
}

TitlePage page_of_markdown(const std::string& text) {
  return read_title_page(extract_markdown(text), "/papers/dam-7.md");
}

const std::string kHead =
    "LETTERS\n\nTHE HIGHLAND CENTER FOR RIVER STUDIES\n\nThe Dam and the Valley: A Costly Bargain?\n\n"
    "by Dr. Jane Roe\n\nHighland Center Letters Paper No. 1,207, March 4, 2018";

} // namespace

TEST_CASE("a title page gives title, author, publisher, series, number and date") {
  const TitlePage page = page_of(kHead);
  CHECK(page.metadata.title == Sourced{"The Dam and the Valley: A Costly Bargain?", "first page"});
  CHECK(page.metadata.authors == std::vector<Sourced>{{"Jane Roe", "first page"}});
  CHECK(page.metadata.publisher == Sourced{"The Highland Center for River Studies", "first page"});
  CHECK(page.metadata.series == Sourced{"Highland Center Letters", "first page"});
  CHECK(page.metadata.number == Sourced{"1,207", "first page"});
  CHECK(page.metadata.date == Sourced{"2018-03-04", "first page"});
  CHECK(page.metadata.url.empty());
  CHECK(page.blocks == 5);
}

TEST_CASE("the running text is no part of the title page") {
  const Extract read = extract_plain(kHead + "\n\n" + kText);
  const TitlePage page = read_title_page(read, "x.txt");
  REQUIRE(page.blocks < read.blocks.size());
  CHECK(read.blocks[page.blocks].text == kText);
}

TEST_CASE("a text that begins at once has no title page and is called after its file") {
  const TitlePage page = page_of("");
  CHECK(page.blocks == 0);
  CHECK(page.metadata.title == Sourced{"dam-7", "file name"});
  CHECK(page.metadata.authors.empty());
  CHECK(page.metadata.date.empty());
}

TEST_CASE("labelled lines are read by their labels") {
  const TitlePage page = page_of_markdown(
      "# A Dam Too Far\n\nAuthors: Jane Roe; Omar Haidari\nPublisher: Example Institute\nReport No.: X-12 | "
      "Publication date: 4 March 2018\nURL: http://example.org/x-12\n\n" +
      kText);
  CHECK(page.metadata.authors ==
        std::vector<Sourced>{{"Jane Roe", "first page"}, {"Omar Haidari", "first page"}});
  CHECK(page.metadata.publisher.value == "Example Institute");
  CHECK(page.metadata.number.value == "X-12");
  CHECK(page.metadata.date.value == "2018-03-04");
  CHECK(page.metadata.url.value == "http://example.org/x-12");
  CHECK(page.metadata.title.value == "A Dam Too Far");
}

TEST_CASE("the front matter is trusted before the page") {
  const TitlePage page = page_of_markdown(
      "---\ntitle: Declared\nauthor: Sara Lind\ndate: 2017\n---\n# Another Title\n\nby Jane Roe\n\n" + kText);
  CHECK(page.metadata.title == Sourced{"Declared", "front matter"});
  CHECK(page.metadata.authors == std::vector<Sourced>{{"Sara Lind", "front matter"}});
  CHECK(page.metadata.date == Sourced{"2017", "front matter"});
}

TEST_CASE("a heading that repeats the declared title is no text") {
  CHECK(page_of_markdown("---\ntitle: The Dam\n---\n# THE DAM\n\n" + kText).blocks == 1);
  CHECK(page_of_markdown("---\ntitle: The Dam\n---\n# The River\n\n" + kText).blocks == 0);
  CHECK(page_of_markdown("---\ntitle: The Dam\n---\nThe Dam\n\n" + kText).blocks == 0);
}

TEST_CASE("a large first heading is the title") {
  const TitlePage page = page_of_markdown("# The Dam\n\n" + kText);
  CHECK(page.metadata.title == Sourced{"The Dam", "heading"});
  CHECK(page.blocks == 1);
}

TEST_CASE("a heading right before the text heads the text") {
  const TitlePage page = page_of_markdown("# The Dam\n\nby Jane Roe\n\n## The River\n\n" + kText);
  CHECK(page.blocks == 2);
  CHECK(page.metadata.authors == std::vector<Sourced>{{"Jane Roe", "first page"}});
}

TEST_CASE("the usual name of a section ends the title page") {
  const TitlePage page = page_of("A Dam Too Far\n\nby Jane Roe\n\nExecutive Summary\n\nIt failed.");
  CHECK(page.metadata.title.value == "A Dam Too Far");
  CHECK(page.blocks == 2);
}

TEST_CASE("what is no number, date or name on a title page is left empty") {
  for (const std::string line :
       {"No. of pages", "No number", "Number of dams", "Spring and autumn", "Volume in print", "#hashtag",
        "No. ,", "https://", "Tel: none", "Price: 4", "March", "19"}) {
    INFO(line);
    const Metadata metadata = page_of("A Dam Too Far\n\nby Jane Roe\n\n" + line).metadata;
    CHECK(metadata.number.empty());
    CHECK(metadata.date.empty());
    CHECK(metadata.series.empty());
    CHECK(metadata.url.empty());
    CHECK(metadata.title.value == "A Dam Too Far");
    CHECK(metadata.authors.size() == 1);
  }
}

TEST_CASE("declared values that mean nothing are not taken") {
  for (const std::string hint :
       {"date: soon", "date: 2018-02-30", "url: example.org", "url: 12", "number: ' '", "author: ','",
        "publisher: '***'", "title: '| |'", "language: ''"}) {
    INFO(hint);
    const Metadata metadata =
        page_of_markdown(std::string("---\n").append(hint).append("\n---\n").append(kText)).metadata;
    CHECK(metadata == Metadata{{"dam-7", "file name"}, {}, {}, {}, {}, {}, {}, {}, {}});
  }
}

TEST_CASE("a language is its two letters") {
  CHECK(page_of_markdown("---\nlang: en-GB\n---\n" + kText).metadata.language.value == "en");
  CHECK(page_of_markdown("---\nlang: FA_IR\n---\n" + kText).metadata.language.value == "fa");
}

TEST_CASE("an institution is one author whatever words join it") {
  const Metadata metadata =
      page_of_markdown("---\nauthor: Example Office for Dams and Rivers\n---\n" + kText).metadata;
  CHECK(metadata.authors == std::vector<Sourced>{{"Example Office for Dams and Rivers", "front matter"}});
}

TEST_CASE("an author is named once") {
  CHECK(page_of_markdown("---\nauthors: [Jane Roe, Jane Roe, Dr. Jane Roe]\n---\n" + kText)
            .metadata.authors.size() == 1);
}

TEST_CASE("an extract without blocks has a title all the same") {
  const TitlePage page = read_title_page(Extract{}, "/papers/empty.txt");
  CHECK(page.metadata.title == Sourced{"empty", "file name"});
  CHECK(page.blocks == 0);
}

TEST_CASE("a paper of short lines only loses none of them to the title page unread") {
  std::string poem;
  for (int i = 0; i < 40; ++i) poem += "The river runs, it runs.\n\n";
  const Extract read = extract_plain(poem);
  CHECK(read_title_page(read, "x.txt").blocks == 0);
}
