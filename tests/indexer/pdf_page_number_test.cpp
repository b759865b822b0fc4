// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_page_number.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("pages are numbered in figures, letters, chapters, and of a whole") {
  CHECK(page_number("12") == PageNumber{12, "12"});
  CHECK(page_number("xii") == PageNumber{12, "xii"});
  CHECK(page_number("CRS-6") == PageNumber{6, "CRS-6"});
  CHECK(page_number("5/18") == PageNumber{5, "5"});
  for (const char* none : {"", "1973.", "A/76", "12345", "3/", "/4", "A/76/667", "22-00123", "b4"})
    CHECK(page_number(none).value == 0);
}
