// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/plain.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// "heading: Water | paragraph: The dam." of an extract's blocks.
std::string blocks_of(std::string_view text) {
  std::string all;
  for (const Block& block : extract_plain(text).blocks)
    all += (all.empty() ? "" : " | ") + std::string(name_of(block.kind)) + ": " + block.text;
  return all;
}

std::string sentences_of(std::size_t words, const std::string& end) {
  std::string text = "It";
  for (std::size_t i = 1; i < words; ++i) text += " flows";
  return text + end;
}

} // namespace

TEST_CASE("hard-wrapped lines are one paragraph") {
  CHECK(blocks_of("The dam was\nbuilt in\n1973.\n") == "paragraph: The dam was built in 1973.");
  CHECK(blocks_of("The dam was\r\nbuilt.") == "paragraph: The dam was built.");
  CHECK(blocks_of("  The dam was\n\tbuilt.  \n") == "paragraph: The dam was built.");
}

TEST_CASE("an empty line parts paragraphs, whatever blanks are on it") {
  for (const std::string_view gap : {"\n\n", "\n \n", "\n\t\n", "\n\n\n\n", "\n \t \n\n"}) {
    const std::string text = "The dam was built." + std::string(gap) + "It broke.";
    CHECK(blocks_of(text) == "paragraph: The dam was built. | paragraph: It broke.");
  }
}

TEST_CASE("a line that ends a sentence well before the margin ends the paragraph") {
  CHECK(blocks_of("The river comes down from the mountains in\nthe east and is lost in the lakes.\nThe dam "
                  "was built.\n"
                  "It was built of earth and stone by men who\nhad never seen one.") ==
        "paragraph: The river comes down from the mountains in the east and is lost in the lakes. The dam "
        "was built. | "
        "paragraph: It was built of earth and stone by men who had never seen one.");
}

TEST_CASE("a sentence that ends at the margin ends no paragraph") {
  CHECK(blocks_of("The river comes down from the mountains.\nIt is lost in the lakes beyond the border\nand "
                  "nobody minds.") == "paragraph: The river comes down from the mountains. It is lost in the "
                                      "lakes beyond the border and nobody minds.");
}

TEST_CASE("the margin is counted in characters, not in bytes") {
  // Lines of 70 Persian letters are 140 bytes; none of them is a long line.
  std::string line;
  for (int i = 0; i < 69; ++i) line += "\u0628";
  const std::string text = line + ".\n" + line + "\u0628\n" + line + "\u0628.";
  CHECK(extract_plain(text).blocks.size() == 1);
}

TEST_CASE("a paragraph a line gives a paragraph a line") {
  const std::string first = sentences_of(40, ".");
  const std::string second = sentences_of(60, "?");
  const std::string third = sentences_of(50, "");
  CHECK(blocks_of(first + "\n" + second + "\n" + third + "\n" + first) ==
        "paragraph: " + first + " | paragraph: " + second + " | paragraph: " + third +
            " | paragraph: " + first);
}

TEST_CASE("a short line between long ones does not run into them") {
  const std::string prose = sentences_of(40, ".");
  CHECK(blocks_of(prose + "\nWater\n" + prose) ==
        "paragraph: " + prose + " | paragraph: Water | paragraph: " + prose);
}

TEST_CASE("a long address in hard-wrapped text parts nothing") {
  const std::string address = "http://example.org/" + std::string(200, 'a');
  CHECK(blocks_of("It is told at\n" + address + "\nand elsewhere.") ==
        "paragraph: It is told at " + address + " and elsewhere.");
}

TEST_CASE("a form feed begins a page") {
  const Extract read = extract_plain("The dam was built in\n\fsupport of the canal.\n\n\fIt broke.");
  CHECK(read.pages == std::vector<std::string>{"1", "2", "3"});
  REQUIRE(read.blocks.size() == 3);
  CHECK(read.blocks[0] == Block{BlockKind::heading, 2, "The dam was built in", 0});
  CHECK(read.blocks[1] == Block{BlockKind::paragraph, 0, "support of the canal.", 1});
  CHECK(read.blocks[2] == Block{BlockKind::paragraph, 0, "It broke.", 2});
}

