// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/same_text.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// A full sketch; of numbers from `first` on.
Sketch numbers(std::uint32_t first) {
  Sketch sketch;
  for (std::uint32_t i = 0; i < kSketchSize; ++i) sketch.push_back(first + i);
  return sketch;
}

} // namespace

TEST_CASE("papers of the same text are one group, the latest first", "[same_text]") {
  const Repeats repeats = find_repeats({{1, "a.md", "2018", 10, "a", numbers(0)},
                                        {5, "b.md", "2019", 10, "b", numbers(5)},
                                        {9, "c.md", "2019", 10, "c", numbers(5000)},
                                        {12, "d.md", "2017", 10, "d", numbers(2)}});
  REQUIRE(repeats.size() == 1);
  CHECK(repeats[0] == std::vector<std::uint32_t>{5, 1, 12});
}

TEST_CASE("of one date the longer is shown, then the first by name", "[same_text]") {
  CHECK(find_repeats({{1, "a.md", "", 10, "a", numbers(0)}, {5, "b.md", "", 11, "b", numbers(0)}}) ==
        Repeats{{5, 1}});
  CHECK(find_repeats({{5, "b.md", "", 10, "b", numbers(0)}, {1, "a.md", "", 10, "a", numbers(0)}}) ==
        Repeats{{1, 5}});
}

TEST_CASE("of one date the one that can be cited by page is shown", "[same_text]") {
  CHECK(find_repeats({{1, "a.md", "2019", 12, "a", numbers(0)},
                      {5, "a.pdf", "2019", 10, "b", numbers(0), true}}) == Repeats{{5, 1}});
  CHECK(find_repeats({{1, "a.md", "2020", 12, "a", numbers(0)},
                      {5, "a.pdf", "2019", 10, "b", numbers(0), true}}) == Repeats{{1, 5}});
}

TEST_CASE("papers on the same matter are not the same text", "[same_text]") {
  CHECK(find_repeats({}).empty());
  CHECK(find_repeats({{1, "a.md", "", 10, "a", numbers(0)}, {5, "b.md", "", 10, "b", numbers(80)}}).empty());
  CHECK(find_repeats({{1, "a.md", "", 10, "a", {}}, {5, "b.md", "", 10, "b", {}}}).empty());
}

TEST_CASE("of very short texts only equal files are the same", "[same_text]") {
  CHECK(find_repeats({{1, "a.md", "", 1, "a", {1, 2, 3, 4}}, {5, "b.md", "", 1, "b", {1, 2, 3, 5}}}).empty());
  CHECK(find_repeats({{1, "a.md", "", 1, "a", {1, 2, 3, 4}}, {5, "b.md", "", 1, "b", {1, 2, 3, 4}}}).empty());
  CHECK(find_repeats({{1, "a.md", "", 1, "a", {1, 2, 3, 4}}, {5, "b.md", "", 1, "a", {1, 2, 3, 4}}}).size() ==
        1);
}

TEST_CASE("a copy that lacks a part is the same text, an older version is not", "[same_text]") {
  // The whole has twice as many runs as the copy, of which every second one is the copy's.
  Sketch whole;
  Sketch copy;
  constexpr std::uint32_t kStep = 1U << 22;
  for (std::uint32_t i = 1; i <= kSketchSize; ++i) {
    whole.push_back(i * kStep);
    copy.push_back(i * 2 * kStep + (i % 8 == 0 ? 1 : 0));
  }
  const auto grouped = [&](const char* one, const char* other) {
    return find_repeats({{1, "a.md", one, 10, "a", copy}, {5, "a.pdf", other, 20, "b", whole}});
  };
  CHECK(grouped("2006-02", "2006-02-01") == Repeats{{5, 1}});
  CHECK(grouped("2006-02-01", "2006-02") == Repeats{{5, 1}}); // the month is no earlier than its day
  CHECK(grouped("", "2006-02-01") == Repeats{{5, 1}});
  CHECK(grouped("2007-02-01", "2006-02-01").empty());
}
