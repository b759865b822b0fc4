// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/packing.h"
#include "corpus/record.h"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

using namespace dossier;
using namespace std::string_literals;

namespace {

Mention of_entry(EntryIndex entry, Span span) { return {entry, span, "", EntryKind::organisation, 0}; }

PassageRecord passage() {
  return {300,
          SectionKind::summary,
          "Key findings",
          "iv",
          "12",
          {5'000'000'000, 5'000'000'048},
          "The Quds Force of Iran\u2019s IRGC moved drugs to Ghor.",
          {of_entry(0, {4, 14}),
           of_entry(70'000, {18, 22}),
           {kNoEntry, {23, 26}, "Ali Reza", EntryKind::person, 85},
           of_entry(2, {27, 31})},
          "IRN_73_2018#12"};
}

PaperRecord paper() {
  return {"papers/besa-1064.md",
          "/home/a b/papers/besa-1064.md",
          123'456,
          1'547'510'400'000'000'007,
          "00112233445566778899aabbccddeeff",
          42,
          "Title\nof the paper",
          {"Jane Roe", "عمر حیدری", ""},
          "BESA",
          "Perspectives",
          "1,064",
          "2019-01-15",
          "https://example.org/?a=1",
          "digest",
          "en",
          "IRN_73_2018",
          {12, {3, 7, 8}, {4}, "eng+ara", 5, 6, 7},
          {1, 17, 4000000000},
          0xFEDC'BA98'7654'3210};
}

// Every way of cutting `bytes` short is refused.
template <typename Unpack>
void check_truncations(const std::string& bytes, Unpack unpack) {
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    CHECK_THROWS_AS(unpack(std::string(bytes, 0, size)), Error);
  }
  CHECK_NOTHROW(unpack(bytes));
}

// Bytes that are changed at random are refused; with a seal that fits them they may be read as some record,
// too: never a crash, never another exception.
template <typename Unpack>
void check_damage(const std::string& bytes, Unpack unpack) {
  std::mt19937 random(7); // the same damage every time
  for (int i = 0; i < 5'000; ++i) {
    std::string damaged = bytes.substr(0, bytes.size() - 4);
    for (std::size_t left = 1 + random() % 3; left > 0; --left)
      damaged[random() % damaged.size()] = static_cast<char>(random() % 3 == 0 ? 0xFF : random());
    const std::string resealed = sealed(damaged);
    if (resealed != bytes) REQUIRE_THROWS_AS(unpack(damaged + bytes.substr(damaged.size())), Error);
    try {
      unpack(resealed);
    } catch (const Error& error) {
      REQUIRE(error.kind() == ErrorKind::index);
    }
  }
}

std::string passage_with(std::uint64_t kind, std::uint64_t mention_begin, std::uint64_t mention_size) {
  return sealed(Packer()
                    .number(0)
                    .number(kind)
                    .text("")
                    .text("")
                    .text("")
                    .number(0)
                    .number(4)
                    .text("Iran")
                    .number(1)
                    .number(0)
                    .number(mention_begin)
                    .number(mention_size)
                    .text("")
                    .take());
}

} // namespace

TEST_CASE("a number and a text are packed in few bytes") {
  CHECK(Packer().number(300).text("ab").take() == "\xAC\x02\x02"
                                                  "ab");
  CHECK(Packer().number(0).take() == "\0"s);
  CHECK(Packer().number(127).take().size() == 1);
  CHECK(Packer().number(128).take().size() == 2);
  CHECK(Packer().number(std::numeric_limits<std::uint64_t>::max()).take().size() == 10);
}

TEST_CASE("numbers and texts are read as they were packed") {
  for (unsigned bit = 0; bit < 64; ++bit) {
    for (const std::uint64_t number : {(1ULL << bit) - 1, 1ULL << bit, ~0ULL - (1ULL << bit)}) {
      const std::string bytes = Packer().number(number).text("a\0b"s).text("").take();
      Unpacker unpacker(bytes);
      CHECK(unpacker.number() == number);
      CHECK(unpacker.text() == "a\0b"s);
      CHECK(unpacker.text().empty());
      CHECK(unpacker.at_end());
    }
  }
}

TEST_CASE("bytes that are no number or text are refused") {
  for (const std::string& bytes :
       {""s, "\x80"s, "\xFF\xFF\xFF"s, "\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x01"s,
        "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"s, std::string(20, '\xFF')})
    CHECK_THROWS_AS(Unpacker(bytes).number(), Error);
  for (const std::string& bytes : {""s, "\x01"s,
                                   "\x05"
                                   "four"s,
                                   "\x80"s,
                                   "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"
                                   "text"s})
    CHECK_THROWS_AS(Unpacker(bytes).text(), Error);
}

TEST_CASE("records are unpacked as they were packed") {
  CHECK(unpack_passage(pack(passage())) == passage());
  CHECK(unpack_passage(pack(PassageRecord{})) == PassageRecord{});
  CHECK(unpack_paper(pack(paper())) == paper());
  CHECK(unpack_paper(pack(PaperRecord{})) == PaperRecord{});
  const Counts counts{7, 5'000'000'000, std::numeric_limits<std::uint64_t>::max()};
  CHECK(unpack_counts(pack(counts)) == counts);
  CHECK(unpack_counts(pack(Counts{})) == Counts{});
}

TEST_CASE("a file older than 1970 is recorded, too") {
  PaperRecord old = paper();
  old.modified = -1;
  CHECK(unpack_paper(pack(old)) == old);
  old.modified = std::numeric_limits<std::int64_t>::min();
  CHECK(unpack_paper(pack(old)) == old);
}

TEST_CASE("every kind of section is recorded") {
  for (const SectionKind kind : {SectionKind::body, SectionKind::summary, SectionKind::note}) {
    PassageRecord record = passage();
    record.kind = kind;
    CHECK(unpack_passage(pack(record)).kind == kind);
  }
  CHECK(name_of(SectionKind::body) == "body");
  CHECK(name_of(SectionKind::summary) == "summary");
  CHECK(name_of(SectionKind::note) == "note");
}

TEST_CASE("a record that is cut short is refused wherever it is cut") {
  check_truncations(pack(passage()), unpack_passage);
  check_truncations(pack(paper()), unpack_paper);
  check_truncations(pack(Counts{1, 300, 5'000'000}), unpack_counts);
}

TEST_CASE("bytes behind a record are refused") {
  CHECK_THROWS_AS(unpack_passage(pack(passage()) + '\0'), Error);
  CHECK_THROWS_AS(unpack_paper(pack(paper()) + "more"), Error);
  CHECK_THROWS_AS(unpack_counts(pack(Counts{}) + '\0'), Error);
}

TEST_CASE("a damaged record is refused with a word on what to do, or read as another") {
  check_damage(pack(passage()), unpack_passage);
  check_damage(pack(paper()), unpack_paper);
  check_damage(pack(Counts{1, 300, 5'000'000}), unpack_counts);
  try {
    unpack_paper("");
    FAIL("an empty record was read");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::index);
    CHECK(error.hint().find("indexer repair") != std::string::npos);
  }
}

TEST_CASE("a passage whose mentions lie in its text is read") {
  CHECK(unpack_passage(passage_with(0, 0, 4)).mentions == std::vector<Mention>{of_entry(0, {0, 4})});
  CHECK(unpack_passage(passage_with(2, 4, 0)).mentions == std::vector<Mention>{of_entry(0, {4, 4})});
}

TEST_CASE("a passage that promises what it has not is refused") {
  const std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();
  CHECK_THROWS_AS(unpack_passage(passage_with(3, 0, 4)), Error);
  CHECK_THROWS_AS(unpack_passage(passage_with(huge, 0, 4)), Error);
  CHECK_THROWS_AS(unpack_passage(passage_with(0, 0, 5)), Error);
  CHECK_THROWS_AS(unpack_passage(passage_with(0, 5, 0)), Error);
  CHECK_THROWS_AS(unpack_passage(passage_with(0, 1, 4)), Error);
  CHECK_THROWS_AS(unpack_passage(passage_with(0, huge, 1)), Error);
  CHECK_THROWS_AS(unpack_passage(passage_with(0, 2, huge - 1)), Error);
  const std::string many = Packer()
                               .number(0)
                               .number(0)
                               .text("")
                               .text("")
                               .text("")
                               .number(0)
                               .number(0)
                               .text("")
                               .number(huge)
                               .take();
  CHECK_THROWS_AS(unpack_passage(sealed(many)), Error);
  const std::string ordinal =
      Packer().number(1ULL << 32).take() + std::string(unsealed(pack(PassageRecord{}))).substr(1);
  CHECK_THROWS_AS(unpack_passage(sealed(ordinal)), Error);
}

TEST_CASE("a passage is called what its file calls it, else by its paper and its ordinal") {
  PaperRecord in_folder;
  in_folder.id = "papers/besa-1064.md";
  PaperRecord in_bundle;
  in_bundle.id = "collection/corpus.jsonl/184";
  in_bundle.key = "184";
  PassageRecord nameless;
  nameless.ordinal = 4;
  PassageRecord named;
  named.key = "IRN_73_2018#12";
  CHECK(passage_name(in_folder, nameless) == "papers/besa-1064.md#4");
  CHECK(passage_name(in_bundle, nameless) == "184#4");
  CHECK(passage_name(in_bundle, named) == "IRN_73_2018#12");
  CHECK(paper_name(in_folder) == "papers/besa-1064.md");
  CHECK(paper_name(in_bundle) == "184");
}
