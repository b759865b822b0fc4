// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/rtf.h"

#include "tests/support/shown.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

std::string blocks(const std::string& body) {
  return shown(extract_rtf("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").blocks);
}

const std::string kStyles =
    R"({\stylesheet{\ql Normal;}{\s1\sbasedon0 heading 1;}{\s2 heading 2;}{\s3 Title;}{\s4 toc 1;}{\s5 Quote;}{\*\cs10 Strong;}})";

} // namespace

TEST_CASE("paragraphs end where they are said to", "[rtf]") {
  CHECK(blocks("One\\par\ntwo\r\n more.\\par{\\pard Three}\\sect Four") ==
        "p One / p two more. / p Three / p Four");
}

TEST_CASE("groups and formatting neither make nor take text", "[rtf]") {
  CHECK(blocks(R"(Af{\b gha}n{\i  war}\par)") == "p Afghan war");
  CHECK(blocks(R"(a\{b\}c\\d\~e\_f\-g)") == "p a{b}c\\d\u00A0e-f\u00ADg");
}

TEST_CASE("characters by name", "[rtf]") {
  CHECK(blocks(R"(\ldblquote a\rdblquote\emdash b\endash c\lquote d\rquote\tab e\line f)") ==
        "p \u201Ca\u201D\u2014b\u2013c\u2018d\u2019\te\nf");
}

TEST_CASE("bytes are read in the code page of their font", "[rtf]") {
  CHECK(blocks(R"(Iran\'92s caf\'e9)") == "p Iran\u2019s caf\u00E9");
  CHECK(
      blocks(
          R"({\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset178 C;}{\f3\fcharset134 D;}}\f1 \'ca\'e0\'e1\'f3\'eb {\f2 \'c7\'e1\'de\'cf\'d3} \f0 \'e9 {\f3 \'d2\'c1\'c0\'ca})") ==
      "p \u041A\u0430\u0431\u0443\u043B \u0627\u0644\u0642\u062F\u0633 \u00E9 \u4F0A\u6717");
  CHECK(shown(extract_rtf(R"({\rtf1\ansi\ansicpg1251 \'ca\'e0\'e1\'f3\'eb})").blocks) ==
        "p \u041A\u0430\u0431\u0443\u043B");
  CHECK(shown(extract_rtf(R"({\rtf1\mac caf\'8e})").blocks) == "p caf\u00E9");
}

TEST_CASE("Unicode characters take their substitutes away", "[rtf]") {
  CHECK(blocks(R"(\u1050?\u1072?)") == "p \u041A\u0430");
  CHECK(blocks(R"(\uc0\u1050\u1072 x)") == "p \u041A\u0430x");
  CHECK(blocks(R"(\uc2\u8217\'81\'66s)") == "p \u2019s");
  CHECK(blocks(R"({\uc0 \u1050}\u1072?b)") == "p \u041A\u0430b");
  CHECK(blocks(R"(\u-10179?\u-8704?)") == "p \U0001F600");
  CHECK(blocks(R"(\u1050\'ca\u1072 {?}b)") == "p \u041A\u0430?b"); // a group ends the substitute
  CHECK(blocks(R"(\u1050\tab b)") == "p \u041Ab");                 // a control word is one character
  CHECK(blocks(R"(a\u-10179?b)") == "p ab");
}

TEST_CASE("headings by style and by outline level", "[rtf]") {
  CHECK(blocks(kStyles +
               R"(\pard\s3 Iran\par\pard\s1 Water\par\pard Text.\par\pard\s2 Fish\par\pard\s5 Said.\par)") ==
        "h1 Iran / h2 Water / p Text. / h3 Fish / quote Said.");
  CHECK(blocks(R"(\pard\outlinelevel1 Water\par\pard Text.)") == "h2 Water / p Text.");
  CHECK(blocks(kStyles + R"(\pard\s4 Water\tab 3\par\pard Text.)") == "p Text.");
}

TEST_CASE("a list's items are items and their marks no text", "[rtf]") {
  CHECK(
      blocks(
          R"({\*\listtable{\list x}}\pard\ls1{\listtext\'b7\tab}One\par{\listtext 2.}Two\par\pard Text.)") ==
      "item One / item Two / p Text.");
  CHECK(blocks(R"(\pard{\*\pn\pnlvlblt{\pntxtb\'b7}}{\pntext\'b7\tab}One\par\pard Text.)") ==
        "item One / p Text.");
  CHECK(blocks(R"(\bullet  One\par)") == "item One");
}

