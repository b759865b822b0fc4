// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/forward_file.h"

#include "corpus/place.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

using namespace dossier;

namespace {

constexpr std::uint64_t kState = 7;

std::vector<std::uint32_t> numbered(ForwardFile& file, const std::vector<std::string>& words) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(words.size());
  for (const std::string& word : words) numbers.push_back(file.number_of(word));
  return numbers;
}

std::vector<std::string> many_words() {
  std::vector<std::string> words;
  for (int i = 0; i < 3000; ++i) words.push_back("word" + std::to_string(i));
  return words;
}

// Paper 1 of passage 2, paper 3 of passages 4 and 5.
void make(const std::filesystem::path& generation) {
  ForwardFile file(generation);
  file.append(2, {1, 4, {3, 17}}, numbered(file, {"drug", "trade", "", "drug"}));
  file.append(4, {3, 3000, {}}, numbered(file, many_words()));
  file.append(5, {3, 1, {4}}, numbered(file, {"drug"}));
  file.finish(kState, 6);
}

std::vector<std::string> words_of(const Forward& forward, std::uint32_t document) {
  std::vector<std::string> words;
  for (const std::uint32_t number : numbers_of(forward.sequence(document).value()))
    words.emplace_back(forward.term(number).value());
  return words;
}

std::vector<EntryIndex> entries_of(const Forward& forward, std::uint32_t document) {
  const auto entries = forward.entries(document);
  return {entries.begin(), entries.end()};
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// All that a search could be told of it, by whatever is left of it.
bool tells_the_truth(const Forward& forward) {
  bool truth = forward.documents() == 6 && forward.papers()[2] == 1 && forward.words()[5] == 1;
  if (forward.has_entries()) truth = truth && entries_of(forward, 2) == std::vector<EntryIndex>{3, 17};
  const auto sequence = forward.sequence(2);
  if (sequence) {
    const auto numbers = numbers_of(*sequence);
    truth = truth && numbers.size() == 4 && numbers[2] == Forward::kBoundary;
    const auto first = forward.term(numbers[0]);
    if (first) truth = truth && *first == "drug" && forward.passages_with(numbers[0]) == 2;
  }
  const auto number = forward.number("drug");
  return truth && (!number || forward.term(*number) == "drug");
}

} // namespace

TEST_CASE("a forward index gives back what it was made of") {
  const Folder folder;
  make(folder.path());
  const auto forward = Forward::open(folder.path(), kState);
  REQUIRE(forward);
  CHECK(forward->is_whole());
  CHECK(forward->documents() == 6);
  CHECK(forward->papers()[1] == 0);
  CHECK(forward->papers()[2] == 1);
  CHECK(forward->words()[4] == 3000);
  CHECK(entries_of(*forward, 2) == std::vector<EntryIndex>{3, 17});
  CHECK(entries_of(*forward, 3).empty());
  CHECK(words_of(*forward, 2) == std::vector<std::string>{"drug", "trade", "", "drug"});
  CHECK(words_of(*forward, 4) == many_words());
  CHECK(forward->passages_with(forward->number("drug").value()) == 2);
  CHECK_FALSE(forward->number("opium"));
}

TEST_CASE("a forward index of another state of the database is none") {
  const Folder folder;
  CHECK_FALSE(Forward::open(folder.path(), kState));
  make(folder.path());
  CHECK_FALSE(Forward::open(folder.path(), kState + 1));
}

TEST_CASE("a forward index that was begun and not finished leaves the one before as it was") {
  const Folder folder;
  make(folder.path());
  const auto before = Forward::open(folder.path(), kState);
  {
    ForwardFile file(folder.path(), *before);
    file.append(6, {3, 1, {}}, numbered(file, {"opium"}));
  }
  ForwardFile(folder.path()).append(2, {1, 1, {}}, {0});
  const auto forward = Forward::open(folder.path(), kState);
  REQUIRE(forward);
  CHECK(forward->is_whole());
  CHECK(words_of(*forward, 2) == std::vector<std::string>{"drug", "trade", "", "drug"});
}

