// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "indexer/extract.h"
#include "tests/support/shown.h"
#include "tests/support/zip_file.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace dossier;

namespace {

Extract read(const std::string& body, const ZipParts& beside = {}) {
  return extract(docx_of(body, beside), "paper.docx");
}

std::string blocks(const std::string& body, const ZipParts& beside = {}) {
  return shown(read(body, beside).blocks);
}

std::string run(const std::string& text, const std::string& properties = "") {
  return fmt::format(R"(<w:r><w:rPr>{}</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>)", properties, text);
}

std::string p(const std::string& text, const std::string& properties = "") {
  return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, run(text));
}

std::string styled(const std::string& style, const std::string& text) {
  return p(text, fmt::format(R"(<w:pStyle w:val="{}"/>)", style));
}

std::string style(const std::string& id, const std::string& name, const std::string& more = "") {
  return fmt::format(R"(<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>{}</w:style>)", id,
                     name, more);
}

ZipParts with_styles(const std::string& styles) {
  return {{"word/styles.xml", "<w:styles NAMES>" + styles + "</w:styles>"}};
}

std::string field(const std::string& instruction, const std::string& result) {
  return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> )" + instruction +
         R"( </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)" + run(result) +
         R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)";
}

std::string cell(const std::string& text) { return "<w:tc>" + p(text) + "</w:tc>"; }

const std::string kLong(1600, 'x');

} // namespace

TEST_CASE("headings are told by what a style is based on, in any language", "[docx]") {
  const ZipParts styles = with_styles(
      style("berschrift1", "heading 1") + style("Kapitel", "Kapitel", R"(<w:basedOn w:val="berschrift1"/>)") +
      style("Own", "Own", R"(<w:pPr><w:outlineLvl w:val="1"/></w:pPr>)") +
      style("Flat", "Flat", R"(<w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>)"));
  CHECK(blocks(styled("berschrift1", "A") + styled("Kapitel", "B") + styled("Own", "C") +
                   styled("Flat", "D") + styled("None", "E"),
               styles) == "h1 A / h1 B / h2 C / p D / p E");
}

TEST_CASE("styles based on each other in a circle end nothing", "[docx]") {
  CHECK(blocks(styled("A", "Text."), with_styles(style("A", "a", R"(<w:basedOn w:val="B"/>)") +
                                                 style("B", "b", R"(<w:basedOn w:val="A"/>)"))) == "p Text.");
}

TEST_CASE("a title stands above the headings", "[docx]") {
  CHECK(blocks(styled("T", "Iran") + styled("H", "Water") + p("Text."),
               with_styles(style("T", "Title") + style("H", "heading 1"))) == "h1 Iran / h2 Water / p Text.");
}

TEST_CASE("a paragraph's own outline level makes it a heading", "[docx]") {
  CHECK(blocks(p("Water", R"(<w:outlineLvl w:val="2"/>)") + p("Text.", R"(<w:outlineLvl w:val="9"/>)")) ==
        "h3 Water / p Text.");
}

TEST_CASE("lists and quotes have their kind", "[docx]") {
  const std::string list = R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>)";
  const std::string none = R"(<w:numPr><w:numId w:val="0"/></w:numPr>)";
  CHECK(blocks(p("One", list) + styled("L", "Two") + styled("Q", "Said.") + p("Plain.", none),
               with_styles(style("L", "own", "<w:pPr>" + list + "</w:pPr>") + style("Q", "Intense Quote"))) ==
        "item One / item Two / quote Said. / p Plain.");
}

TEST_CASE("a numbered heading is a heading", "[docx]") {
  CHECK(blocks(p("Water", R"(<w:pStyle w:val="H"/><w:numPr><w:numId w:val="3"/></w:numPr>)") + p("Text."),
               with_styles(style("H", "heading 2"))) == "h2 Water / p Text.");
}

