// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_footnotes.h"
#include "indexer/extract/pdf_headings.h"
#include "indexer/extract/pdf_paragraphs.h"
#include "indexer/extract/pdf_text.h"
#include "tests/support/printed_line.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// "^3" at the beginning of a note, or behind a line's last word.
PdfWord raised(const std::string& mark, double left, double bottom) {
  return {mark, {left, bottom - 9, left + 3, bottom - 3}, 6, 0, false, false, true};
}

constexpr const char* kFull = "a line of text that reaches from one edge of the column to the other one";

std::vector<std::string> texts(const std::vector<PdfBlock>& blocks) {
  const Hyphens hyphens;
  std::vector<std::string> made;
  made.reserve(blocks.size());
  for (const PdfBlock& block : blocks) made.push_back(text_of(block, hyphens));
  return made;
}

PdfRegion prose(std::vector<PdfLine> lines) { return {RegionKind::prose, std::move(lines)}; }

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("more room than between lines parts paragraphs") {
  const auto blocks = paragraphs_of(prose({line("One of", 72, 100), line("two lines.", 72, 112),
                                           line("Another", 72, 130), line("one.", 72, 142)}),
                                    0);
  CHECK(texts(blocks) == Texts{"One of two lines.", "Another one."});
}

TEST_CASE("an indented first line begins a paragraph where no room is left") {
  const auto blocks = paragraphs_of(
      prose({line(kFull, 72, 100), line("and ends.", 72, 112),
             line("The next begins here and goes on to the other edge", 90, 124), line(kFull, 72, 136)}),
      0);
  CHECK(blocks.size() == 2);
}

TEST_CASE("every bullet is an item, its second line hangs") {
  const auto blocks = paragraphs_of(prose({line("• first point that is", 72, 100),
                                           line("of two lines", 84, 112), line("• second", 72, 124)}),
                                    0);
  CHECK(texts(blocks) == Texts{"• first point that is of two lines", "• second"});
  CHECK(blocks[1].kind == BlockKind::item);
}

TEST_CASE("another style is another paragraph") {
  CHECK(paragraphs_of(prose({line("Background", 72, 100, 12, true), line("Tehran views it so.", 72, 112)}), 0)
            .size() == 2);
}

TEST_CASE("a paragraph cut by a page's end goes on over a table, and is one") {
  std::vector<PdfBlock> blocks =
      paragraphs_of(prose({line(kFull, 72, 100), line("retaliate in", 72, 112)}), 0);
  PdfBlock row;
  row.kind = BlockKind::row;
  row.cells = {{line("Ghor", 72, 300)}};
  blocks.push_back(row);
  for (PdfBlock& block : paragraphs_of(prose({line("support of the Taliban.", 72, 100)}), 1))
    blocks.push_back(block);
  join_runs(blocks, {0, 10});
  CHECK(texts(blocks) == Texts{std::string(kFull) + " retaliate in support of the Taliban.", "Ghor"});
}

TEST_CASE("a paragraph that ended is not joined, nor one over a heading that begins with a capital") {
  std::vector<PdfBlock> blocks = paragraphs_of(prose({line("It ended here.", 72, 112)}), 0);
  for (PdfBlock& block : paragraphs_of(prose({line("so begins another", 72, 100)}), 1))
    blocks.push_back(block);
  join_runs(blocks, {0, 10});
  CHECK(blocks.size() == 2);
}

TEST_CASE("an address that was broken over lines is whole again") {
  const Hyphens hyphens;
  CHECK(running_text({line("See https://www.fns.usda.gov/", 72, 100), line("pd/overview for more.", 72, 112)},
                     hyphens) == "See https://www.fns.usda.gov/pd/overview for more.");
  CHECK(running_text({line("See https://www.fns.usda.gov", 72, 100), line("for more.", 72, 112)}, hyphens) ==
        "See https://www.fns.usda.gov for more.");
}

TEST_CASE("soft hyphens and hyphens by another name at a line's end are hyphens") {
  Hyphens hyphens;
  hyphens.learn("extension");
  CHECK(running_text({line("the exten\u00AD", 72, 100), line("sion", 72, 112)}, hyphens) == "the extension");
  CHECK(running_text({line("the exten\u2010", 72, 100), line("sion", 72, 112)}, hyphens) == "the extension");
}

TEST_CASE("dots that lead to a page number are left out") {
  const Hyphens hyphens;
  CHECK(running_text({line("Introduction ......... 1", 72, 100)}, hyphens) == "Introduction 1");
}

