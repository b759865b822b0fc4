// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_boxes.h"
#include "indexer/extract/pdf_text.h"
#include "tests/support/printed_line.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::vector<std::string> shown(const PdfRegion& region) {
  std::vector<std::string> rows;
  for (const PdfBlock& row : boxes_of(region, 0)) rows.push_back(text_of(row, Hyphens()));
  return rows;
}

// Three cells set in the middle of their row: one, three and two lines high.
const PdfRegion kCentred{RegionKind::table,
                         {line("Staff sees that", 250, 88), line("Industry asks", 400, 94),
                          line("Impetus", 72, 100), line("rules need", 250, 100),
                          line("for relief", 400, 106), line("change", 250, 112)}};

} // namespace

TEST_CASE("lines beside each other on baselines of their own are boxes") { CHECK(are_boxes(kCentred)); }

TEST_CASE("rows that share their baselines are a table, however many lines a cell has") {
  PdfRegion table{RegionKind::table, {}};
  for (int i = 0; i < 6; ++i)
    for (const double left : {72.0, 250.0, 400.0})
      table.lines.push_back(line("cell goes on", left, 100 + 12 * i));
  CHECK_FALSE(are_boxes(table));
}

TEST_CASE("a box is read whole, then the one on its right") {
  CHECK(shown(kCentred) ==
        std::vector<std::string>{"Impetus | Staff sees that rules need change | Industry asks for relief"});
}

TEST_CASE("a box alone closely below the second cell is the rest of it") {
  PdfRegion region = kCentred;
  region.lines.push_back(line("as petitions say", 250, 133));
  region.lines.push_back(line("Selection", 72, 160));
  CHECK(shown(region) ==
        std::vector<std::string>{"Impetus | Staff sees that rules need change as petitions say | "
                                 "Industry asks for relief",
                                 "Selection"});
}
