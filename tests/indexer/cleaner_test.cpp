// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaner.h"

#include "indexer/extract/markdown.h"
#include "indexer/extract/plain.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

Paper paper_of(std::string_view text) { return clean(extract_plain(text), "/papers/x.txt"); }
Paper paper_of_markdown(std::string_view text) { return clean(extract_markdown(text), "/papers/x.md"); }

// "body Water: The dam broke. | note Notes: 1. Ibid." of a paper's sections.
std::string sections_of(const Paper& paper) {
  std::string all;
  for (const Section& section : paper.sections)
    all += (all.empty() ? "" : " | ") + std::string(name_of(section.kind)) + " " + section.heading + ": " +
           std::string(section.span.of(paper.text));
  return all;
}

const std::string kCut =
    "The governor had asked for men and money, and was told that the capital would send neither to";
const std::string kRest = "a province that paid no tax.";

} // namespace

TEST_CASE("a paragraph that a page break cut is joined again") {
  const Paper paper = paper_of(kCut + "\n\f" + kRest + "\n");
  CHECK(paper.text == kCut + " " + kRest);
  REQUIRE(paper.pages.size() == 2);
  CHECK(paper.pages[0] == PageStart{0, "1"});
  CHECK(paper.pages[1] == PageStart{kCut.size() + 1, "2"});
}

TEST_CASE("a word that a page break cut is joined again") {
  CHECK(paper_of(kCut + " neigh-\n\fbouring valleys.").text == kCut + " neighbouring valleys.");
}

TEST_CASE("a dash before a page break is no hyphen") {
  CHECK(paper_of(kCut + " them -\n\for so it seemed.").text == kCut + " them - or so it seemed.");
  CHECK(paper_of(kCut + " them \u2014\n\for so it seemed.").text == kCut + " them \u2014 or so it seemed.");
}

TEST_CASE("paragraphs that do not run on stay apart") {
  for (const std::string end : {".", "?", "!", ":", ".\"", ")", "\u2026"}) {
    INFO(end);
    CHECK(paper_of(kCut + end + "\n\n\fand so on it went.").text == kCut + end + "\n\nand so on it went.");
  }
  CHECK(paper_of(kCut + "\n\n\fThe next one.").text == kCut + "\n\nThe next one.");
  CHECK(paper_of(kCut + "\n\n\f1973 was dry.").text == kCut + "\n\n1973 was dry.");
  CHECK(paper_of("A short line here,\n\nand so on it went.").text ==
        "A short line here,\n\nand so on it went.");
  CHECK(paper_of_markdown("- " + kCut + "\n\nand so on it went.").text == kCut + "\n\nand so on it went.");
}

TEST_CASE("link marks in plain text leave their words") {
  CHECK(paper_of("He was [seen](#) there ![map](m.png) by [two men](http://example.org/a_(b)).").text ==
        "He was seen there by two men.");
}

TEST_CASE("white space and what cannot be seen are cleaned") {
  const Paper paper = paper_of("The\u00A0dam  was\n\x07 built\u00AD.\n\n\n\n\u200BIt\tbroke.\u202E");
  CHECK(paper.text == "The dam was built.\n\nIt broke.");
}

TEST_CASE("headings cut the text into sections and are no part of it") {
  const Paper paper = paper_of_markdown("# The Dam\n\nIt was built.\n\n## Water\n\nIt rose.\n\n### "
                                        "Fish\n\nThey died.\n\n## Empty\n\n## End\n\nSo it was.");
  CHECK(sections_of(paper) ==
        "body : It was built. | body Water: It rose. | body Fish: They died. | body End: So it was.");
  CHECK(paper.text.find("Water") == std::string::npos);
}

TEST_CASE("a summary and notes are told by their headings") {
  const Paper paper = paper_of_markdown(
      "# The Dam\n\n## Executive Summary\n\nIt failed.\n\n## Background\n\nIt was old, and it was never "
      "mended.\n\n"
      "## Notes\n\n1\\. Ibid.\n\n### Web pages\n\nNone.\n\n## Conclusion\n\nMend it, or lose the valley.");
  CHECK(sections_of(paper) ==
        "summary Executive Summary: It failed. | body Background: It was old, and it was never mended. | "
        "note Notes: 1. Ibid. | note Web pages: None. | body Conclusion: Mend it, or lose the valley.");
}