TEST_CASE("larger or bold lines that head something are headings, the largest is the title") {
  const std::string text = std::string(kFull) + ".";
  std::vector<PdfBlock> blocks = paragraphs_of(
      prose({line("Russia’s Nuclear Weapons", 72, 60, 18, true), line("Updated April 9, 2026", 72, 80, 12),
             line("Imprint", 72, 100), line("Background", 72, 130, 12.5, true), line(text, 72, 150),
             line("Doctrine", 72, 170, 10, true), line(text, 72, 190),
             line("Table 2. Costs", 72, 220, 10, true), line(text, 72, 240)}),
      0);
  find_headings(blocks, {0, 10}, {});
  std::vector<int> levels;
  levels.reserve(blocks.size());
  for (const PdfBlock& block : blocks) levels.push_back(block.kind == BlockKind::heading ? block.level : 0);
  CHECK(levels == std::vector<int>{1, 0, 0, 2, 0, 3, 0, 0, 0});
}

TEST_CASE("the body's style is that of full lines on many pages, not of a table's cells or of long notes") {
  PageLines page{612, 792, {}};
  for (int i = 0; i < 10; ++i) page.lines.push_back(line(kFull, 72, 100 + 12 * i, 11));
  for (int i = 0; i < 12; ++i) page.lines.push_back(line(kFull, 72, 300 + 12 * i, 9));
  for (int i = 0; i < 99; ++i) page.lines.push_back(line("Ghor", 72, 500 + i, 8));
  CHECK(body_style({page}).size == 11);
}

TEST_CASE("a footnote becomes a block of its own, and its call leaves the text") {
  PdfLine text = line("They are poor.", 72, 100);
  text.words.push_back(raised("3", text.box.right, 100));
  measure(text);
  PdfLine note = line("See the report.", 76, 700, 8);
  note.words.insert(note.words.begin(), raised("3", 72, 700));
  measure(note);
  std::vector<PageRegions> pages = {{792, {prose({text, note, line("Its second line.", 72, 710, 8)})}}};
  const auto notes = take_footnotes(pages, {0, 10});
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].kind == BlockKind::note);
  CHECK(texts(notes) == Texts{"3 See the report. Its second line."});
  REQUIRE(pages[0].regions[0].lines.size() == 1);
  CHECK(text_of(pages[0].regions[0].lines[0]) == "They are poor.");
}

TEST_CASE("a raised number without a note is no call") {
  PdfLine text = line("It covers 10", 72, 100);
  text.words.push_back(raised("9", text.box.right, 100));
  measure(text);
  std::vector<PageRegions> pages = {{792, {prose({text})}}};
  CHECK(take_footnotes(pages, {0, 10}).empty());
  CHECK(text_of(pages[0].regions[0].lines[0]) == "It covers 109");
}

TEST_CASE("notes numbered as large as they are set are told by the calls on their page") {
  const auto page = [](const std::string& call, const std::string& mark) {
    PdfLine text = line("They are poor.", 72, 100);
    if (!call.empty()) text.words.push_back(raised(call, text.box.right, 100));
    measure(text);
    return std::vector<PageRegions>{{792, {prose({text, line(mark + " See the report.", 72, 700, 8)})}}};
  };
  for (const char* mark : {"3.", "3", "[3]", "3)"}) {
    std::vector<PageRegions> pages = page("3", mark);
    CHECK(texts(take_footnotes(pages, {0, 10})) == Texts{"3 See the report."});
  }
  for (const auto& [call, mark] : {std::pair{"", "3."}, std::pair{"4", "3."}, std::pair{"3", "In"}}) {
    std::vector<PageRegions> pages = page(call, mark);
    CHECK(take_footnotes(pages, {0, 10}).empty());
  }
}

TEST_CASE("room within a sentence parts no paragraph, room behind one does") {
  const std::string full = std::string(kFull);
  const auto split = [&](const std::string& first, const std::string& second) {
    return paragraphs_of(prose({line(first, 72, 100), line(second, 72, 119), line(full, 72, 131),
                                line(full, 72, 143), line(full, 72, 155)}),
                         0)
        .size();
  };
  CHECK(split(full, "goes on " + full.substr(8)) == 1);
  CHECK(split(full + ".", "goes on " + full.substr(8)) == 2);
  CHECK(split(full, "Begins " + full.substr(7)) == 2);
  CHECK(split("Short", "goes on " + full.substr(8)) == 2);
}

TEST_CASE("the next number begins an item even behind a full line") {
  const std::string full = std::string(kFull);
  const auto split = [&](const std::string& mark) {
    return paragraphs_of(prose({line("2. " + full.substr(3), 72, 100), line(full, 72, 112),
                                line(mark + " " + full.substr(3), 72, 124), line(full, 72, 136)}),
                         0)
        .size();
  };
  CHECK(split("3.") == 2);
  CHECK(split("9.") == 1);
}