TEST_CASE(
    "what an update takes out and puts behind a forward index is what it then says, and who reads the one "
    "before reads on") {
  const Folder folder;
  make(folder.path());
  const auto before = Forward::open(folder.path(), kState);
  ForwardFile file(folder.path(), *before);
  REQUIRE(file.remove(*before, {2}));
  file.append(7, {6, 2, {5}}, numbered(file, {"opium", "trade"}));
  file.finish(kState + 1, 9);
  const auto forward = Forward::open(folder.path(), kState + 1);
  REQUIRE(forward);
  CHECK(forward->is_whole());
  CHECK(forward->documents() == 9);
  CHECK(forward->papers()[2] == 0);
  CHECK(entries_of(*forward, 2).empty());
  CHECK(entries_of(*forward, 5) == std::vector<EntryIndex>{4});
  CHECK(entries_of(*forward, 7) == std::vector<EntryIndex>{5});
  CHECK(words_of(*forward, 7) == std::vector<std::string>{"opium", "trade"});
  CHECK(forward->passages_with(forward->number("drug").value()) == 1);
  CHECK(forward->passages_with(forward->number("trade").value()) == 1);
  CHECK(before->is_whole());
  CHECK(words_of(*before, 2) == std::vector<std::string>{"drug", "trade", "", "drug"});
}

TEST_CASE("a new forward index has sequences of its own, and removes those before it") {
  const Folder folder;
  make(folder.path());
  const auto before = Forward::open(folder.path(), kState);
  make(folder.path());
  CHECK(before->is_whole());
  CHECK_FALSE(std::filesystem::exists(sequences_in(folder.path(), 1)));
  CHECK(std::filesystem::exists(sequences_in(folder.path(), 2)));
}

TEST_CASE("whatever bit of a forward index is flipped, what it still says is true") {
  const Folder folder;
  make(folder.path());
  for (const auto& file : {forward_in(folder.path()), sequences_in(folder.path(), 1)}) {
    const std::string whole = bytes_of(file);
    for (std::size_t bit = 0; bit < whole.size() * 8; bit += bit < 4096 ? 1 : 61) {
      std::string damaged = whole;
      damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << bit % 8));
      write(file, damaged);
      const auto forward = Forward::open(folder.path(), kState);
      if (!forward) continue;
      CHECK_FALSE(forward->is_whole());
      CHECK(tells_the_truth(*forward));
    }
    write(file, whole);
  }
}

TEST_CASE("a torn forward index is none") {
  const Folder folder;
  make(folder.path());
  for (const auto& file : {forward_in(folder.path()), sequences_in(folder.path(), 1)}) {
    const std::string whole = bytes_of(file);
    for (std::size_t size = 0; size < whole.size(); size += 997) {
      write(file, whole.substr(0, size));
      CHECK_FALSE(Forward::open(folder.path(), kState));
    }
    write(file, whole);
  }
}

TEST_CASE("tables that lost a page or a letter are not built upon") {
  const Folder folder;
  make(folder.path());
  const std::string whole = bytes_of(forward_in(folder.path()));
  const auto sound = Forward::open(folder.path(), kState);
  REQUIRE(sound);
  CHECK(sound->has_tables());
  const std::size_t pool = whole.size() - sound->pool().size(); // it lies last, the slots before it
  const std::size_t slots = pool - sound->slots().size_bytes();
  for (const char byte : {'\0', '\x7f'}) {
    std::string damaged = whole;
    std::fill(damaged.begin() + static_cast<std::ptrdiff_t>(slots),
              damaged.begin() + static_cast<std::ptrdiff_t>(pool), byte);
    write(forward_in(folder.path()), damaged);
    const auto forward = Forward::open(folder.path(), kState);
    REQUIRE(forward);
    CHECK_FALSE(forward->has_tables());
  }
  std::string damaged = whole;
  damaged[damaged.find("drug", pool)] = 'g';
  write(forward_in(folder.path()), damaged);
  CHECK_FALSE(Forward::open(folder.path(), kState)->has_tables());
}
