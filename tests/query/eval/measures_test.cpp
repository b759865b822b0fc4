// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/measures.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace dossier;

TEST_CASE("measures of a ranking are those of trec_eval, worked out by hand") {
  // Gains 0 3 0 1 at ranks 1-4; the best order is 3 2 1.
  const Grades grades{{"b", 3}, {"d", 1}, {"x", 2}, {"c", 0}};
  const Measures measures = measure({"a", "b", "c", "d"}, grades);
  const double best = 3 + 2 / std::log2(3.0) + 1 / 2.0;
  CHECK(measures.ndcg == Approx((3 / std::log2(3.0) + 1 / std::log2(5.0)) / best));
  CHECK(measures.precision == Approx((1 / 2.0 + 2 / 4.0) / 3));
  CHECK(measures.recall == Approx(2 / 3.0));
  CHECK(measures.reciprocal == Approx(0.5));
  CHECK(measures.judged == Approx(0.3));
}

TEST_CASE("the best order measures 1, and nothing relevant found measures 0") {
  const Grades grades{{"a", 2}, {"b", 1}};
  const Measures best = measure({"a", "b"}, grades);
  CHECK(best.ndcg == Approx(1));
  CHECK(best.precision == Approx(1));
  CHECK(best.recall == Approx(1));
  CHECK(best.reciprocal == Approx(1));
  CHECK(best.judged == Approx(0.2));
  CHECK(measure({"x", "y"}, grades) == Measures{});
  CHECK(measure({}, grades) == Measures{});
}

TEST_CASE("gain ends at the tenth, recall at the hundredth, average precision with the ranking") {
  std::vector<std::string> ranking(200, "unjudged");
  ranking[10] = "a";
  ranking[100] = "b";
  const Measures measures = measure(ranking, {{"a", 1}, {"b", 1}});
  CHECK(measures.ndcg == 0);
  CHECK(measures.recall == Approx(0.5));
  CHECK(measures.precision == Approx((1 / 11.0 + 2 / 101.0) / 2));
  CHECK(measures.reciprocal == Approx(1 / 11.0));
}

TEST_CASE("a grade below 0 is not relevant and gains nothing") {
  const Measures measures = measure({"spam", "a"}, {{"spam", -2}, {"a", 1}});
  CHECK(measures.ndcg == Approx(1 / std::log2(3.0)));
  CHECK(measures.reciprocal == Approx(0.5));
  CHECK_FALSE(has_relevant({{"spam", -2}, {"dull", 0}}));
  CHECK(has_relevant({{"a", 1}}));
}

TEST_CASE("a mean is over topics, and of none it is nothing") {
  CHECK(mean_of(std::vector<Measures>{{1, 0, 0.5, 1, 1}, {0, 1, 0.5, 0, 0}}) ==
        Measures{0.5, 0.5, 0.5, 0.5, 0.5});
  CHECK(mean_of(std::vector<Measures>{}) == Measures{});
}