TEST_CASE("a table of contents is left out", "[docx]") {
  CHECK(
      blocks(styled("T1", "Water\t3") + "<w:p>" + field(R"(TOC \o "1-3")", "Fish 4") + "</w:p>" + p("Text."),
             with_styles(style("T1", "toc 1"))) == "p Text.");
}

TEST_CASE("short paragraphs in bold are headings where no style is", "[docx]") {
  const std::string bold = "<w:p>" + run("Water", "<w:b/>") + "</w:p>";
  const std::string text = p("The dam was built in 1973, and leaks. Nobody has mended it.");
  CHECK(blocks(bold + text) == "h2 Water / p The dam was built in 1973, and leaks. Nobody has mended it.");
  CHECK(blocks("<w:p>" + run("Water.", R"(<w:b w:val="0"/>)") + "</w:p>" + p("Text.")) ==
        "p Water. / p Text.");
  CHECK(blocks("<w:p>" + run("Iran", R"(<w:sz w:val="40"/>)") + "</w:p>" + bold + "<w:p>" +
               run("The dam was built in 1973, and it leaks.", R"(<w:sz w:val="22"/>)") + "</w:p>") ==
        "h1 Iran / h2 Water / p The dam was built in 1973, and it leaks.");
}

TEST_CASE("text in bold throughout has no headings for it", "[docx]") {
  CHECK(blocks("<w:p>" + run("One", "<w:b/>") + "</w:p><w:p>" + run("Two", "<w:b/>") + "</w:p>") ==
        "p One / p Two");
}

TEST_CASE("runs are joined as they stand, tabs and breaks kept", "[docx]") {
  CHECK(blocks("<w:p>" + run("Af") + run("ghan") + run(" ") + run("war") +
               "<w:r><w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t><w:noBreakHyphen/><w:t>z</w:t><w:softHyphen/></"
               "w:r></w:p>") == "p Afghan war\tx\ny-z");
}

