// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/styled.h"

#include "corpus/text/printable.h"

#include <catch2/catch.hpp>
#include <random>

using namespace dossier;

namespace {

const Painter kPlain(false);
const Painter kColour(true);

std::string plain(std::string_view text, std::size_t width, std::size_t indent = 0,
                  const std::vector<Span>& marks = {}) {
  return wrapped(text, marks, width, indent, kPlain);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// Without the painter's own signs.
std::string bare(std::string text) {
  for (const std::string sign : {"\x1B[0m", "\x1B[1m", "\x1B[2m", "\x1B[1;33m", "**"})
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
      text.erase(at, sign.size());
  return text;
}

} // namespace

TEST_CASE("a painter colours, or stars what is marked") {
  CHECK(kColour(Style::bold, "a") == "\x1B[1ma\x1B[0m");
  CHECK(kColour(Style::dim, "a") == "\x1B[2ma\x1B[0m");
  CHECK(kColour(Style::mark, "a") == "\x1B[1;33ma\x1B[0m");
  CHECK(kColour(Style::plain, "a") == "a");
  CHECK(kPlain(Style::mark, "a") == "**a**");
  for (const Style style : {Style::plain, Style::bold, Style::dim}) CHECK(kPlain(style, "a") == "a");
  for (const Style style : {Style::plain, Style::bold, Style::dim, Style::mark}) {
    CHECK(kPlain(style, "").empty());
    CHECK(kColour(style, "").empty());
  }
}

TEST_CASE("text is wrapped between words, behind its indent") {
  CHECK(plain("The river runs on", 9) == "The river\nruns on\n");
  CHECK(plain("The river runs on", 8) == "The\nriver\nruns on\n");
  CHECK(plain("The river runs on", 80, 2) == "  The river runs on\n");
  CHECK(plain("The river runs on", 11, 2) == "  The river\n  runs on\n");
}

TEST_CASE("blanks of any kind and number are one between words and none at the ends") {
  CHECK(plain("  a \t b\nc  ", 80) == "a b c\n");
  CHECK(plain("a\n b", 80, 0, {{0, 4}}) == "**a b**\n");
}

TEST_CASE("paragraphs are parted by an empty line") {
  CHECK(plain("a\n\nb", 80, 2) == "  a\n\n  b\n");
  CHECK(plain("a\n \n\n\nb", 80) == "a\n\nb\n");
  CHECK(plain("\n\na\n\n", 80) == "a\n");
}

TEST_CASE("a text without words is nothing") {
  for (const std::string_view text : {"", " ", "\n", "\n\n \t\n"}) CHECK(plain(text, 80, 4).empty());
}

TEST_CASE("a word longer than a line has a line to itself") {
  CHECK(plain("a incomprehensible b", 5) == "a\nincomprehensible\nb\n");
  CHECK(plain("a b", 0) == "a\nb\n");
  CHECK(plain("a b", 3, 10) == std::string(10, ' ') + "a\n" + std::string(10, ' ') + "b\n");
}

TEST_CASE("marks are painted, over the ends of lines too") {
  CHECK(plain("The Quds Force", 20, 2, {{4, 14}}) == "  The **Quds Force**\n");
  CHECK(plain("The Quds Force", 8, 0, {{4, 14}}) == "The **Quds**\n**Force**\n");
  CHECK(wrapped("The Quds Force", {{4, 14}}, 8, 0, kColour) ==
        "The \x1B[1;33mQuds\x1B[0m\n\x1B[1;33mForce\x1B[0m\n");
  CHECK(wrapped("a b", {{2, 3}}, 80, 0, kColour, Style::dim) == "\x1B[2ma \x1B[0m\x1B[1;33mb\x1B[0m\n");
  CHECK(plain("ab cd ef", 80, 0, {{0, 2}, {3, 4}, {7, 8}}) == "**ab** **c**d e**f**\n");
}

TEST_CASE("width is counted in columns") {
  CHECK(plain("\u6CB3\u6CB3 \u6CB3\u6CB3", 9) == "\u6CB3\u6CB3 \u6CB3\u6CB3\n");
  CHECK(plain("\u6CB3\u6CB3 \u6CB3\u6CB3", 8) == "\u6CB3\u6CB3\n\u6CB3\u6CB3\n");
  CHECK(plain("e\u0301e\u0301 ab", 5) == "e\u0301e\u0301 ab\n");
  CHECK(plain("\u00E9\u00E9 ab", 5) == "\u00E9\u00E9 ab\n");
  CHECK(plain("a\u202E\u200E\x1B bc", 4) == "a bc\n");
}

TEST_CASE("control characters never come through, marked or not") {
  for (const std::string_view evil : {"\x1B", "\x07", "\x08", "\x7F", "\x01", "\u009B", "\u0080", "\u202E",
                                      "\u2066", "\uFEFF", "\u200B", "\u2028"}) {
    const std::string text = "a" + std::string(evil) + "[31mb " + std::string(evil) + " c";
    for (const auto& marks : {std::vector<Span>{}, std::vector<Span>{{0, text.size()}},
                              std::vector<Span>{{1, 1 + evil.size()}}}) {
      CHECK(plain(text, 80, 0, marks).find(evil) == std::string::npos);
      CHECK(bare(wrapped(text, marks, 80, 0, kColour)).find(evil) == std::string::npos);
    }
  }
  CHECK(plain("a\rb", 80) == "ab\n");
}

TEST_CASE("any text is wrapped within the width and loses no word") {
  std::mt19937 random(5); // NOLINT: the same texts every time
  const std::vector<std::string> pieces = {"a",    "bc",     "def",    " ",  "  ",      "\n",
                                           "\n\n", "\u00E9", "\u6CB3", "\t", "e\u0301", "-"};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[random() % pieces.size()];
    std::vector<Span> marks;
    for (std::size_t at = 0; at < text.size();) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) {
        ++at;
        continue;
      }
      std::size_t end = at + 1 + random() % 6;
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
      end = std::min(end, text.size());
      if (random() % 2 == 0) marks.push_back({at, end});
      at = end + 1;
    }
    const std::size_t indent = random() % 5;
    const std::size_t width = 8 + random() % 30;
    const std::string shown = bare(wrapped(text, marks, width, indent, kPlain));
    CHECK(bare(wrapped(text, marks, width, indent, kColour)) == shown);
    std::string words;
    for (const std::string& line : lines_of(shown)) {
      if (line.empty()) continue;
      CHECK(line.substr(0, indent) == std::string(indent, ' '));
      const std::string rest = line.substr(indent);
      CHECK(rest.find_first_not_of(' ') == 0);
      CHECK(rest.back() != ' ');
      if (rest.find(' ') != std::string::npos) CHECK(columns(line) <= width);
      for (const char c : rest)
        if (c != ' ') words += c;
    }
    std::string wanted;
    for (const char c : text)
      if (c != ' ' && c != '\n' && c != '\t') wanted += c;
    CHECK(words == wanted);
  }
}
