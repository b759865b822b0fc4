// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/json_lines.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

struct Read {
  std::vector<BundledPaper> papers;
  std::vector<std::string> faults; // "2 is no JSON"
};

Read read(std::string_view lines) {
  Read read;
  read.papers = JsonLinesReader().papers(lines, 1, [&](std::size_t line, std::string_view what) {
    read.faults.push_back(std::to_string(line) + " " + std::string(what));
  });
  return read;
}

std::vector<std::string> texts(const BundledPaper& paper) {
  std::vector<std::string> texts;
  for (const Passage& passage : paper.passages) texts.emplace_back(passage.span.of(paper.paper.text));
  return texts;
}

std::string sentences(unsigned count) {
  std::string text;
  for (unsigned i = 0; i < count; ++i)
    text += "The canal brings water from the river to the fields of the plain in every summer. ";
  return text;
}

} // namespace

TEST_CASE("a line with a paper_id is a ready-made passage of that paper") {
  const Read got = read(R"({"_id":"IRN#0","paper_id":"IRN","title":"IRN 73","text":"One.  Two."}
{"_id":"IRN#1","paper_id":"IRN","title":"other","text":"Three.","heading":"Water","page":7}
{"_id":"PAK#0","paper_id":"PAK","text":"Four."}
)");
  REQUIRE(got.papers.size() == 2);
  const BundledPaper& first = got.papers[0];
  CHECK(first.key == "IRN");
  CHECK(first.paper.metadata.title == Sourced{"IRN 73", "json"});
  CHECK(texts(first) == std::vector<std::string>{"One. Two.", "Three."});
  CHECK(first.passages[0].key == "IRN#0");
  CHECK(first.passages[1].key == "IRN#1");
  CHECK(first.passages[1].ordinal == 1);
  CHECK(first.passages[1].heading == "Water");
  CHECK(first.passages[1].first_page == "7");
  CHECK(first.paper.sections.size() == 2);
  CHECK(got.papers[1].key == "PAK");
  CHECK(got.papers[1].line == 3);
  CHECK(got.faults.empty());
}

TEST_CASE("a ready-made passage is never cut, however long it is") {
  const Read got = read(R"({"_id":"a#0","paper_id":"a","text":")" + sentences(60) + R"("})");
  REQUIRE(got.papers.size() == 1);
  CHECK(got.papers[0].passages.size() == 1);
}

TEST_CASE("a line without a paper_id is a paper of one passage") {
  const Read got = read(R"({"_id":184,"title":"Canals","text":")" + sentences(40) +
                        R"(","authors":["Jane Roe","Omar Haidari"],"date":"15 January 2019",)"
                        R"("publisher":"Example Institute","language":"en","metadata":{"url":"ignored"}})");
  REQUIRE(got.papers.size() == 1);
  const BundledPaper& paper = got.papers[0];
  CHECK(paper.key == "184");
  REQUIRE(paper.passages.size() == 1);
  CHECK(paper.passages[0].key.empty());
  CHECK(paper.passages[0].span == Span{0, paper.paper.text.size()});
  CHECK(paper.paper.metadata.authors == std::vector<Sourced>{{"Jane Roe", "json"}, {"Omar Haidari", "json"}});
  CHECK(paper.paper.metadata.date.value == "2019-01-15");
  CHECK(paper.paper.metadata.publisher.value == "Example Institute");
  CHECK(paper.paper.metadata.url.empty());
}

TEST_CASE("a line that nobody reads in one go is cut into passages") {
  const Read got = read(R"({"_id":"a","text":")" + sentences(1500) + R"("})");
  REQUIRE(got.papers.size() == 1);
  CHECK(got.papers[0].passages.size() > 10);
}

TEST_CASE("paragraphs of a line stay apart, control characters go") {
  const Read got = read("{\"_id\":\"a\",\"text\":\"One\\u0007 two.\\n\\n\\n Three\\nfour.\"}");
  REQUIRE(got.papers.size() == 1);
  CHECK(got.papers[0].paper.text == "One two.\n\nThree four.");
}

TEST_CASE("a line that is no paper is told and the others are read") {
  const Read got = read(R"(no json
{"_id":"a","text":"One."}
[1, 2]

{"_id":"b"}
{"_id":"c","text":" "}
{"text":"nameless"}
{"_id":"d","text":"Cut off
{"_id":"e","text":7}
)");
  CHECK(got.papers.size() == 2);
  CHECK(got.papers.back().key == "e");
  CHECK(got.faults == std::vector<std::string>{"1 is no JSON", "3 is no JSON object", "5 has no \"text\"",
                                               "6 has no \"text\"", "7 has no \"_id\"", "8 is no JSON"});
}

TEST_CASE("a faulty line between two passages does not part their paper") {
  const Read got = read(R"({"_id":"a#0","paper_id":"a","text":"One."}
{"_id":"a#1","paper_id":"a"}
{"_id":"a#2","paper_id":"a","text":"Three."})");
  REQUIRE(got.papers.size() == 1);
  CHECK(got.papers[0].passages.size() == 2);
  CHECK(got.faults.size() == 1);
}

TEST_CASE("lines are numbered with the blank ones, whatever ends them") {
  std::vector<std::pair<std::string, std::size_t>> lines;
  each_line("a\r\n\n  \nbc", 10, [&](std::string_view line, std::size_t number, std::size_t) {
    lines.emplace_back(line, number);
  });
  CHECK(lines == std::vector<std::pair<std::string, std::size_t>>{{"a\r", 10}, {"bc", 13}});
}
