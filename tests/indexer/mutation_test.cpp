// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "indexer/sandbox.h"
#include "tests/support/zip_file.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>
#include <random>
#include <string>

using namespace dossier;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t bound) { return bound == 0 ? 0 : random() % bound; }

// Bit flips, a cut, a piece of itself or of another file in the middle, a piece repeated or missing.
std::string mutated(std::string bytes, const std::string& other, Random& random) {
  const std::size_t size = bytes.size();
  const std::size_t at = below(random, size);
  const std::size_t length = below(random, std::min<std::size_t>(size - at, 400));
  switch (random() % 6) {
  case 0:
    bytes.resize(at);
    break;
  case 1:
    bytes.insert(at, other, below(random, other.size()), below(random, 400));
    break;
  case 2:
    bytes.insert(below(random, size), bytes.substr(at, length));
    break;
  case 3:
    bytes.erase(at, length);
    break;
  case 4:
    for (std::size_t i = at; i < at + length; ++i) bytes[i] = static_cast<char>(random());
    break;
  default:
    break;
  }
  for (std::size_t flips = below(random, 9); flips > 0 && !bytes.empty(); --flips)
    bytes[below(random, bytes.size())] ^= static_cast<char>(1U << random() % 8);
  return bytes;
}

std::string pdf() {
  std::string page = "BT /F 20 Tf 72 700 Td (The Dam) Tj ET\n";
  for (int line = 0; line < 30; ++line)
    page += fmt::format("BT /F 11 Tf 72 {} Td (It was built in 19{}, and leaks; nobody mends it.) Tj ET\n",
                        660 - 14 * line, 60 + line);
  std::string made = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count "
                     "2/Kids[3 0 R 3 0 R]>>endobj\n";
  made += "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 "
          "R>>>>>>endobj\n";
  made += fmt::format("4 0 obj<</Length {}>>stream\n{}\nendstream endobj\n", page.size(), page);
  made += "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n6 0 obj<</Title(The Dam and the "
          "River)/Author(Jane "
          "Roe)>>endobj\ntrailer<</Size 7/Root 1 0 R/Info 6 0 R>>\n%%EOF\n";
  return made;
}

std::string html() {
  std::string page =
      "<!doctype html><html lang=en><head><meta charset=utf-8><title>The Dam | Institute</title>"
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"The "
      "Dam\"}</script></head><body>"
      "<nav><a href='/'>Home</a></nav><article><h1>The Dam</h1>";
  for (int i = 0; i < 20; ++i)
    page += fmt::format("<h2>Part {0}</h2><p>It was built in 19{1}, and leaks<sup>{0}</sup>; <a "
                        "href='x'>nobody</a> mends it.</p>"
                        "<ul><li>Ghor &amp; Herat<li>Farah</ul><table><tr><td>a<td>b<tr><td>c<td>d</table>",
                        i, 60 + i);
  return page + "</article><footer>All rights reserved.</footer></body></html>";
}

std::string word_body() {
  std::string body;
  for (int i = 0; i < 20; ++i)
    body += fmt::format(
        R"(<w:p><w:pPr><w:outlineLvl w:val="{0}"/></w:pPr><w:r><w:t>Part {0}</w:t></w:r></w:p><w:p><w:r><w:t>It was built in 19{1}, and leaks.</w:t><w:footnoteReference w:id="{0}"/></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>{0}</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>)",
        i, 60 + i);
  return body;
}

ZipParts word_notes() {
  std::string notes = "<w:footnotes NAMES>";
  for (int i = 0; i < 20; ++i)
    notes += fmt::format(R"(<w:footnote w:id="{}"><w:p><w:r><w:t>Ibid.</w:t></w:r></w:p></w:footnote>)", i);
  return {{"word/footnotes.xml", notes + "</w:footnotes>"}};
}

std::string odt_body() {
  std::string body;
  for (int i = 0; i < 20; ++i)
    body += fmt::format(
        R"(<text:h text:outline-level="{0}">Part {0}</text:h><text:p>It leaks.<text:note><text:note-body><text:p>Ibid.</text:p></text:note-body></text:note></text:p><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>)",
        i);
  return body;
}

std::string rtf() {
  std::string made = "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset178 "
                     "B;}}{\\stylesheet{\\s1 heading 1;}}"
                     "{\\info{\\title The Dam and the River}}";
  for (int i = 0; i < 20; ++i)
    made += fmt::format("\\pard\\s1 Part {0}\\par\\pard It was built in 19{1}, and "
                        "leaks\\'ca\\u1050?{{\\f1\\'c7}}.{{\\footnote Ibid.}}\\par"
                        "\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard {{\\field{{\\*\\fldinst "
                        "PAGE}}{{\\fldrslt 7}}}}{{\\pict\\bin3 abc}}\n",
                        i, 60 + i);
  return made + "}";
}

// Of a format whose files are packed, half of the mutants are mutated before they are packed.
struct Format {
  const char* name;
  std::string whole;
  std::function<std::string(Random&)> inside; // empty: there is no inside
};

std::vector<Format> formats() {
  const std::string page = html();
  const auto inside = [](const std::string& body, auto pack) {
    return [body, pack](Random& random) { return pack(mutated(body, body, random)); };
  };
  const auto docx = [](const std::string& body) { return docx_of(body, word_notes()); };
  const auto odt = [](const std::string& body) { return odt_of(body); };
  const auto epub = [](const std::string& chapter) { return epub_of({chapter, chapter}); };
  return {{"a.pdf", pdf(), {}},
          {"a.html", page, {}},
          {"a.docx", docx(word_body()), inside(word_body(), docx)},
          {"a.odt", odt(odt_body()), inside(odt_body(), odt)},
          {"a.epub", epub(page), inside(page, epub)},
          {"a.rtf", rtf(), {}}};
}

// So many of each format: DOSSIER_MUTATIONS, or a sample that is soon done.
int mutations() {
  const char* asked = std::getenv("DOSSIER_MUTATIONS");
  return asked == nullptr ? 17 : std::max(1, std::atoi(asked));
}

} // namespace

TEST_CASE("mutated files are read or refused with a reason, and nobody dies or hangs") {
  Sandbox sandbox;
  Random random(7); // NOLINT(bugprone-random-generator-seed): the same mutants every time
  const std::vector<Format> all = formats();
  for (const Format& format : all) {
    CHECK_FALSE(sandbox.extract(format.whole, format.name).blocks.empty());
    int read = 0;
    int refused = 0;
    int crashed = 0;
    for (int i = 0; i < mutations(); ++i) {
      const std::string& other = all[below(random, all.size())].whole;
      const std::string mutant =
          format.inside && i % 2 == 0 ? format.inside(random) : mutated(format.whole, other, random);
      const auto begin = std::chrono::steady_clock::now();
      try {
        sandbox.extract(mutant, format.name);
        ++read;
      } catch (const Error& error) {
        INFO(format.name << " " << i << ": " << error.what());
        CHECK(error.kind() == ErrorKind::input);
        CHECK_FALSE(std::string(error.what()).empty());
        CHECK_FALSE(error.hint().empty());
        ++refused;
        crashed += std::string_view(error.what()).starts_with("crashed") ? 1 : 0;
      }
      INFO(format.name << " " << i);
      CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(kReaderSeconds + 30));
    }
    INFO(format.name << ": " << read << " read, " << refused << " refused, " << crashed
                     << " of them crashed their reader");
    CHECK(read + refused == mutations());
    if (mutations() > 100)
      WARN(format.name << ": " << read << " read, " << refused << " refused, " << crashed
                       << " crashed their reader");
  }
}
