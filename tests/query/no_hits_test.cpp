// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/no_hits.h"

#include "tests/support/small_index.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

using Lines = std::vector<std::string>;

Lines lines_for(const std::string& words) {
  static const SmallIndex kIndex;
  Request request;
  request.words = words;
  return shortfalls(kIndex.search(request), kIndex.plan(request));
}

bool any_has(const Lines& lines, const std::string& text) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(text) != std::string::npos; });
}

} // namespace

TEST_CASE("an answer that lacks nothing needs no word") {
  for (const std::string words :
       {"drug", "drug trade", "quds force drug", "\"drug trade\"", "drug actor:taliban", "author:roe",
        "actor:iran", "lind", "drug -smuggling"}) {
    INFO(words);
    CHECK(lines_for(words).empty());
  }
}

TEST_CASE("words that no passage has are named, each by itself") {
  CHECK(lines_for("xyzzy") == Lines{"No passage has xyzzy."});
  CHECK(lines_for("drug xyzzy \"trade drug\"") ==
        Lines{"No passage has xyzzy.", "No passage has \"trade drug\"."});
  CHECK(lines_for("xyzzy actor:taliban") == Lines{"No passage has xyzzy."});
}

TEST_CASE("a filter that emptied the answer is told by what would be there without it") {
  const Lines lines = lines_for("drug actor:un");
  REQUIRE(lines.size() == 2);
  CHECK_THAT(lines[0], Catch::Contains("drug") && Catch::Contains("5 passages"));
  CHECK(lines[1] == "Without the actor United Nations there are 5 passages.");
  CHECK(lines_for("saffron province:ghor")[1] == "Without the province Ghor there is 1 passage.");
  CHECK(lines_for("saffron author:roe")[1] == "Without author:roe there is 1 passage.");
  CHECK(lines_for("saffron -harvest -author:lind")[1] == "Without -author:lind there is 1 passage.");
  CHECK(lines_for("saffron -sun")[1] == "Without -sun there is 1 passage.");
}

TEST_CASE("each of several filters that would do is told") {
  const Lines lines = lines_for("drug actor:taliban province:ghor");
  CHECK(any_has(lines, "Without the actor Taliban there are 2 passages."));
  CHECK(any_has(lines, "Without the province Ghor there are 2 passages."));
}

TEST_CASE("filters that only together emptied the answer are told so") {
  const Lines lines = lines_for("saffron actor:un province:ghor");
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] == "Without any filter there would be 1 passage; no single one of them emptied the result.");
}

TEST_CASE("several names of one filter are told together") {
  CHECK(any_has(lines_for("envoy province:khorasan"), "the province North Khorasan or South Khorasan"));
}

TEST_CASE("an answer for its filters alone is told in their words") {
  CHECK_FALSE(lines_for("actor:un province:ghor").empty());
  CHECK_FALSE(lines_for("author:roe author:lind").empty());
}

TEST_CASE("a paper that nobody has is told") {
  CHECK(lines_for("author:nobody") == Lines{"No paper has author:nobody."});
  CHECK(lines_for("-author:lind author:nobody kind:digest") == Lines{"No paper has author:nobody."});
  CHECK_FALSE(lines_for("drug title:nowhere").empty());
}
