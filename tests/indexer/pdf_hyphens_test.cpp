// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/hyphens.h"
#include "indexer/extract/pdf_info.h"

#include <catch2/catch.hpp>

using namespace dossier;

TEST_CASE("the paper's own words decide about a hyphen at a line's end") {
  Hyphens hyphens;
  hyphens.learn("extension,");
  hyphens.learn("(results-oriented)");
  hyphens.learn("Quetta");
  CHECK(hyphens.join("exten-", "sion") == "extension");
  CHECK(hyphens.join("results-", "oriented,") == "results-oriented,");
  CHECK(hyphens.join("Quet-", "ta.") == "Quetta.");
  CHECK(hyphens.joined() == 2);
}

TEST_CASE("a hyphen stays before a capital or a figure, after another hyphen, and in an address") {
  Hyphens hyphens;
  CHECK(hyphens.join("JCPOA-", "Limited") == "JCPOA-Limited");
  CHECK(hyphens.join("u-", "235") == "u-235");
  CHECK(hyphens.join("state-of-", "the") == "state-of-the");
  CHECK(hyphens.join("documents/cdfi-", "investment") == "documents/cdfi-investment");
}

TEST_CASE("a hyphen goes when a half is no word") {
  Hyphens hyphens;
  hyphens.learn("long");
  hyphens.learn("range");
  CHECK(hyphens.join("long-", "range") == "long-range");
  CHECK(hyphens.join("zqxv-", "wkj") == "zqxvwkj");
}

namespace {

std::string title_of(const std::string& title) {
  PdfInfo info;
  info.title = title;
  const std::vector<Hint> hints = info_hints(info);
  return hints.empty() ? "" : hints[0].value;
}

std::string author_of(const std::string& author) {
  PdfInfo info;
  info.author = author;
  const std::vector<Hint> hints = info_hints(info);
  return hints.empty() ? "" : hints[0].value;
}

} // namespace

TEST_CASE("a title in the PDF's info is a hint") {
  CHECK(title_of("Russia’s Nuclear Weapons ") == "Russia’s Nuclear Weapons");
  CHECK(author_of("Paul K. Kerr") == "Paul K. Kerr");
  CHECK(author_of("U.S. Government Accountability Office, http://www.gao.gov") ==
        "U.S. Government Accountability Office");
}

TEST_CASE("what programs write into a PDF's info is no hint") {
  CHECK(title_of("Microsoft Word - final2.doc").empty());
  CHECK(author_of("Windows User").empty());
}

TEST_CASE("XMP says what the info dictionary does not") {
  PdfInfo info;
  info.title = "untitled";
  info.xmp = "<rdf:Description><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Iran &amp; the "
             "Taliban</rdf:li></rdf:Alt></dc:title>";
  const std::vector<Hint> hints = info_hints(info);
  REQUIRE(hints.size() == 1);
  CHECK(hints[0] == Hint{"title", "Iran & the Taliban", "pdf info"});
  info.xmp = "<dc:title><rdf:Alt";
  CHECK(info_hints(info).empty());
}

TEST_CASE("a compound's second part is joined when it is a word, and kept apart when it is two") {
  Hyphens hyphens;
  hyphens.learn("narcotics");
  CHECK(hyphens.join("counter-nar-", "cotics") == "counter-narcotics");
  CHECK(hyphens.join("state-of-", "the-art") == "state-of-the-art");
}
