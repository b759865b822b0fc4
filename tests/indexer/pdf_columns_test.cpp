// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_columns.h"
#include "indexer/extract/pdf_rows.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

PdfLine line(const std::string& text, double left, double right, double bottom, double size = 10,
             bool bold = false) {
  PdfLine made;
  made.words.push_back({text, {left, bottom - size, right, bottom}, size, 0, bold});
  measure(made);
  return made;
}

std::string full(const std::string& name, int i) {
  return name + std::to_string(i) + " is a full line of a column";
}

// A column of full lines: "L0 is a full ...", "L1 ...".
void add_column(std::vector<PdfLine>& lines, const std::string& name, int count, double left, double right,
                double top) {
  for (int i = 0; i < count; ++i) lines.push_back(line(full(name, i), left, right, top + 12 * i));
}

// The first word of every line, regions parted by '|', tables in brackets.
std::string order_of(const std::vector<PdfLine>& lines) {
  std::string made;
  for (const PdfRegion& region : reading_order(lines)) {
    if (!made.empty()) made += " | ";
    std::string inner;
    for (const PdfLine& each : region.lines)
      inner += (inner.empty() ? "" : " ") + text_of(each).substr(0, text_of(each).find(' '));
    made += region.kind == RegionKind::table ? "[" + inner + "]" : inner;
  }
  return made;
}

} // namespace

TEST_CASE("one column is read from top to bottom") {
  std::vector<PdfLine> lines;
  add_column(lines, "A", 5, 72, 540, 100);
  CHECK(order_of(lines) == "A0 A1 A2 A3 A4");
}

TEST_CASE("two columns are read one after the other, below the title that spans them") {
  std::vector<PdfLine> lines = {line("Title across the page", 72, 540, 80, 18)};
  add_column(lines, "L", 5, 72, 300, 120);
  add_column(lines, "R", 5, 320, 540, 125);
  CHECK(order_of(lines) == "Title | L0 L1 L2 L3 L4 | R0 R1 R2 R3 R4");
}

TEST_CASE("a line across the page ends the columns above it and begins new ones below") {
  std::vector<PdfLine> lines;
  add_column(lines, "L", 5, 72, 300, 100);
  add_column(lines, "R", 5, 320, 540, 100);
  lines.push_back(line("Across both of them", 72, 540, 180));
  add_column(lines, "M", 5, 72, 300, 200);
  add_column(lines, "S", 5, 320, 540, 200);
  CHECK(order_of(lines) == "L0 L1 L2 L3 L4 | R0 R1 R2 R3 R4 | Across | M0 M1 M2 M3 M4 | S0 S1 S2 S3 S4");
}

TEST_CASE("a side heading in the margin is read before the text that begins level with it") {
  std::vector<PdfLine> lines;
  add_column(lines, "A", 4, 219, 540, 100);
  lines.push_back(line("Background", 33, 110, 160, 17));
  add_column(lines, "B", 6, 219, 540, 160);
  CHECK(order_of(lines) == "A0 A1 A2 A3 | Background | B0 B1 B2 B3 B4 B5");
}

TEST_CASE("short level pieces are a table") {
  std::vector<PdfLine> lines;
  add_column(lines, "A", 3, 72, 540, 100);
  for (int i = 0; i < 4; ++i) {
    lines.push_back(line("Ghor", 72, 110, 200 + 16 * i));
    lines.push_back(line("24.5", 300, 330, 200 + 16 * i));
    lines.push_back(line("19.7", 440, 470, 200 + 16 * i));
  }
  CHECK(order_of(lines) == "A0 A1 A2 | [Ghor 24.5 19.7 Ghor 24.5 19.7 Ghor 24.5 19.7 Ghor 24.5 19.7]");
}

TEST_CASE("a table's caption makes even long cells a table, and its source stands below it") {
  std::vector<PdfLine> lines = {line("Table 2. Laws and what they say", 72, 540, 80)};
  for (int i = 0; i < 4; ++i) {
    lines.push_back(line(full("L", i), 72, 300, 100 + 20 * i));
    lines.push_back(line(full("R", i), 320, 540, 100 + 20 * i));
  }
  lines.push_back(line("Source: the author", 72, 200, 200));
  CHECK(order_of(lines) == "Table | [L0 R0 L1 R1 L2 R2 L3 R3] | Source:");
}

TEST_CASE("pieces of a cover in different sizes are no table") {
  const std::vector<PdfLine> lines = {
      line("GAO", 33, 90, 100, 27),        line("Report to Congress", 219, 400, 100, 16),
      line("September", 33, 110, 150, 9),  line("MANAGING", 219, 480, 152, 24),
      line("GAO-05-927", 33, 100, 700, 8), line("a", 500, 505, 700, 11)};
  for (const PdfRegion& region : reading_order(lines)) CHECK(region.kind == RegionKind::prose);
}

TEST_CASE("the order of nothing is nothing") { CHECK(reading_order({}).empty()); }

TEST_CASE("lines of one cell are one row, looser lines are the next") {
  PdfRegion table{RegionKind::table, {}};
  table.lines = {line("Agriculture", 72, 130, 100), line("Rural Housing", 200, 270, 100),
                 line("Service", 200, 240, 111), line("Commerce", 72, 120, 130),
                 line("Public Works", 200, 270, 130)};
  const std::vector<PdfBlock> rows = rows_of(table, 3);
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].kind == BlockKind::row);
  CHECK(rows[0].page == 3);
  REQUIRE(rows[0].cells.size() == 2);
  CHECK(rows[0].cells[1].size() == 2);
  CHECK(text_of(rows[1].cells[1][0]) == "Public Works");
}

TEST_CASE("cells that stand nearer than columns of text do are parted where others begin") {
  PdfRegion table{RegionKind::table, {}};
  for (int i = 0; i < 4; ++i) {
    table.lines.push_back(line("Food", 72, 180, 100 + 20 * i));
    table.lines.push_back(line("Act", 186, 250, 100 + 20 * i));
  }
  PdfLine both = line("Supplemental", 72, 180, 180);
  both.words.push_back({"Provides", {186, 170, 230, 180}, 10});
  measure(both);
  table.lines.push_back(both);
  CHECK(rows_of(table, 0).back().cells.size() == 2);
}

TEST_CASE("rows of figures are rows however closely they are set") {
  PdfRegion table{RegionKind::table, {}};
  for (int i = 0; i < 3; ++i) {
    table.lines.push_back(line("Ghor", 72, 110, 100 + 11 * i));
    table.lines.push_back(line("24.5", 300, 330, 100 + 11 * i));
  }
  CHECK(rows_of(table, 0).size() == 3);
}