TEST_CASE("the rows of a table", "[rtf]") {
  CHECK(
      blocks(
          R"(\trowd\cellx1\cellx2\pard\intbl Ghor\cell 1,\par 5\cell\row\trowd\cellx1\cellx2\pard\intbl\cell 7\cell\row\pard After.)") ==
      "row Ghor | 1, 5 / row 7 / p After.");
  CHECK(blocks(R"({\trowd\cellx1\cellx2{\intbl A\cell}{\intbl B\cell}\row}\pard After.)") ==
        "row A | B / p After.");
}

TEST_CASE("a table that ends in the middle is read as far as it goes", "[rtf]") {
  CHECK(blocks(R"(\trowd\pard\intbl A\cell B)") == "row A | B");
  CHECK(blocks(R"(\cell\row)") == "");
}

TEST_CASE("notes stand behind the text", "[rtf]") {
  CHECK(
      blocks(R"(It fell{\super\chftn}{\footnote\pard\plain{\super\chftn} Ibid.\par p. 5.}. It rose.\par)") ==
      "p It fell. It rose. / note 1 Ibid. p. 5.");
  CHECK(blocks(R"(\trowd\pard\intbl A{\footnote Ibid.}\cell B\cell\row)") == "row A | B / note 1 Ibid.");
}

TEST_CASE("headers, pictures, comments and unknown destinations are no text", "[rtf]") {
  CHECK(
      blocks(
          R"({\header Running head}{\footerr 7}{\colortbl;\red0;}{\*\unknown never}{\pict\wmetafile8 010900ff}A{\*\atnauthor Roe}{\*\annotation Why?}{\xe index}{\*\bkmkstart b}B)") ==
      "p AB");
  CHECK(blocks("A{\\pict\\bin5 }{\\\\}}B") == "p AB");
}

TEST_CASE("hidden and deleted text is none, inserted text is there", "[rtf]") {
  CHECK(blocks(R"(A{\v hidden}{\deleted old}{\revised new}\v x\v0 B)") == "p AnewB");
}

TEST_CASE("of a field the result is text", "[rtf]") {
  CHECK(
      blocks(
          R"(See {\field{\*\fldinst{HYPERLINK "http://example.org"}}{\fldrslt{\ul the paper}}}, p. {\field{\*\fldinst PAGE}{\fldrslt 7}}.)") ==
      "p See the paper, p. .");
  CHECK(blocks(R"({\field{\*\fldinst TOC \\o}{\fldrslt Water 3\par Fish 4\par}}Text.)") == "p Text.");
}

TEST_CASE("of a text for old and new programs the new one is read", "[rtf]") {
  CHECK(blocks(R"({\upr{Kabul?}{\*\ud{\u1050?abul}}})") == "p \u041Aabul");
  CHECK(shown(extract_rtf(R"({\rtf1{\info{\title{\upr{The Dam?}{\*\ud{The D\u225?m}}}}}x})").hints) ==
        "title The D\u00E1m");
}

TEST_CASE("a text box is read once, behind its paragraph", "[rtf]") {
  CHECK(
      blocks(
          R"(Be{\shp{\*\shpinst\shpleft1{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Box.\par}}{\shprslt Box.}}fore.)") ==
      "p Before. / p Box.");
}

TEST_CASE("a document's title and author become hints", "[rtf]") {
  CHECK(
      shown(
          extract_rtf(
              R"({\rtf1{\info{\title Iran and the Dam}{\author Jane Roe}{\operator Some One}{\creatim\yr2019}{\doccomm x}}Text.})")
              .hints) == "title Iran and the Dam; author Jane Roe");
}

TEST_CASE("whatever is damaged, the rest is read", "[rtf]") {
  CHECK(shown(extract_rtf("{\\rtf1 A}}}} B").blocks) == "p A B");
  CHECK(shown(extract_rtf("{\\rtf1 A{{{ B").blocks) == "p A B");
  CHECK(shown(extract_rtf("{\\rtf1 A\\'").blocks) == "p A");
  CHECK(shown(extract_rtf("{\\rtf1 A\\'zzB\\").blocks) == "p AzzB");
  CHECK(shown(extract_rtf("{\\rtf1 A\\bin999999999 B").blocks) == "p A");
  CHECK(shown(extract_rtf("{\\rtf1 A\\b99999999999999 B\\u99999999 ?C").blocks) == "p ABC");
  CHECK(shown(extract_rtf("{\\rtf1 " + std::string(300'000, '{') + "A").blocks) == "p A");
}