TEST_CASE("a note that is most of the paper is text") {
  const Paper paper =
      paper_of_markdown("---\ntitle: The Dam\n---\nShort.\n\n## About\n\n" + kCut + " " + kRest);
  REQUIRE(paper.sections.size() == 2);
  CHECK(paper.sections[1].kind == SectionKind::body);
}

TEST_CASE("a short paragraph below the title is text") {
  const Paper paper =
      paper_of_markdown("# The Dam\n\nIt was built by the crown.\n\n## Introduction\n\nIt broke.");
  CHECK(sections_of(paper) == "body : It was built by the crown. | body Introduction: It broke.");
}

TEST_CASE("a summary inside its paragraph becomes a section") {
  const Paper paper =
      paper_of("EXECUTIVE SUMMARY: The dam failed. It was old.\n\nIt was begun in a dry year.\n");
  CHECK(sections_of(paper) ==
        "summary EXECUTIVE SUMMARY: The dam failed. It was old. | body : It was begun in a dry year.");
}

TEST_CASE("a summary inside its paragraph is joined over a page break") {
  const Paper paper =
      paper_of("EXECUTIVE SUMMARY: " + kCut + "\n\f" + kRest + "\n\nIt was begun in a dry year.\n");
  CHECK(sections_of(paper) ==
        "summary EXECUTIVE SUMMARY: " + kCut + " " + kRest + " | body : It was begun in a dry year.");
}

TEST_CASE("the text behind an inline summary keeps its heading") {
  const Paper paper =
      paper_of_markdown("# The Dam\n\n## Water\n\nAbstract: It rose.\n\nIt rose in a dry year.");
  CHECK(sections_of(paper) == "summary Abstract: It rose. | body Water: It rose in a dry year.");
}

TEST_CASE("the author's note at the end is no text") {
  const Paper paper = paper_of_markdown(
      "---\ntitle: The Dam\nauthor: Jane Roe\n---\n## Water\n\n" + kCut + " " + kRest +
      "\n\nDr. Jane Roe is a fellow of the Example Institute.\n\nThis letter is printed by a friend.");
  CHECK(sections_of(paper) ==
        "body Water: " + kCut + " " + kRest +
            " | note About the author: Dr. Jane Roe is a fellow of the Example Institute. | "
            "body Water: This letter is printed by a friend.");
}

TEST_CASE("the author's note goes on over a page break") {
  const Paper paper = paper_of(
      "---\nauthor: Jane Roe\n---\n" + kCut + " " + kRest +
      " So it was said in every market of the valley.\n\n"
      "Jane Roe is a fellow of the Example Institute and writes for them on rivers,\n\n\fdams and canals.\n");
  REQUIRE(paper.sections.size() == 2);
  CHECK(paper.sections[1].kind == SectionKind::note);
  CHECK(paper.text.ends_with("on rivers, dams and canals."));
}

TEST_CASE("a note about the author under its own heading is one section") {
  const Paper paper =
      paper_of_markdown("---\ntitle: The Dam\nauthor: Jane Roe\n---\n## Water\n\n" + kCut + " " + kRest +
                        "\n\n## About the Author\n\nJane Roe is a fellow.\n\nShe lives by the river.");
  CHECK(sections_of(paper) ==
        "body Water: " + kCut + " " + kRest +
            " | note About the Author: Jane Roe is a fellow.\n\nShe lives by the river.");
}

TEST_CASE("a sentence that only names the author is text") {
  for (const std::string text : {"Jane Roe crossed the river.", "It is said that Jane Roe is a fellow.",
                                 "Jane Roe's dam is old.", "Roe is a fellow.", "Jane Roebuck is a fellow.",
                                 "Omar Haidari is a fellow.", "Jane Roe", "Is Jane Roe?"}) {
    INFO(text);
    std::string markdown = "---\ntitle: The Dam\nauthor: Jane Roe\n---\n";
    markdown.append(kCut).append(" ").append(kRest).append("\n\n").append(text);
    const Paper paper = paper_of_markdown(markdown);
    CHECK(paper.sections.size() == 1);
  }
}

TEST_CASE("an author's name early in the paper begins no note") {
  const Paper paper = paper_of_markdown(
      "---\ntitle: The Dam\nauthor: Jane Roe\n---\nJane Roe is a fellow.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.");
  CHECK(paper.sections.size() == 1);
}

