// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/term_table.h"

#include <catch2/catch.hpp>
#include <string>

using namespace dossier;

TEST_CASE("terms are numbered in the order they are met, and keep their numbers") {
  TermTable table;
  CHECK(table.add("drug") == 0);
  CHECK(table.add("opium") == 1);
  CHECK(table.add("drug") == 0);
  CHECK(table.find("opium") == 1);
  CHECK(table.find("trade") == TermTable::kNone);
  for (std::uint32_t i = 2; i < 5000; ++i) REQUIRE(table.add("t" + std::to_string(i)) == i);
  for (std::uint32_t i = 2; i < 5000; ++i) REQUIRE(table.find("t" + std::to_string(i)) == i);
  CHECK(table.terms()[0] == "drug");
  CHECK(table.terms().size() == 5000);
}
