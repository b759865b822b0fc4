// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "indexer/extract.h"
#include "tests/support/shown.h"
#include "tests/support/zip_file.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

Extract read(const std::string& body, const std::string& styles = "", const ZipParts& beside = {}) {
  return extract(odt_of(body, styles, beside), "paper.odt");
}

std::string blocks(const std::string& body, const std::string& styles = "") {
  return shown(read(body, styles).blocks);
}

std::string p(const std::string& text) { return "<text:p>" + text + "</text:p>"; }

std::string cell(const std::string& text) { return "<table:table-cell>" + p(text) + "</table:table-cell>"; }

} // namespace

TEST_CASE("headings have their outline level, under the title where there is one", "[odt]") {
  CHECK(blocks(R"(<text:h text:outline-level="2">Water</text:h>)" + p("Text.")) == "h2 Water / p Text.");
  CHECK(
      blocks(R"(<text:p text:style-name="P1">Iran</text:p><text:h text:outline-level="1">Water</text:h>)" +
                 p("Text."),
             R"(<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>)") ==
      "h1 Iran / h2 Water / p Text.");
}

TEST_CASE("lists, quotes and tables have their kind", "[odt]") {
  CHECK(
      blocks(
          "<text:list><text:list-item>" + p("One") + "<text:list><text:list-item>" + p("Two") +
          "</text:list-item></text:list></text:list-item></text:list>"
          R"(<text:p text:style-name="Quotations">Said.</text:p><table:table><table:table-header-rows><table:table-row>)" +
          cell("Province") + cell("Area") + "</table:table-row></table:table-header-rows><table:table-row>" +
          cell("Ghor") + cell("7") + "</table:table-row></table:table>") ==
      "item One / item Two / quote Said. / row Province | Area / row Ghor | 7");
}

TEST_CASE("spaces, tabs, breaks and spans make one text", "[odt]") {
  CHECK(blocks(p("Af<text:span>ghan</text:span> <text:a>war</text:a><text:s "
                 "text:c=\"2\"/>x<text:tab/>y<text:line-break/>z")) == "p Afghan war  x\ty\nz");
}

TEST_CASE("deleted text, comments and generated lists are left out", "[odt]") {
  CHECK(blocks("<text:tracked-changes><text:changed-region><text:deletion>" + p("old") +
               "</text:deletion></text:changed-region></text:tracked-changes>" +
               p("new<office:annotation>" + p("why?") + "</office:annotation>") +
               "<text:table-of-content><text:index-body>" + p("Water 3") +
               "</text:index-body></text:table-of-content>") == "p new");
}

TEST_CASE("notes stand behind the text with the page of their call", "[odt]") {
  const Extract extract =
      read(p("It fell<text:note "
             "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>" +
             p("Ibid.") + "</text:note-body></text:note>.") +
           p("<text:soft-page-break/>It rose."));
  CHECK(shown(extract.blocks) == "p It fell. / p It rose. / note 1 Ibid.");
  CHECK(extract.pages.size() == 2);
  CHECK(extract.blocks[1].page == 1);
  CHECK(extract.blocks[2].page == 0);
}

TEST_CASE("a text box follows its paragraph", "[odt]") {
  CHECK(blocks(p("Be<draw:frame><draw:text-box>" + p("Box.") + "</draw:text-box></draw:frame>fore.")) ==
        "p Before. / p Box.");
}

TEST_CASE("text that is set not to be shown is none", "[odt]") {
  CHECK(
      blocks(
          p("A<text:span text:style-name=\"T1\">B</text:span>C"),
          R"(<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>)") ==
      "p AC");
}

TEST_CASE("what an OpenDocument says of itself becomes hints", "[odt]") {
  const std::string meta =
      R"(<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>Iran and the Dam</dc:title><dc:creator>Last Saver</dc:creator><meta:initial-creator>Jane Roe</meta:initial-creator></office:meta></office:document-meta>)";
  CHECK(shown(read(p("Text."), "", {{"meta.xml", meta}}).hints) == "title Iran and the Dam; author Jane Roe");
}

TEST_CASE("an encrypted OpenDocument is named as such", "[odt]") {
  const std::string manifest = R"(<manifest:manifest><manifest:encryption-data/></manifest:manifest>)";
  CHECK_THROWS_WITH(read(p("x"), "", {{"META-INF/manifest.xml", manifest}}), "is encrypted");
}
