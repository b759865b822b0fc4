// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_format.h"

#include "corpus/error.h"
#include "indexer/extract.h"
#include "tests/support/shown.h"
#include "tests/support/zip_file.h"

#include <catch2/catch.hpp>
#include <random>

using namespace dossier;

namespace {

const std::string kOle = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

std::string wide(std::string_view text) {
  std::string made;
  for (const char c : text) (made += c) += '\0';
  return made;
}

std::string refusal(const std::string& bytes, const std::string& name) {
  try {
    extract(bytes, name);
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::input);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "read";
}

} // namespace

TEST_CASE("a file is what its bytes are, whatever it is called") {
  for (const char* name : {"a.pdf", "a.docx", "a.html", "a.txt", "a.md", "a.rtf", "a.epub", "a.doc", "a"}) {
    CAPTURE(name);
    CHECK(file_format("%PDF-1.4 ...", name) == FileFormat::pdf);
    CHECK(file_format("PK\x03\x04 ...", name) == FileFormat::package);
    CHECK(file_format("{\\rtf1 ...", name) == FileFormat::rtf);
    CHECK(file_format("<!DOCTYPE html><p>", name) == FileFormat::html);
    CHECK(file_format("<?xml version='1.0'?>\n<!-- saved -->\n<HTML>", name) == FileFormat::html);
    CHECK(file_format(wide("<html><p>"), name) == FileFormat::html);
    CHECK(file_format(kOle, name) == FileFormat::foreign);
    CHECK(file_format("\x89PNG", name) == FileFormat::foreign);
  }
}

TEST_CASE("text is what its name says") {
  CHECK(file_format("# Water", "a.md") == FileFormat::markdown);
  CHECK(file_format("# Water", "a.txt") == FileFormat::text);
  CHECK(file_format("<p>Water", "a.html") == FileFormat::html);
  CHECK(file_format("Water is short, and 3 < 5.", "a.html") == FileFormat::text);
  CHECK(file_format("Water", "a.docx") == FileFormat::text);
  CHECK(file_format("He quotes %PDF-1.4 as a mark.", "a.txt") == FileFormat::text);
  CHECK(file_format("junk %PDF-1.4", "a.pdf") == FileFormat::pdf);
}

TEST_CASE("names of papers") {
  for (const char* name :
       {"a.PDF", "a.docx", "a.Docm", "a.odt", "a.epub", "a.rtf", "a.doc", "a.htm", "a.txt", "a.md"})
    CHECK(is_paper_name(name));
  for (const char* name : {"a.xlsx", "a.png", "a", "docx", "a.docx.bak", "a.zip"})
    CHECK_FALSE(is_paper_name(name));
}

TEST_CASE("what cannot be read is named with a reason") {
  CHECK(refusal("", "a.docx") == "is empty");
  CHECK(refusal(" \n\t ", "a.txt") == "is empty");
  CHECK(refusal(std::string(5000, '\0'), "a.docx") == "holds nothing but NUL bytes");
  CHECK(refusal(kOle + wide("Root Entry WordDocument"), "a.doc") ==
        "is an old Word file (.doc), which is not read");
  CHECK(refusal(kOle + wide("Root Entry WordDocument"), "a.docx") ==
        "is an old Word file (.doc), which is not read");
  CHECK(refusal(kOle + wide("EncryptedPackage"), "a.docx") == "is encrypted");
  CHECK(refusal(kOle + wide("Workbook"), "a.doc") == "is an old Office file, which is not read");
  CHECK(refusal("\x1F\x8B\x08", "a.txt") == "is a gzip archive, which is not read");
  CHECK(refusal(zip_of({{"xl/workbook.xml", "<a/>"}}), "a.docx") ==
        "is an Excel workbook, which is not read");
  CHECK(refusal(zip_of({{"ppt/presentation.xml", "<a/>"}}), "a.docx") ==
        "is a PowerPoint presentation, which is not read");
  CHECK(refusal(zip_of({{"a.txt", "x"}}), "a.docx") ==
        "is a ZIP archive, and no Word, OpenDocument or EPUB file");
  const std::string docx = docx_of("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>");
  CHECK_THAT(refusal(docx.substr(0, docx.size() / 2), "a.docx"),
             Catch::StartsWith("is damaged or cut short"));
  CHECK(refusal(zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<a/>"}}, "secret"),
                "a.docx") == "is encrypted");
}

TEST_CASE("a mislabelled file is read as what it is") {
  const std::string docx = docx_of("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>");
  for (const char* name : {"a.pdf", "a.html", "a.txt", "a.doc"})
    CHECK(shown(extract(docx, name).blocks) == "p Text.");
  CHECK(extract("<html><p>The dam leaks.</p></html>", "a.docx").format == "html");
  CHECK(extract("{\\rtf1 The dam leaks.}", "a.doc").format == "rtf");
  CHECK(extract("Water is short in Ghor, and in Herat.\n", "a.html").format == "text");
}

TEST_CASE("compressed or encrypted bytes are no text, whatever they are called") {
  std::mt19937 source(5);
  for (int round = 0; round < 100; ++round) {
    std::string noise(1000 + source() % 9000, ' ');
    for (char& c : noise) c = static_cast<char>(source());
    for (const char* name : {"a.pdf", "a.docx", "a.txt", "a.md", "a.html"})
      CHECK(refusal(noise, name) == "is no text: it has too many control characters");
  }
}
