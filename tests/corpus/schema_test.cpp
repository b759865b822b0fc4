// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/schema.h"
#include "corpus/text/analyzer.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

using namespace dossier;

namespace {

constexpr std::size_t kXapiansLimit = 245; // bytes of a term

std::vector<std::string> prefixes() {
  std::vector<std::string> all{std::string(kPaperPrefix)};
  for (const Field& field : kFields)
    if (!field.prefix.empty()) all.emplace_back(field.prefix);
  return all;
}

} // namespace

TEST_CASE("a field is found by its name") {
  for (const Field& field : kFields) {
    REQUIRE(find_field(field.name) != nullptr);
    CHECK(find_field(field.name)->prefix == field.prefix);
  }
}

TEST_CASE("what is no field's name finds none") {
  for (const char* name : {"", " ", "Title", "AUTHOR", "titles", "autho", "title ", " title",
                           "title:", "http", "https", "S", "XA", "actors", "file", "id", "passage", "text"}) {
    CAPTURE(name);
    CHECK(find_field(name) == nullptr);
  }
}

TEST_CASE(
    "every field that is searched has a prefix, or asks for the terms of another, an example and a meaning") {
  std::set<std::string_view> names;
  for (const Field& field : kFields) {
    CAPTURE(field.name);
    CHECK(names.insert(field.name).second);
    CHECK_FALSE(field.meaning.empty());
    const bool asks_others = field.name == "country" || field.name == "since" || field.name == "until";
    CHECK((field.kind == FieldKind::shown || asks_others) == field.prefix.empty());
    CHECK((field.kind == FieldKind::shown) == field.example.empty());
    if (field.kind != FieldKind::shown)
      CHECK(field.example.substr(0, field.name.size() + 1) == std::string(field.name) + ":");
  }
}

TEST_CASE("no prefix begins another, so no two fields share a term") {
  const std::vector<std::string> all = prefixes();
  for (std::size_t one = 0; one < all.size(); ++one)
    for (std::size_t other = 0; other < all.size(); ++other) {
      CAPTURE(all[one], all[other]);
      if (one != other) CHECK(all[other].substr(0, all[one].size()) != all[one]);
    }
}

TEST_CASE("a prefix follows Xapian's convention, so no word of a passage looks like a field's term") {
  for (const std::string& prefix : prefixes()) {
    CAPTURE(prefix);
    CHECK(prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
    CHECK((prefix.size() == 1) == (prefix[0] != 'X'));
  }
}

TEST_CASE("a short value is written out in its term") {
  CHECK(term("Q", "papers/besa-1064.md") == "Qpapers/besa-1064.md");
  CHECK(term("A", "rezaei") == "Arezaei");
  CHECK(term("XP", "AF-GHO") == "XPAF-GHO");
  CHECK(term("", "forc") == "forc");
  CHECK(term("S", "") == "S");
}

TEST_CASE("no term is longer than Xapian allows, however long the value") {
  std::vector<std::string> all = prefixes();
  all.emplace_back("");
  for (const std::string& prefix : all)
    for (std::size_t size = 0; size < 600; ++size) {
      const std::string made = term(prefix, std::string(size, 'x'));
      if (made.size() >= kXapiansLimit) FAIL(prefix << " and " << size << " bytes make " << made.size());
      if (made.substr(0, prefix.size()) != prefix) FAIL(made << " has lost its prefix");
    }
  CHECK(term("Q", std::string(1'000'000, 'x')).size() < kXapiansLimit);
  CHECK(kLongestWord + 2 < kXapiansLimit);
}

TEST_CASE("long values that differ anywhere have different terms") {
  const std::string value(500, 'x');
  std::set<std::string> terms{term("Q", value)};
  for (const std::size_t at : {0, 1, 238, 239, 240, 241, 244, 245, 498, 499}) {
    std::string other = value;
    other[at] = 'y';
    CHECK(terms.insert(term("Q", other)).second);
  }
  for (std::size_t size = 200; size < 400; ++size)
    CHECK(terms.insert(term("Q", std::string(size, 'x'))).second);
  CHECK(term("Q", value) == term("Q", value));
  CHECK(term("Q", value) != term("S", value));
}
