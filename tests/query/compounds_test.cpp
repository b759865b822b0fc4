// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/compounds.h"

#include "tests/support/small_index.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

const SmallIndex& index() {
  static const SmallIndex kIndex({{"a.txt", "Healthcare is dear.\n\nAn 1987 report on health."},
                                  {"b.txt", "The healthcare of towns. Care is free. Onceonly 19 87."},
                                  {"c.txt", "Health is care. Once it rained only."}});
  return kIndex;
}

std::vector<std::size_t> ways_of(const std::string& words, bool exact = false) {
  Request request;
  request.words = words;
  request.exact = exact;
  std::vector<std::size_t> ways;
  for (const Idea& idea : planned(request, index().index()).ideas) ways.push_back(idea.ways.size());
  return ways;
}

using Sizes = std::vector<std::size_t>;

} // namespace

TEST_CASE("two words of a query are also found as one, where passages write them so") {
  CHECK(ways_of("health care") == Sizes{2, 2});
  CHECK(index().search("health care").hits.size() == 3);
}

TEST_CASE("words that no passages join stay themselves") {
  CHECK(ways_of("care health") == Sizes{1, 1});
  CHECK(ways_of("health dear care") == Sizes{1, 1, 1});
}

TEST_CASE("what one passage alone joins is no compound") { CHECK(ways_of("once only") == Sizes{1, 1}); }

TEST_CASE("numbers are not joined") { CHECK(ways_of("19 87") == Sizes{1, 1}); }

TEST_CASE("exact words are not joined") {
  CHECK(ways_of("health care", true) == Sizes{1, 1});
  CHECK(ways_of("=health care") == Sizes{1, 1});
}
