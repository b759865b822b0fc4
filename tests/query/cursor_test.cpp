// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cursor.h"

#include "tests/support/small_index.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace dossier;

namespace {

// Passages of a few words each, all of one paper: documents 2, 3, 4, ...
Papers lines(const std::vector<std::string>& passages) {
  std::string text = "---\ntitle: Paper\n---\n";
  for (std::size_t i = 0; i < passages.size(); ++i) text += fmt::format("\n## H{}\n\n{}\n", i, passages[i]);
  return {{"a.md", text}};
}

using Found = std::vector<std::pair<Xapian::docid, std::uint32_t>>; // documents and frequencies

Found all_of(IdeaCursor cursor) {
  Found found;
  for (; cursor.document() != kNoDocument; cursor.skip_to(cursor.document() + 1))
    found.emplace_back(cursor.document(), cursor.frequency());
  return found;
}

Found all_of(const Index& index, const std::vector<Way>& ways) {
  const Idea idea{"x", ways, {}, {}};
  return all_of(IdeaCursor(index, idea));
}

Way word(const std::string& term) { return {{term}, false}; }
Way phrase(const std::vector<std::string>& terms) { return {terms, true}; }
Way together(const std::vector<std::string>& terms) { return {terms, false}; }

const SmallIndex& passages() {
  static const SmallIndex kIndex(lines({"drug trade", "trade drug", "drug drug trade drug trade", "nothing",
                                        "drug, drug. Drug", "salt trade in salt"}));
  return kIndex;
}

} // namespace

TEST_CASE("a term's cursor goes over its documents with their frequencies") {
  TermCursor cursor(passages().index(), "drug");
  CHECK(cursor.documents() == 4);
  Found found;
  for (; cursor.document() != kNoDocument; cursor.skip_to(cursor.document() + 1))
    found.emplace_back(cursor.document(), cursor.frequency());
  CHECK(found == Found{{2, 1}, {3, 1}, {4, 3}, {6, 3}});
}

TEST_CASE("a cursor skips forward and never back") {
  TermCursor cursor(passages().index(), "drug");
  cursor.skip_to(5);
  CHECK(cursor.document() == 6);
  cursor.skip_to(2);
  CHECK(cursor.document() == 6);
  cursor.skip_to(6);
  CHECK(cursor.document() == 6);
  cursor.skip_to(7);
  CHECK(cursor.document() == kNoDocument);
  cursor.skip_to(8);
  CHECK(cursor.document() == kNoDocument);
}

TEST_CASE("a term that no passage has is at its end at once") {
  for (const char* term : {"xyzzy", "Drug", "XAnobody", "zzzz"}) {
    const TermCursor cursor(passages().index(), term);
    CHECK(cursor.document() == kNoDocument);
    CHECK(cursor.documents() == 0);
    CHECK(all_of(passages().index(), {word(term)}).empty());
    CHECK(all_of(passages().index(), {phrase({"drug", term})}).empty());
    CHECK(all_of(passages().index(), {together({term, "drug"})}).empty());
  }
}

TEST_CASE("a phrase is where its words follow each other, as often as they do") {
  CHECK(all_of(passages().index(), {phrase({"drug", "trade"})}) == Found{{2, 1}, {4, 2}});
  CHECK(all_of(passages().index(), {phrase({"trade", "drug"})}) == Found{{3, 1}, {4, 1}});
  CHECK(all_of(passages().index(), {phrase({"drug", "drug"})}) == Found{{4, 1}, {6, 2}});
  CHECK(all_of(passages().index(), {phrase({"drug", "drug", "drug"})}) == Found{{6, 1}});
  CHECK(all_of(passages().index(), {phrase({"salt", "salt"})}).empty());
}

TEST_CASE("words together are where all of them are, as often as the rarest") {
  CHECK(all_of(passages().index(), {together({"drug", "trade"})}) == Found{{2, 1}, {3, 1}, {4, 2}});
  CHECK(all_of(passages().index(), {together({"salt", "trade"})}) == Found{{7, 1}});
  CHECK(all_of(passages().index(), {together({"salt", "drug"})}).empty());
}

TEST_CASE("an idea is where any of its ways is, as often as the most frequent one") {
  CHECK(all_of(passages().index(), {word("salt"), word("noth")}) == Found{{5, 1}, {7, 2}});
  CHECK(all_of(passages().index(), {word("trade"), word("drug")}) ==
        Found{{2, 1}, {3, 1}, {4, 3}, {6, 3}, {7, 1}});
  CHECK(all_of(passages().index(), {word("salt"), phrase({"trade", "drug"})}) ==
        Found{{3, 1}, {4, 1}, {7, 2}});
  CHECK(all_of(passages().index(), {}).empty());
}

TEST_CASE("an idea's cursor skips to any document from any other") {
  const Idea idea{"x", {phrase({"drug", "trade"}), word("salt")}, {}, {}};
  const std::vector<Xapian::docid> found = {2, 4, 7};
  for (Xapian::docid from = 0; from < 10; ++from) {
    for (Xapian::docid to = from; to < 10; ++to) {
      IdeaCursor cursor(passages().index(), idea);
      cursor.skip_to(from);
      cursor.skip_to(to);
      Xapian::docid wanted = kNoDocument;
      for (const Xapian::docid document : found)
        if (document >= to) wanted = std::min(wanted, document);
      CHECK(cursor.document() == wanted);
    }
  }
}

TEST_CASE("an idea's documents are estimated from above for one way") {
  const auto documents = [](const std::vector<Way>& ways) {
    const Idea idea{"x", ways, {}, {}};
    return IdeaCursor(passages().index(), idea).documents();
  };
  CHECK(documents({word("drug")}) == 4);
  CHECK(documents({phrase({"drug", "trade"})}) == 4);
  CHECK(documents({phrase({"drug", "salt"})}) == 1);
  CHECK(documents({word("salt"), word("trade")}) == 4);
  CHECK(documents({word("xyzzy")}) == 0);
  CHECK(documents({}) == 0);
}

TEST_CASE("a phrase is found in a heading, but not over its end or a passage's") {
  const SmallIndex index(
      Papers{{"a.md", "---\ntitle: T\n---\n## Drug trade\n\nSalt of the\n\n## Drug\n\ntrade it is.\n"}});
  CHECK(all_of(index.index(), {phrase({"drug", "trade"})}) == Found{{2, 1}});
  CHECK(all_of(index.index(), {phrase({"trade", "salt"})}).empty());
  CHECK(all_of(index.index(), {phrase({"the", "drug"})}).empty());
  CHECK(all_of(index.index(), {word("drug")}) == Found{{2, 1}, {3, 1}});
}
