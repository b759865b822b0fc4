// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "indexer/extract.h"
#include "tests/support/shown.h"
#include "tests/support/zip_file.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::string page(const std::string& body) {
  return R"(<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>c</title></head><body>)" +
         body + "</body></html>";
}

Extract read(const std::vector<std::string>& chapters, const std::string& metadata = "",
             const ZipParts& beside = {}) {
  return extract(epub_of(chapters, metadata, beside), "book.epub");
}

} // namespace

TEST_CASE("a book's chapters are read whole and in order", "[epub]") {
  CHECK(
      shown(
          read({page("<h1>Water</h1><p>The dam leaks.</p>"),
                page("<h1>Fish</h1><p>They died.</p><div class='related'><p>So, too, the crabs.</p></div>")})
              .blocks) == "h1 Water / p The dam leaks. / h1 Fish / p They died. / p So, too, the crabs.");
}

TEST_CASE("a book's notes are notes, behind the text", "[epub]") {
  CHECK(shown(read({page("<p>It fell<a epub:type='noteref' href='#n1'>1</a>.</p><aside epub:type='footnote' "
                         "id='n1'><p>Ibid.</p></aside>"),
                    page("<p>It rose.</p>")})
                  .blocks) == "p It fell. / p It rose. / note Ibid.");
}

TEST_CASE("page marks and tables of contents of a book are no text", "[epub]") {
  CHECK(shown(read({page("<nav epub:type='toc'><ol><li>Water</li></ol></nav><p>One <span "
                         "epub:type='pagebreak' title='5'>5</span>word.</p>")})
                  .blocks) == "p One word.");
}

TEST_CASE("a book's package tells title, authors, date and publisher", "[epub]") {
  CHECK(
      shown(read({page("<p>Text.</p>")},
                 "<dc:title>The Dam</dc:title><dc:title>A Subtitle</dc:title><dc:creator "
                 "opf:role=\"aut\">Jane Roe</dc:creator>"
                 "<dc:creator opf:role=\"edt\">Ed Itor</dc:creator><dc:creator id=\"c3\">Il "
                 "Lustrator</dc:creator>"
                 "<meta refines=\"#c3\" property=\"role\">ill</meta><dc:publisher>Water House</dc:publisher>"
                 "<dc:date "
                 "opf:event=\"modification\">2021-01-01</dc:date><dc:date>2019-05-02T00:00:00Z</"
                 "dc:date><dc:language>en-GB</dc:language>")
                .hints) ==
      "title The Dam; author Jane Roe; publisher Water House; date 2019-05-02; language en-GB");
}

TEST_CASE("a book under DRM is named as such, and obfuscated fonts are none", "[epub]") {
  const auto encryption = [](const std::string& part) {
    return ZipParts{
        {"META-INF/encryption.xml", "<encryption><CipherReference URI=\"" + part + "\"/></encryption>"}};
  };
  CHECK_THROWS_WITH(read({page("<p>x</p>")}, "", encryption("OEBPS/text/c%200.xhtml")), "is encrypted (DRM)");
  CHECK(read({page("<p>x</p>")}, "", encryption("OEBPS/font.otf")).blocks.size() == 1);
}

TEST_CASE("a book without chapters or without a package is damaged", "[epub]") {
  CHECK_THROWS_WITH(read({}), "is damaged: none of its chapters has text");
  CHECK_THROWS_WITH(extract(zip_of({{"mimetype", "application/epub+zip"}}), "book.epub"),
                    "is damaged: the book's META-INF/container.xml is missing");
}

TEST_CASE("a book's way out of its archive leads nowhere", "[epub]") {
  const std::string container =
      R"(<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="../../../etc/passwd"/></rootfiles></container>)";
  CHECK_THROWS_WITH(
      extract(zip_of({{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", container}}),
              "b.epub"),
      "is damaged: its package document is missing");
}
