// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_furniture.h"
#include "tests/support/printed_line.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// A page of 612 by 792 with its own text in the middle.
PageLines page(int number, std::vector<PdfLine> lines) {
  lines.push_back(
      line("Text that only page " + std::string(static_cast<std::size_t>(number), 'x') + " has", 72, 400));
  return {612, 792, std::move(lines)};
}

std::size_t left_on(const std::vector<PageLines>& pages) {
  std::size_t lines = 0;
  for (const PageLines& each : pages) lines += each.lines.size();
  return lines;
}

} // namespace

TEST_CASE("a running head and a numbered foot go, the number printed is kept") {
  std::vector<PageLines> pages;
  pages.reserve(8);
  for (int i = 0; i < 6; ++i)
    pages.push_back(
        page(i, {line("Iran and the Taliban", 72, 40), line("Page " + std::to_string(i + 3), 500, 760)}));
  const Furniture furniture = remove_furniture(pages);
  CHECK(left_on(pages) == 6);
  CHECK(furniture.removed == 12);
  CHECK(furniture.printed == std::vector<std::string>{"3", "4", "5", "6", "7", "8"});
}

TEST_CASE("what stands once at a page's foot stays") {
  std::vector<PageLines> pages = {page(1, {line("Congressional Research Service", 400, 750)}), page(2, {}),
                                  page(3, {})};
  remove_furniture(pages);
  CHECK(left_on(pages) == 4);
}

TEST_CASE("the same words in the middle of pages are text, on most pages they are a watermark") {
  std::vector<PageLines> twice;
  std::vector<PageLines> always;
  for (int i = 0; i < 8; ++i) {
    twice.push_back(page(i, i < 2 ? std::vector{line("Source: GAO.", 72, 500)} : std::vector<PdfLine>{}));
    always.push_back(page(i, {line("DRAFT", 200, 500, 60)}));
  }
  remove_furniture(twice);
  remove_furniture(always);
  CHECK(left_on(twice) == 10);
  CHECK(left_on(always) == 8);
}

TEST_CASE("a head on one later page goes when it repeats the title") {
  std::vector<PageLines> pages = {page(1, {line("Russia’s Nuclear Weapons", 72, 130, 18)}),
                                  page(2, {line("Russia’s Nuclear Weapons", 400, 40, 9)})};
  remove_furniture(pages);
  CHECK(left_on(pages) == 3);
}

TEST_CASE("roman numbers of the front matter are page numbers") {
  std::vector<PageLines> pages = {page(1, {}), page(2, {line("ii", 300, 760)}),
                                  page(3, {line("iii", 300, 760)})};
  CHECK(remove_furniture(pages).printed == std::vector<std::string>{"", "ii", "iii"});
  CHECK(left_on(pages) == 3);
}

TEST_CASE("line numbers in the margin go when most pages have them") {
  std::vector<PageLines> pages;
  pages.reserve(8);
  for (int i = 0; i < 3; ++i) {
    std::vector<PdfLine> lines;
    for (int n = 1; n <= 20; ++n) {
      lines.push_back(line(std::to_string(n), 40, 100 + 20 * n));
      lines.push_back(line("A bill to do this " + std::string(static_cast<std::size_t>(n + 20 * i), 'y'), 90,
                           100 + 20 * n));
    }
    pages.push_back({612, 792, std::move(lines)});
  }
  remove_furniture(pages);
  CHECK(left_on(pages) == 60);
}

TEST_CASE("figures at the foot of a long table stay, however often they stand there") {
  std::vector<PageLines> pages;
  pages.reserve(8);
  for (int i = 0; i < 8; ++i)
    pages.push_back(page(i, {line("Ghor " + std::string(static_cast<std::size_t>(i + 1), 'z'), 72, 740),
                             line(std::to_string(70 - 9 * i) + ".5", 300, 740)}));
  remove_furniture(pages);
  CHECK(left_on(pages) == 24);
}

TEST_CASE(
    "the head of a chapter of three pages goes, and of one page when the others' heads stand in its place") {
  std::vector<PageLines> pages;
  const std::vector<std::string> chapters = {"Aims",         "Aims",         "Aims",        "Findings",
                                             "Methods used", "Methods used", "Methods used"};
  for (int i = 0; i < 30; ++i) {
    const auto chapter = static_cast<std::size_t>(i);
    pages.push_back(
        page(i, {line(chapter < chapters.size() ? chapters[chapter] : "x" + std::string(chapter, 'y'), 72,
                      chapter < chapters.size() ? 40 : 200, 8)}));
  }
  const Furniture furniture = remove_furniture(pages);
  CHECK(furniture.lines == std::vector<std::string>{"Aims", "Findings", "Methods used"});
  CHECK(furniture.removed == 7);
}

TEST_CASE("a title stays though the running head repeats its words") {
  std::vector<PageLines> pages;
  for (int i = 0; i < 6; ++i)
    pages.push_back(page(i, {line("Scope of the work", 72, i == 0 ? 60 : 40, i == 0 ? 18 : 8)}));
  const Furniture furniture = remove_furniture(pages);
  CHECK(furniture.removed == 5);
  CHECK(pages[0].lines.size() == 2);
}

TEST_CASE("a line of text that begins like a head stays") {
  std::vector<PageLines> pages;
  for (int i = 0; i < 6; ++i) pages.push_back(page(i, {line("Retrospective Reviews", 72, 40)}));
  pages[2].lines.push_back(line("retrospective reviews and the comments made on them", 72, 740));
  remove_furniture(pages);
  CHECK(pages[2].lines.size() == 2);
}

TEST_CASE("a job's number and \"5/18\" at the foot are furniture, figures of tables are not") {
  std::vector<PageLines> pages;
  for (int i = 0; i < 6; ++i)
    pages.push_back(page(i, {line("22-00123", 72, 760), line(std::to_string(i + 1) + "/6", 500, 760),
                             line("29.2", 300, 740 + i)}));
  const Furniture furniture = remove_furniture(pages);
  CHECK(left_on(pages) == 12);
  CHECK(furniture.printed == std::vector<std::string>{"1", "2", "3", "4", "5", "6"});
}
