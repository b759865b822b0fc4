// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/comparison.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("wins, losses and ties are counted topic by topic") {
  const Comparison comparison = compare({0.9, 0.5, 0.7, 0.1}, {0.8, 0.5, 0.9, 0.0});
  CHECK(comparison.wins == 2);
  CHECK(comparison.losses == 1);
  CHECK(comparison.ties == 1);
  CHECK(comparison.difference == Approx(0.0).margin(1e-12));
}

TEST_CASE("the same scores differ by chance for certain") {
  const Comparison comparison = compare({0.3, 0.4}, {0.3, 0.4});
  CHECK(comparison.ties == 2);
  CHECK(comparison.chance == 1);
}

TEST_CASE("chance is the share of exchanges that differ as much: of ten wins alike, two in 1024") {
  const std::vector<double> better(10, 0.6);
  const std::vector<double> worse(10, 0.5);
  const Comparison comparison = compare(better, worse);
  CHECK(comparison.difference == Approx(0.1));
  CHECK(comparison.chance == Approx(2.0 / 1024).margin(0.0006));
  CHECK(compare(better, worse) == comparison); // the seed is fixed
  CHECK(compare(worse, better).difference == Approx(-0.1));
}

TEST_CASE("one win and one loss of the same size are chance") { CHECK(compare({1, 0}, {0, 1}).chance == 1); }
