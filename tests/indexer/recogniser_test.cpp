// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/recogniser.h"

#include "corpus/error.h"
#include "indexer/extract/pdf_page.h"
#include "indexer/sandbox.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <optional>

using namespace dossier;

namespace {

// A PDF of one page with these objects for its resources and its content.
std::string pdf_of(const std::string& resources, const std::string& content, const std::string& object) {
  std::string made =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 "
      "612 792]/Contents 4 0 R/Resources<<" +
      resources + ">>>>endobj\n";
  made += fmt::format("4 0 obj<</Length {}>>stream\n{}\nendstream endobj\n", content.size(), content);
  return made + "5 0 obj" + object + "endobj\ntrailer<</Size 6/Root 1 0 R>>\n%%EOF\n";
}

std::string typed(const std::vector<std::string>& lines) {
  std::string content;
  int y = 700;
  for (const std::string& line : lines) {
    content += fmt::format("BT /F 14 Tf 72 {} Td ({}) Tj ET ", y, line);
    y -= 17;
  }
  return pdf_of("/Font<</F 5 0 R>>", content, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
}

// The same page as a scanner gives it: a picture.
std::string scan_of(const std::string& pdf) {
  const std::string picture = PdfFile(pdf).picture(0).bytes; // "P5\nWIDTH HEIGHT\n255\n..."
  const std::size_t dimensions = picture.find('\n') + 1;
  const std::size_t space = picture.find(' ', dimensions);
  const std::string pixels = picture.substr(picture.find('\n', space) + 5);
  return pdf_of(
      "/XObject<</I 5 0 R>>", "q 612 0 0 792 0 0 cm /I Do Q",
      fmt::format("<</Type/XObject/Subtype/Image/Width {}/Height {}/ColorSpace/DeviceGray/BitsPerComponent "
                  "8/Length {}>>stream\n{}\nendstream ",
                  std::stoi(picture.substr(dimensions)), std::stoi(picture.substr(space)), pixels.size(),
                  pixels));
}

std::optional<Recogniser> recogniser() {
  try {
    return find_recogniser("eng");
  } catch (const Error& error) {
    WARN("SKIPPED: " << error.what());
    return std::nullopt;
  }
}

} // namespace

TEST_CASE("a scanned page is read with tesseract, and the report knows of it") {
  const auto ocr = recogniser();
  if (!ocr) return;
  Sandbox sandbox;
  const std::string scan =
      scan_of(typed({"The convoy crossed the river at dawn and was", "stopped by guards near Herat."}));
  CHECK_THROWS_WITH(sandbox.extract(scan, "scan.pdf"), Catch::Contains("has no text"));
  const Extract read = sandbox.extract(scan, "scan.pdf", ocr);
  REQUIRE(read.blocks.size() == 1);
  CHECK(read.blocks[0].text == "The convoy crossed the river at dawn and was stopped by guards near Herat.");
  CHECK(read.coverage.recognised == std::vector<std::uint32_t>{1});
  CHECK(read.coverage.without_text.empty());
  CHECK(read.coverage.ocr == "eng");
}

TEST_CASE("a page with text of its own is not recognised anew") {
  const auto ocr = recogniser();
  if (!ocr) return;
  Sandbox sandbox;
  const std::string pdf = typed({"The convoy crossed the river."});
  CHECK(sandbox.extract(pdf, "typed.pdf", ocr) == sandbox.extract(pdf, "typed.pdf"));
}

TEST_CASE("a blank page stays without text, and says so") {
  const auto ocr = recogniser();
  if (!ocr) return;
  Sandbox sandbox;
  CHECK_THROWS_WITH(sandbox.extract(scan_of(typed({})), "blank.pdf", ocr), Catch::Contains("has no text"));
}

TEST_CASE("a language that tesseract does not know is refused with what to install") {
  if (!recogniser()) return;
  try {
    find_recogniser("eng+xx_none");
    FAIL("it was taken");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK(error.hint().find("tesseract-ocr-xx_none") != std::string::npos);
  }
}

TEST_CASE("words stand where tesseract's table says, in points; what it doubts is left out") {
  const std::string table =
      "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
      "4\t1\t1\t1\t1\t0\t300\t600\t500\t50\t-1\t\n"
      "5\t1\t1\t1\t1\t1\t300\t600\t200\t50\t96.1\tHerat\n"
      "5\t1\t1\t1\t1\t2\t550\t610\t200\t30\t91.0\tsaw\n"
      "5\t1\t1\t1\t1\t3\t790\t610\t10\t10\t3.0\t~\n";
  const std::vector<PdfWord> words = recognised_words(table, 300);
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "Herat");
  CHECK(words[0].box == Box{72, 144, 120, 156});
  CHECK(words[1].box == Box{132, 144, 180, 156}); // as high as its line
  CHECK(words[1].size == 12);
}

TEST_CASE("no table, no words") {
  CHECK(recognised_words("", 300).empty());
  CHECK(recognised_words("5\t1\n\t\t\t", 300).empty());
}
