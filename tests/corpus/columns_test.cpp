// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/columns.h"
#include "corpus/error.h"

#include <catch2/catch.hpp>
#include <random>

using namespace dossier;

namespace {

using Rows = std::map<std::uint32_t, ColumnRow>;

Rows sample() {
  return {{2 * kBlockRows, {2 * kBlockRows, 118, {}}},
          {2 * kBlockRows + 1, {2 * kBlockRows, 97, {3, 17, 400'000}}},
          {2 * kBlockRows + 7, {2 * kBlockRows + 5, 0, {0}}},
          {3 * kBlockRows - 1, {3 * kBlockRows - 2, 4'000'000'000, {1, 2}}}};
}

ColumnRow read(const ColumnBlock& block, std::uint32_t document) {
  const ColumnBlock::View view = block.row(document);
  return {view.paper, view.words, {view.entries, view.entries + view.entry_count}};
}

} // namespace

TEST_CASE("rows are read as they were packed") {
  CHECK(unpack_rows(2, pack(sample())) == sample());
  const Rows rows = sample();
  const ColumnBlock block(pack(rows));
  for (std::uint32_t document = 2 * kBlockRows; document < 3 * kBlockRows; ++document) {
    CAPTURE(document);
    const auto found = rows.find(document);
    CHECK(read(block, document) == (found == rows.end() ? ColumnRow{} : found->second));
  }
}

TEST_CASE("a full block is read as it was packed") {
  std::mt19937 random(8); // the same rows every time
  Rows rows;
  for (std::uint32_t document = 0; document < kBlockRows; ++document) {
    ColumnRow& row = rows[document];
    row = {1 + static_cast<std::uint32_t>(random() % 100), static_cast<std::uint32_t>(random() % 200), {}};
    for (EntryIndex entry = 0; entry < random() % 5; ++entry) row.entries.push_back(entry * 7);
  }
  CHECK(unpack_rows(0, pack(rows)) == rows);
}

TEST_CASE("an empty block has empty rows only") {
  CHECK(unpack_rows(9, "").empty());
  CHECK(unpack_rows(9, pack(Rows{})).empty());
  CHECK(read(ColumnBlock(), 5) == ColumnRow{});
  CHECK(read(ColumnBlock(""), 5) == ColumnRow{});
  CHECK(read(ColumnBlock(pack(Rows{})), 5) == ColumnRow{});
}

TEST_CASE("a row without a paper is no passage") {
  CHECK(unpack_rows(0, pack(Rows{{3, {0, 5, {1}}}, {4, {1, 6, {2}}}})) == Rows{{4, {1, 6, {2}}}});
}

TEST_CASE("a document is in the block of its number") {
  CHECK(block_of(0) == 0);
  CHECK(block_of(kBlockRows - 1) == 0);
  CHECK(block_of(kBlockRows) == 1);
  CHECK(block_of(0xFFFFFFFF) == 0xFFFFFFFF / kBlockRows);
}

TEST_CASE("each block has a key of its own") {
  CHECK(block_key(0) != block_key(1));
  CHECK(block_key(1) != block_key(0x10));
  CHECK(block_key(0x11) != block_key(0x111));
}

TEST_CASE("a block that is cut short is refused wherever it is cut") {
  const std::string bytes = pack(sample());
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    if (size % 64 > 5 && size + 64 < bytes.size()) continue; // a slot is 12 bytes: every place in it is met
    CAPTURE(size);
    CHECK_THROWS_AS(ColumnBlock(bytes.substr(0, size)), Error);
    CHECK_THROWS_AS(unpack_rows(2, bytes.substr(0, size)), Error);
  }
}

TEST_CASE("bytes behind a block are refused") {
  for (const std::size_t size : {1, 2, 3, 4, 8, 400})
    CHECK_THROWS_AS(ColumnBlock(pack(sample()) + std::string(size, '\0')), Error);
}

TEST_CASE("a damaged block is refused, or read inside its bytes") {
  std::mt19937 random(9); // the same damage every time
  for (int i = 0; i < 3'000; ++i) {
    std::string damaged = pack(sample());
    for (std::size_t left = 1 + random() % 3; left > 0; --left)
      damaged[random() % damaged.size()] = static_cast<char>(random());
    try {
      unpack_rows(2, damaged);
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::index);
    }
  }
}