TEST_CASE("a form feed inside a line begins a page there") {
  const Extract read = extract_plain("one two.\fthree four.\f\ffive six.\f");
  CHECK(read.pages.size() == 5);
  REQUIRE(read.blocks.size() == 3);
  CHECK(read.blocks[0].page == 0);
  CHECK(read.blocks[1].page == 1);
  CHECK(read.blocks[2].page == 3);
}

TEST_CASE("a text without form feeds has no pages") {
  CHECK(extract_plain("one\n\ntwo").pages.empty());
  CHECK(extract_plain("").pages.empty());
}

TEST_CASE("a short line by itself that begins like a title is a heading") {
  for (const std::string_view line :
       {"Water", "The Dam in Balkh", "1. Introduction", "Why Did It Break?", "EXECUTIVE SUMMARY", "A B C",
        "\u00C9tude", "\u0622\u0628 \u0648 \u0633\u062F", "Iran: A History", "1973 and after"}) {
    INFO(line);
    CHECK(blocks_of("\n\n" + std::string(line) + "\n\nIt broke in the spring.") ==
          "heading: " + std::string(line) + " | paragraph: It broke in the spring.");
  }
}

TEST_CASE("short lines with nothing below them are text, not headings") {
  CHECK(blocks_of("Water") == "paragraph: Water");
  CHECK(blocks_of("The Dam in Balkh\n\nMinutes of May\n") ==
        "paragraph: The Dam in Balkh | paragraph: Minutes of May");
}

TEST_CASE("a line that could not be a title is no heading") {
  const std::string long_line(91, 'A');
  for (const std::string_view line : {"It broke.",     "it broke",    "It broke,",
                                      "It broke;",     "It broke!",   "1973",
                                      "12-34",         "(see below)", "\"So it was\"",
                                      "...",           "* * *",       "-",
                                      "***",           "---",         "$5",
                                      "\u2014 a dash", "a",           "A a a a a a a a a a a a a a a a",
                                      "\u00E9tude",    "\u2022 one"}) {
    INFO(line);
    CHECK(blocks_of(line).substr(0, 8) != "heading:");
  }
  CHECK(blocks_of(long_line).substr(0, 8) != "heading:");
  CHECK(blocks_of("Water\nand dams").substr(0, 8) != "heading:");
}

TEST_CASE("the items of a list are blocks of their own") {
  CHECK(blocks_of("There are three:\n- water\n- earth, which\n  is dry\n* air") ==
        "paragraph: There are three: | item: - water | item: - earth, which is dry | item: * air");
  CHECK(blocks_of("1. one\n2) two\n\u2022 three") == "item: 1. one | item: 2) two | item: \u2022 three");
}

TEST_CASE("a dash or a number in the text begins no item") {
  for (const std::string_view text :
       {"It was\n-5 degrees there", "It was\n1973 then", "It is\n*not* so", "It fell to\n3.5 per cent",
        "It was in\n12345. And then", "It was in\n.5 of them", "well-\nknown"}) {
    INFO(text);
    CHECK(extract_plain(text).blocks.size() == 1);
  }
}

TEST_CASE("a YAML head becomes hints") {
  const Extract read = extract_plain("---\ntitle: The Dam\n---\nIt broke.\n");
  CHECK(read.format == "text");
  CHECK(read.hints == std::vector<Hint>{{"title", "The Dam", "front matter"}});
  CHECK(read.blocks == std::vector<Block>{{BlockKind::paragraph, 0, "It broke.", 0}});
}

TEST_CASE("a text without text has no blocks") {
  for (const std::string_view text : {"", "\n", " \n\t\n", "\f", "\f\f\n", "\v\n\v"})
    CHECK(extract_plain(text).blocks.empty());
}

TEST_CASE("every word of a text is in its blocks, in order") {
  const std::string text =
      "Water\n\nThe dam was\nbuilt. It broke.\n- one\n- two\n\n\fNew page\n\nand on.\n1. x\n";
  std::string words;
  for (const Block& block : extract_plain(text).blocks)
    for (const char c : block.text)
      if (c != ' ') words += c;
  std::string wanted;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\f') wanted += c;
  CHECK(words == wanted);
}
