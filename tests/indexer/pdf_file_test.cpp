// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "indexer/extract/pdf.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace dossier;

namespace {

// A PDF of Helvetica text: for every page the operators of its content.
std::string pdf_of(const std::vector<std::string>& pages, const std::string& info = "") {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>", "<<" + info + ">>"};
  std::string kids;
  for (const std::string& page : pages) {
    kids += fmt::format("{} 0 R ", objects.size() + 1);
    objects.push_back(fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {} 0 "
                                  "R/Resources<</Font<</F 3 0 R/B 4 0 R>>>>>>",
                                  objects.size() + 2));
    objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", page.size(), page));
  }
  objects[1] = fmt::format("<</Type/Pages/Count {}/Kids[{}]>>", pages.size(), kids);
  std::string made = "%PDF-1.4\n";
  std::string table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", made.size());
    made += fmt::format("{} 0 obj{}endobj\n", i + 1, objects[i]);
  }
  return made + fmt::format("xref\n0 {}\n0000000000 65535 f \n{}trailer<</Size {}/Root 1 0 R/Info 5 0 "
                            "R>>\nstartxref\n{}\n%%EOF\n",
                            objects.size() + 1, table, objects.size() + 1, made.size());
}

// Text at a place counted from the lower left corner, as PDF has it.
std::string at(int x, int y, int size, const std::string& text, const std::string& font = "F") {
  return fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET ", font, size, x, y, text);
}

std::string error_of(std::string_view bytes) {
  try {
    extract_pdf(bytes);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "no error";
}

} // namespace

TEST_CASE("what a PDF declares and its text does not bear out is no hint") {
  const Extract extract = extract_pdf(pdf_of(
      {at(72, 700, 20, "Iran and the Taliban", "B") + at(72, 650, 11, "Tehran views the group as a threat.")},
      "/Title(Annual Report of the Board)/Author(Otto Setzer)"));
  CHECK(extract.hints.empty());
}

TEST_CASE("a PDF becomes a title, headings and paragraphs with their pages") {
  const Extract extract = extract_pdf(
      pdf_of({at(72, 700, 20, "Iran and the Taliban", "B") +
                  at(72, 650, 11, "Tehran views the group as a threat and tries to") +
                  at(72, 637, 11, "contain it, F. Rezaei says, with all the exten-") + at(300, 30, 9, "1"),
              at(72, 700, 11, "sion of its power.") + at(300, 30, 9, "2")},
             "/Title(Iran and the Taliban)/Author(Farhad Rezaei)"));
  CHECK(extract.format == "pdf");
  CHECK(extract.pages == std::vector<std::string>{"1", "2"});
  REQUIRE(extract.hints.size() == 2);
  CHECK(extract.hints[1] == Hint{"author", "Farhad Rezaei", "pdf info"});
  REQUIRE(extract.blocks.size() == 2);
  CHECK(extract.blocks[0] == Block{BlockKind::heading, 1, "Iran and the Taliban", 0});
  CHECK(extract.blocks[1].text ==
        "Tehran views the group as a threat and tries to contain it, F. Rezaei says, with all the extension "
        "of its power.");
}

TEST_CASE("the reader can be warmed, more than once") {
  CHECK_NOTHROW(warm_pdf_reader());
  CHECK_NOTHROW(warm_pdf_reader());
}

TEST_CASE("a PDF of pictures has no text, and says so") {
  CHECK(error_of(pdf_of({"", ""})) == "has no text: 2 pages are pictures");
  CHECK(error_of(pdf_of({""})) == "has no text: 1 page is a picture");
}

TEST_CASE("what is no PDF, or half of one, is an error and no crash") {
  const std::string whole = pdf_of({at(72, 700, 11, "Text")});
  CHECK(error_of("").starts_with("is a damaged PDF"));
  CHECK(error_of("<html>").starts_with("is a damaged PDF"));
  CHECK(error_of("%PDF-1.4").starts_with("is a damaged PDF"));
  CHECK(error_of(whole.substr(0, 60)).starts_with("is a"));
  CHECK(error_of(pdf_of({})) == "is a PDF without pages");
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    INFO(size);
    CHECK_FALSE(error_of(whole.substr(0, size)).empty());
  }
}

TEST_CASE("a page set sideways is read as it was meant") {
  std::string turned;
  for (int i = 0; i < 3; ++i)
    turned +=
        fmt::format("BT /F 11 Tf 0 1 -1 0 {} 72 Tm (line {} of a wide table) Tj ET ", 100 + 13 * i, i + 1);
  const Extract extract = extract_pdf(pdf_of({turned}));
  REQUIRE(extract.blocks.size() == 1);
  CHECK(extract.blocks[0].text == "line 1 of a wide table line 2 of a wide table line 3 of a wide table");
}

TEST_CASE("a page on its head is read as it was meant") {
  std::string turned;
  for (int i = 0; i < 3; ++i)
    turned += fmt::format("BT /F 11 Tf -1 0 0 -1 500 {} Tm (line {} of a page turned round) Tj ET ",
                          100 + 13 * i, i + 1);
  const Extract extract = extract_pdf(pdf_of({turned}));
  REQUIRE(extract.blocks.size() == 1);
  CHECK(extract.blocks[0].text ==
        "line 1 of a page turned round line 2 of a page turned round line 3 of a page turned round");
}

TEST_CASE("fonts that do not name their letters are said to, and their pages are pictures to us") {
  std::string glyphs;
  for (int i = 0; i < 6; ++i)
    glyphs += at(72, 700 - 13 * i, 11, "DUPHUV RQ ERWK VLGHV RI WKH ERUGHU OHDYH ZKHQ WKHB FDQ");
  CHECK(error_of(pdf_of({glyphs})) == "has no text: its fonts do not say which letters they draw");
  CHECK(scanned_pages(pdf_of({at(72, 700, 11, "A page of text."), glyphs})) == std::vector<std::size_t>{1});
}
