// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/zip_archive.h"

#include "corpus/error.h"
#include "tests/support/zip_file.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("a part is read by its name") {
  const std::string bytes = zip_of({{"a/b.xml", "<a/>"}, {"c", ""}});
  ZipArchive archive(bytes);
  CHECK(archive.part("a/b.xml") == "<a/>");
  CHECK(archive.part("c") == "");
  CHECK_FALSE(archive.part("b.xml"));
  CHECK(archive.has_any_in("a/"));
  CHECK_FALSE(archive.has_any_in("b"));
}

TEST_CASE("a part that unpacks to a thousand times its size is refused") {
  const std::string bytes = zip_of({{"bomb", std::string(20U << 20, '\0')}});
  REQUIRE(bytes.size() < 100'000);
  ZipArchive archive(bytes);
  CHECK_THROWS_WITH(archive.part("bomb"), "holds a part that unpacks to more than 300 times its size");
}

TEST_CASE("parts that unpack to more than a paper holds are refused") {
  std::string noise(700'000, '\0'); // packs some eight times
  unsigned state = 7;
  for (char& c : noise) c = static_cast<char>('a' + ((state = state * 1664525 + 1013904223) >> 30));
  const std::string bytes = zip_of({{"one", noise}, {"two", noise + noise}});
  ZipArchive archive(bytes, {.part = 1U << 20, .archive = 3U << 20});
  CHECK(archive.part("one")->size() == noise.size());
  CHECK_THROWS_WITH(archive.part("two"), "unpacks to more than 1 MiB");
  CHECK(archive.part("one"));
  CHECK_THROWS_WITH((archive.part("one"), archive.part("one")), "unpacks to more than 3 MiB");
}

TEST_CASE("a name that leads out of the archive is a name") {
  CHECK(part_name("OEBPS/text", "../a.xhtml") == "OEBPS/a.xhtml");
  CHECK(part_name("OEBPS", "../../../etc/passwd") == "etc/passwd");
  CHECK(part_name("word", "/word/document.xml") == "word/document.xml");
  CHECK(part_name("", "./a//b") == "a/b");
  CHECK(folder_of("word/document.xml") == "word");
  CHECK(folder_of("book.opf") == "");
}

TEST_CASE("an entry that is not where its archive says is damaged, one whose size lies is read") {
  std::string bytes = zip_of({{"a", std::string(1000, 'x')}});
  const std::size_t central = bytes.rfind("PK\x01\x02");
  REQUIRE(central != std::string::npos);
  std::string lying = bytes;
  lying[central + 24] = 5; // the size it declares
  CHECK(ZipArchive(lying).part("a") == std::string(1000, 'x'));
  std::string elsewhere = bytes;
  elsewhere[central + 42] = 20; // where the entry is said to begin
  CHECK_THROWS_AS(ZipArchive(elsewhere).part("a"), Error);
}

TEST_CASE("parts that share their bytes are refused, parts of the same content are not") {
  const std::string bytes = zip_of({{"a", std::string(1000, 'x')}, {"b", std::string(1000, 'x')}});
  CHECK(ZipArchive(bytes).part("b") == std::string(1000, 'x'));
  const std::size_t first = bytes.find("PK\x01\x02");
  const std::size_t second = bytes.find("PK\x01\x02", first + 4);
  REQUIRE(second != std::string::npos);
  std::string overlapping = bytes;
  overlapping.replace(second + 42, 4, bytes, first + 42, 4); // both begin where the first does
  CHECK_THROWS_WITH(ZipArchive(overlapping), "holds parts that share their bytes");
}
