// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/counted.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace dossier;

TEST_CASE("a number has a comma before every third digit from its end") {
  CHECK(with_thousands(0) == "0");
  CHECK(with_thousands(999) == "999");
  CHECK(with_thousands(1000) == "1,000");
  CHECK(with_thousands(12'345) == "12,345");
  CHECK(with_thousands(123'456) == "123,456");
  CHECK(with_thousands(1'234'567) == "1,234,567");
  CHECK(with_thousands(std::numeric_limits<std::uint64_t>::max()) == "18,446,744,073,709,551,615");
}

TEST_CASE("one thing is singular, and every other number of it is plural") {
  CHECK(counted(1, "paper") == "1 paper");
  CHECK(counted(0, "paper") == "0 papers");
  CHECK(counted(2, "paper") == "2 papers");
  CHECK(counted(1001, "paper") == "1,001 papers");
}