TEST_CASE("a table of contents ends where running text begins") {
  const std::string text = kCut + " " + kRest + " " + kCut + " " + kRest + " " + kCut + " " + kRest;
  const Paper paper = paper_of_markdown("# The Dam\n\n## Contents\n\nWater 1\n\nFish 2\n\n" + text);
  CHECK(sections_of(paper) == "note Contents: Water 1\n\nFish 2 | body : " + text);
}

TEST_CASE("declared values are cleaned as the text is") {
  const Paper paper =
      paper_of_markdown("---\ntitle: \"The\\e[31m  Dam\\x07\"\nauthor: \"Jane\\tRoe\"\npublisher: |\n  "
                        "Example\n  Institute\n---\nIt broke.");
  CHECK(paper.metadata.title.value == "The[31m Dam");
  REQUIRE(paper.metadata.authors.size() == 1);
  CHECK(paper.metadata.authors[0].value == "Jane Roe");
  CHECK(paper.metadata.publisher.value == "Example Institute");
}

TEST_CASE("a page begins where its first text does") {
  const Paper paper = paper_of("One is here.\n\n\f\f\n\nThree is here.\n\nAnd more of it.\n\fFour is here.");
  CHECK(paper.pages == std::vector<PageStart>{{0, "1"}, {14, "3"}, {47, "4"}});
  CHECK(paper.text.substr(47) == "Four is here.");
}

TEST_CASE("any extract gives a paper whose sections are in order and inside the text") {
  for (const std::string_view text : {"",
                                      "\f",
                                      "---\ntitle: x\n---\n",
                                      "# a",
                                      "## Notes",
                                      "## Notes\n\na",
                                      "Abstract: b",
                                      "Abstract:",
                                      "a\n\n\fb",
                                      "- a\n- b",
                                      "> a",
                                      "| a |\n| - |\n| b |",
                                      "```\na\n\n\nb\n```",
                                      "by x",
                                      "by x\n\nby y",
                                      "No. 7",
                                      "\xFF",
                                      "\u202E",
                                      "1",
                                      "# \n# \n# ",
                                      "Contents\n\nContents",
                                      "Summary: Summary: a"}) {
    INFO(text);
    for (const Paper& paper : {paper_of(text), paper_of_markdown(text)}) {
      CHECK_FALSE(paper.metadata.title.empty());
      std::size_t at = 0;
      for (const Section& section : paper.sections) {
        CHECK(section.span.begin >= at);
        CHECK(section.span.begin < section.span.end);
        CHECK(section.span.end <= paper.text.size());
        const std::string_view body = section.span.of(paper.text);
        CHECK(body.find_first_not_of(" \n") == 0);
        CHECK(body.find_last_not_of(" \n") + 1 == body.size());
        at = section.span.end;
      }
      for (const PageStart& page : paper.pages) CHECK(page.offset <= paper.text.size());
    }
  }
}

TEST_CASE("headings set smaller than \"Contents\" are the paper's, but for further lists") {
  const std::string text = kCut + " " + kRest;
  const std::string large = text + " " + text + " " + text;
  const Paper paper =
      paper_of_markdown("# Water\n\n## Contents\n\nFish 2\n\n### Abbreviations\n\nUN United Nations\n\n" +
                        large + "\n\n### Results in Brief\n\n" + text + "\n\n#### Fish\n\n" + text);
  CHECK(sections_of(paper) == "note Contents: Fish 2 | note Abbreviations: UN United Nations | body : " +
                                  large + " | body Results in Brief: " + text + " | body Fish: " + text);
}

TEST_CASE("much text below the heading of a note is no note, a little is") {
  const std::string text = kCut + " " + kRest;
  const auto paper = [&](const std::string& tail) {
    return sections_of(paper_of_markdown(
        "# Water\n\n## About the Author\n\nJane Roe fishes.\n\n### Her book\n\nIt is long.\n\n" + tail));
  };
  CHECK(paper("## Dams\n\n" + text + "\n\n## Fish\n\n" + text) ==
        "note About the Author: Jane Roe fishes. | note Her book: It is long. | body Dams: " + text +
            " | body Fish: " + text);
  CHECK(paper("### Dams\n\n" + text + "\n\n### Notes\n\nIbid.") ==
        "note About the Author: Jane Roe fishes. | body Her book: It is long. | body Dams: " + text +
            " | note Notes: Ibid.");
}
