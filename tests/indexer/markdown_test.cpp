// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::string blocks_of(std::string_view text) {
  std::string all;
  for (const Block& block : extract_markdown(text).blocks)
    all += (all.empty() ? "" : " | ") + std::string(name_of(block.kind)) + ": " + block.text;
  return all;
}

} // namespace

TEST_CASE("emphasis, code and links leave their text") {
  CHECK(blocks_of("See [the *dam*](http://x.org \"t\") of **Ghor** and `x`.") ==
        "paragraph: See the dam of Ghor and x.");
  CHECK(blocks_of("See [the dam][1].\n\n[1]: http://x.org") == "paragraph: See the dam.");
  CHECK(blocks_of("AT&amp;T &eacute; &#233; \\*not\\*") == "paragraph: AT&T \u00E9 \u00E9 *not*");
}

TEST_CASE("images and raw HTML leave nothing") {
  CHECK(blocks_of("a ![map *of* Ghor](m.png) b") == "paragraph: a  b");
  CHECK(blocks_of("[![map](m.png)](u)").empty());
  CHECK(blocks_of("a <b>bold</b> b") == "paragraph: a bold b");
  CHECK(blocks_of("<div>\nhidden\n</div>\n\nshown") == "paragraph: shown");
  CHECK(blocks_of("<!-- note -->\n\nshown") == "paragraph: shown");
  CHECK(blocks_of("<script>alert(1)</script>\n\nshown") == "paragraph: shown");
}

TEST_CASE("headings know their level, in either form") {
  const Extract read = extract_markdown("# One\n\nTwo\n---\n\n###### Six ######\n\n####### seven\n");
  REQUIRE(read.blocks.size() == 4);
  CHECK(read.blocks[0] == Block{BlockKind::heading, 1, "One", 0});
  CHECK(read.blocks[1] == Block{BlockKind::heading, 2, "Two", 0});
  CHECK(read.blocks[2] == Block{BlockKind::heading, 6, "Six", 0});
  CHECK(read.blocks[3].kind == BlockKind::paragraph);
}

TEST_CASE("a line's end inside a paragraph is a line's end") {
  CHECK(blocks_of("one\ntwo  \nthree\\\nfour") == "paragraph: one\ntwo\nthree\nfour");
}

TEST_CASE("lists, quotes, tables and code keep their kind") {
  CHECK(blocks_of("- one\n- two\n\n  more of two\n") == "item: one | item: two | item: more of two");
  CHECK(blocks_of("1. one\n   - inner\n") == "item: one | item: inner");
  CHECK(blocks_of("> quoted\n\nnot") == "quote: quoted | paragraph: not");
  CHECK(blocks_of("> - item in a quote") == "item: item in a quote");
  CHECK(blocks_of("| a | b |\n| --- | --- |\n| *c* | d |\n") == "row: a | b | row: c | d");
  CHECK(blocks_of("```\nx  y\n z\n```\n") == "preformatted: x  y\n z\n");
  CHECK(blocks_of("    indented\n") == "preformatted: indented\n");
}

TEST_CASE("a text behind a nested list is a paragraph again") {
  CHECK(blocks_of("- a\n  - b\n    - c\n\n> q\n\nd") ==
        "item: a | item: b | item: c | quote: q | paragraph: d");
}

TEST_CASE("a table within an empty cell keeps its rows") {
  CHECK(blocks_of("| a | |\n| --- | --- |\n| | d |\n| | |\n") == "row: a | row:  | d");
}

TEST_CASE("a YAML head becomes hints and is no text") {
  const Extract read = extract_markdown("---\ntitle: Iran\n---\n## Water\n\nIt broke.");
  CHECK(read.format == "markdown");
  CHECK(read.hints == std::vector<Hint>{{"title", "Iran", "front matter"}});
  CHECK(read.blocks ==
        std::vector<Block>{{BlockKind::heading, 2, "Water", 0}, {BlockKind::paragraph, 0, "It broke.", 0}});
}

TEST_CASE("a head that is no YAML stays text") {
  const Extract read = extract_markdown("---\n[: {\n---\n\nIt broke.");
  CHECK(read.hints.empty());
  CHECK_FALSE(read.blocks.empty());
  CHECK(read.blocks.back().text == "It broke.");
}

TEST_CASE("Markdown without text has no blocks") {
  for (const std::string_view text : {"", "\n", "---", "***", "# ", "- \n- ", ">", "![a](b)", "<p>",
                                      "<!-- x -->", "[a]: b", "|", "```\n```"}) {
    INFO(text);
    const Extract read = extract_markdown(text);
    for (const Block& block : read.blocks) CHECK(block.text == text);
    CHECK(read.pages.empty());
  }
}

TEST_CASE("hostile Markdown is read without harm") {
  for (const std::string& unit :
       {std::string("["), std::string("]("), std::string("> "), std::string("- "), std::string("*a_"),
        std::string("<a "), std::string("`"), std::string("![")}) {
    std::string text;
    while (text.size() < 50'000) text += unit;
    INFO(unit);
    CHECK_NOTHROW(extract_markdown(text));
  }
}
