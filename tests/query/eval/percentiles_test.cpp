// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/percentiles.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("a percentile is one of the values, by nearest rank") {
  CHECK(percentile({4, 1, 3, 2}, 0.5) == 2);
  CHECK(percentile({4, 1, 3, 2}, 0.95) == 4);
  CHECK(percentile({4, 1, 3, 2}, 0) == 1);
  CHECK(percentile({7}, 0.5) == 7);
  CHECK(percentile({}, 0.5) == 0);
}