TEST_CASE("deleted text is gone and inserted text is there", "[docx]") {
  CHECK(blocks("<w:p>" + run("The ") + "<w:del>" + R"(<w:r><w:delText>old</w:delText></w:r>)" +
               "</w:del><w:ins>" + run("new") + "</w:ins><w:moveFrom>" + run(" moved") + "</w:moveFrom>" +
               run(" dam") + "</w:p>") == "p The new dam");
  CHECK(blocks("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("One ") + "</w:p>" + p("paragraph")) ==
        "p One paragraph");
  CHECK(blocks("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + cell("a") + cell("b") + "</w:tr><w:tr>" +
               cell("c") + cell("d") + "</w:tr></w:tbl>") == "row c | d");
}

TEST_CASE("of a field the result is text, and its instruction is not", "[docx]") {
  CHECK(blocks("<w:p>" + run("See ") + field(R"(HYPERLINK "http://example.org")", "the paper") +
               run(", p. ") + field("PAGE", "7") + "</w:p>") == "p See the paper, p. ");
  CHECK(blocks(R"(<w:p><w:fldSimple w:instr=" REF x ">)" + run("Figure 1") +
               R"(</w:fldSimple><w:fldSimple w:instr="PAGE">)" + run("9") + "</w:fldSimple></w:p>") ==
        "p Figure 1");
  CHECK(blocks("<w:p>" + field("ADDIN ZOTERO_ITEM " + field("X", "inner"), "(Roe 2019)") + "</w:p>") ==
        "p (Roe 2019)");
}

TEST_CASE("a field that is never finished hides its own paragraph only", "[docx]") {
  CHECK(blocks(R"(<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>)" + run("lost") + "</w:p>" +
               p("Text.")) == "p Text.");
}

TEST_CASE("a link's text stays and hidden text does not", "[docx]") {
  CHECK(blocks(R"(<w:p><w:hyperlink r:id="a" xmlns:r="r">)" + run("link") + "</w:hyperlink>" +
               run("hidden", "<w:vanish/>") + "</w:p>") == "p link");
}

TEST_CASE("a place for text that nobody filled in is empty", "[docx]") {
  CHECK(blocks("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click here to enter text.") +
               "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + p("Text.") + "</w:sdtContent></w:sdt>") ==
        "p Text.");
}

TEST_CASE("a table's rows have their cells in one line", "[docx]") {
  CHECK(blocks("<w:tbl><w:tr>" + cell("") + cell("2019") + "</w:tr><w:tr>" + cell("Ghor") + "<w:tc>" +
               p("1,") + p("5") + "</w:tc></w:tr><w:tr>" + cell("Herat") + cell("") + "</w:tr></w:tbl>" +
               p("After.")) == "row 2019 / row Ghor | 1, 5 / row Herat / p After.");
}

TEST_CASE("a table that lays out the page is read as text", "[docx]") {
  CHECK(blocks("<w:tbl><w:tr>" + cell("Alone") + "</w:tr><w:tr>" + cell("Again") + "</w:tr></w:tbl>") ==
        "p Alone / p Again");
  CHECK(blocks("<w:tbl><w:tr>" + cell("Side") + cell(kLong) + "</w:tr></w:tbl>") == "p Side / p " + kLong);
}

TEST_CASE("tables inside tables are read", "[docx]") {
  const std::string inner = "<w:tbl><w:tr>" + cell("c") + cell("d") + "</w:tr></w:tbl>";
  CHECK(blocks("<w:tbl><w:tr>" + cell("a") + "<w:tc>" + inner + "</w:tc></w:tr></w:tbl>") == "row a | c | d");
  std::string deep = p("x");
  for (int i = 0; i < 3000; ++i) deep = "<w:tbl><w:tr><w:tc>" + deep + "</w:tc></w:tr></w:tbl>";
  CHECK(blocks(deep) == "p x");
}

TEST_CASE("a text box is read once and does not cut its paragraph", "[docx]") {
  const std::string box = "<w:txbxContent>" + p("In the box.") + "</w:txbxContent>";
  CHECK(blocks("<w:p>" + run("Before ") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>" +
               box + "</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
               "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("after.") +
               "</w:p>") == "p Before after. / p In the box.");
  CHECK(blocks("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:t>only</w:t></mc:Fallback></"
               "mc:AlternateContent></w:r></w:p>") == "p only");
}

TEST_CASE("notes stand behind the text, numbered as they are called, with the page of the call", "[docx]") {
  const std::string notes = "<w:footnotes NAMES><w:footnote w:type=\"separator\" w:id=\"0\">" + p("---") +
                            "</w:footnote><w:footnote w:id=\"7\">" + p("Ibid.") +
                            "</w:footnote><w:footnote w:id=\"3\">" + p("Roe,") + p("p. 5.") +
                            "</w:footnote></w:footnotes>";
  const std::string ends =
      "<w:endnotes NAMES><w:endnote w:id=\"2\">" + p("At the end.") + "</w:endnote></w:endnotes>";
  const std::string body =
      "<w:p>" + run("It fell") + R"(<w:r><w:footnoteReference w:id="3"/></w:r>)" + run(".") + "</w:p>" +
      R"(<w:p><w:r><w:lastRenderedPageBreak/></w:r>)" + run("It rose.") +
      R"(<w:r><w:footnoteReference w:id="7"/><w:endnoteReference w:id="2"/></w:r></w:p>)";
  const Extract extract = read(body, {{"word/footnotes.xml", notes}, {"word/endnotes.xml", ends}});
  CHECK(shown(extract.blocks) ==
        "p It fell. / p It rose. / note 1 Roe, p. 5. / note 2 Ibid. / note 1 At the end.");
  CHECK(extract.pages == std::vector<std::string>{"1", "2"});
  CHECK(extract.blocks[0].page == 0);
  CHECK(extract.blocks[1].page == 1);
  CHECK(extract.blocks[2].page == 0);
  CHECK(extract.blocks[3].page == 1);
}

TEST_CASE("a note that calls itself is read once", "[docx]") {
  const std::string notes = R"(<w:footnotes NAMES><w:footnote w:id="1"><w:p>)" + run("Me") +
                            R"(<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>)";
  CHECK(blocks(R"(<w:p><w:r><w:t>A</w:t><w:footnoteReference w:id="1"/></w:r></w:p>)",
               {{"word/footnotes.xml", notes}}) == "p A / note 1 Me");
}

TEST_CASE("comments are left out", "[docx]") {
  CHECK(blocks(
            "<w:p><w:commentRangeStart w:id=\"1\"/>" + run("Text.") + "<w:commentRangeEnd w:id=\"1\"/></w:p>",
            {{"word/comments.xml", "<w:comments NAMES>" + p("Not true!") + "</w:comments>"}}) == "p Text.");
}

TEST_CASE("pages that an older layout left are not believed", "[docx]") {
  const std::string body = R"(<w:p><w:r><w:lastRenderedPageBreak/><w:t>Text.</w:t></w:r></w:p>)";
  CHECK(read(body, {{"docProps/app.xml", "<Properties><Pages>40</Pages></Properties>"}}).pages.empty());
  CHECK(read(body, {{"docProps/app.xml", "<Properties><Pages>2</Pages></Properties>"}}).pages.size() == 2);
  CHECK(read(p("Text.")).pages.empty());
}

TEST_CASE("the cells of a row stand on its page", "[docx]") {
  const std::string broken = R"(<w:tc><w:p><w:r><w:lastRenderedPageBreak/><w:t>x</w:t></w:r></w:p></w:tc>)";
  const Extract extract = read("<w:tbl><w:tr>" + broken + broken + "</w:tr></w:tbl>" + p("After."));
  CHECK(extract.pages.size() == 2);
  CHECK(extract.blocks.back().page == 1);
}

TEST_CASE("a strict document and foreign prefixes are read alike", "[docx]") {
  const std::string strict =
      R"(<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Text.</x:t></x:r></x:p></x:body></x:document>)";
  CHECK(shown(extract(zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", strict}}), "a.docx")
                  .blocks) == "p Text.");
}

TEST_CASE("properties become hints and what programs fill in does not", "[docx]") {
  const auto hints = [](const std::string& title, const std::string& creator) {
    const std::string core =
        R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>)" +
        title + "</dc:title><dc:creator>" + creator + "</dc:creator></cp:coreProperties>";
    return shown(read(p("Text."), {{"docProps/core.xml", core}}).hints);
  };
  CHECK(hints("Iran &amp; the Dam", "Jane Roe; Farhad Rezaei") ==
        "title Iran & the Dam; author Jane Roe; author Farhad Rezaei");
  CHECK(hints("Microsoft Word - final2.doc", "Windows User") == "");
}

TEST_CASE("a Word file without its text is damaged", "[docx]") {
  CHECK_THROWS_WITH(
      extract(zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/styles.xml", "<a/>"}}), "a.docx"),
      "is damaged: the text is missing from the Word file");
  CHECK_THROWS_WITH(read("<w:p><w:r></w:p>"), "is damaged: word/document.xml is no well-formed XML");
}

TEST_CASE("100,000 elements inside each other are read", "[docx]") {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:ins>";
  deep += p("Text.");
  for (int i = 0; i < 100'000; ++i) deep += "</w:ins>";
  CHECK(blocks(deep) == "p Text.");
}

TEST_CASE("entities that a document defines are not expanded", "[docx]") {
  const std::string bomb =
      R"(<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>)"
      R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>x&b;</w:t></w:r></w:p></w:body></w:document>)";
  CHECK(shown(extract(zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", bomb}}), "a.docx")
                  .blocks) == "p x&b;");
}
