// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/forward.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::string sequence(const std::vector<std::uint32_t>& numbers) {
  std::string made;
  for (const std::uint32_t number : numbers) append_number(made, number);
  return made;
}

} // namespace

TEST_CASE("rows of words are counted where numbers begin, overlapping ones too") {
  const std::string text = sequence({1, 2, 1, 2, 1, 0, 1, 2, 300, 44});
  CHECK(rows_in(text, sequence({1, 2})) == 3);
  CHECK(rows_in(text, sequence({1, 2, 1})) == 2);
  CHECK(rows_in(text, sequence({1, 1})) == 0);  // a boundary lies between
  CHECK(rows_in(text, sequence({2, 44})) == 0); // the second byte of 300 is 2
  CHECK(rows_in(text, sequence({300, 44})) == 1);
  CHECK(rows_in("", sequence({1})) == 0);
}

TEST_CASE("numbers of one to five bytes come back from a sequence") {
  const std::vector<std::uint32_t> numbers = {0, 1, 127, 128, 16383, 16384, 0xFFFFFFFF};
  CHECK(numbers_of(sequence(numbers)) == numbers);
}
