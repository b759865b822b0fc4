// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/charset.h"
#include "corpus/text/utf8.h"

#include <catch2/catch.hpp>
#include <random>
#include <string_view>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <vector>

using namespace dossier;
using namespace std::string_literals;

namespace {

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes += little ? low : high;
    bytes += little ? high : low;
  }
  return bytes;
}

void check_decoded(const std::string& bytes, const std::string& text, const std::string& charset) {
  const Decoded decoded = decode(bytes);
  CHECK(decoded.text == text);
  CHECK(decoded.charset == charset);
}

// "Путин" by windows-1251: too short to be told from other charsets.
constexpr const char* kPutin1251 = "\xCF\xF3\xF2\xE8\xED";

} // namespace

TEST_CASE("UTF-8 is taken at its word") {
  check_decoded("", "", "UTF-8");
  check_decoded("plain", "plain", "UTF-8");
  check_decoded("caf\u00E9 قدس", "caf\u00E9 قدس", "UTF-8");
  check_decoded("\u201Cquotes\u201D", "\u201Cquotes\u201D", "UTF-8");
  check_decoded("a true \uFFFD", "a true \uFFFD", "UTF-8");
}

TEST_CASE("a byte-order mark tells the charset and is no text") {
  check_decoded("\xEF\xBB\xBF"s + "Hi", "Hi", "UTF-8");
  check_decoded("\xFF\xFE"s + utf16(u"Путин قدس", true), "Путин قدس", "UTF-16LE");
  check_decoded("\xFE\xFF"s + utf16(u"Путин", false), "Путин", "UTF-16BE");
  check_decoded("\xFF\xFE"
                "A\0"s,
                "A", "UTF-16LE");
  check_decoded("\xFF\xFE\0\0A\0\0\0"s, "A", "UTF-32LE");
  check_decoded("\0\0\xFE\xFF\0\0\0A"s, "A", "UTF-32BE");
  check_decoded("\xEF\xBB\xBF", "", "UTF-8");
  check_decoded("\xFF\xFE", "", "UTF-16LE");
}

TEST_CASE("UTF-16 of Latin text is known without a mark") {
  check_decoded(utf16(u"The Quds Force\r\nof Iran", true), "The Quds Force\nof Iran", "UTF-16LE");
  check_decoded(utf16(u"The Quds Force", false), "The Quds Force", "UTF-16BE");
}

TEST_CASE("UTF-16 that ends in the middle of a character loses only that") {
  CHECK(decode("\xFF\xFE"s + utf16(u"Quds", true) + "x").text == "Quds\uFFFD");
  CHECK(decode("\xFF\xFE"s + utf16(u"Quds\xD83D", true)).text == "Quds\uFFFD");
}

TEST_CASE("windows-1252 has quotes, dashes and accents") {
  check_decoded("caf\xE9", "café", "windows-1252");
  check_decoded("Mart\xEDn", "Martín", "windows-1252");
  check_decoded("\x93Iran\x94 \x96 caf\xE9", "\u201CIran\u201D \u2013 café", "windows-1252");
  check_decoded("The \x93Quds Force\x94 of Iran\x92s army \x97 and others.",
                "The \u201CQuds Force\u201D of Iran\u2019s army \u2014 and others.", "windows-1252");
}

TEST_CASE("a Russian text of windows-1251 is detected") {
  check_decoded("\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xCF\xF3\xF2\xE8\xED \xEF\xEE\xF1\xE5\xF2\xE8\xEB "
                "\xCC\xEE\xF1\xEA\xE2\xF3 \xE2 \xF1\xF0\xE5\xE4\xF3.",
                "Президент Путин посетил Москву в среду.", "windows-1251");
}

TEST_CASE("a declared charset is believed where UTF-8 is not possible") {
  const auto text_of = [](const std::string& bytes, const std::string& declared) {
    return decode(bytes, declared).text;
  };
  CHECK(text_of(kPutin1251, "windows-1251") == "Путин");
  CHECK(text_of(kPutin1251, "WINDOWS-1251") == "Путин");
  CHECK(text_of(kPutin1251, "cp1251") == "Путин");
  CHECK(text_of("\xF0\xD5\xD4\xC9\xCE", "koi8-r") == "Путин");
  CHECK(text_of("\xDE\xCF\xD3", "windows-1256") == "قدس");
  CHECK(text_of("\xA3\xF3\x64\x9F", "windows-1250") == "Łódź");
  CHECK(text_of("\xA3\xF3\x64\xBC", "iso-8859-2") == "Łódź");
  CHECK(text_of("T\xFCrkiye \xDDstanbul", "iso-8859-9") == "Türkiye İstanbul");
  CHECK(text_of("\xD6\xD0\xCE\xC4", "gbk") == "中文");
  CHECK(text_of("\x93q\x94", "iso-8859-1") == "\u201Cq\u201D");
  CHECK(decode(kPutin1251, "cp1251").charset == "windows-1251");
  CHECK(decode("caf\xE9", "latin1").charset == "windows-1252");
}

TEST_CASE("a declaration that the bytes belie is ignored") {
  for (const char* declared :
       {"", "utf-8", "utf8", "UTF-16", "utf-16le", "utf-32", "utf-7", "cesu-8", "us-ascii", "ascii",
        "nonsense", "x-user-defined", "iso-8859-99", " ", "\xFF"}) {
    CAPTURE(declared);
    CHECK(decode("caf\xE9", declared).text == "café");
    CHECK(decode("caf\xE9", declared).charset == "windows-1252");
  }
  for (const char* declared : {"windows-1252", "iso-8859-1", "utf-16", "koi8-r", "shift_jis", "nonsense"}) {
    CAPTURE(declared);
    CHECK(decode("caf\u00E9", declared).text == "caf\u00E9");
    CHECK(decode("plain", declared).charset == "UTF-8");
    CHECK(decode("\xFF\xFE"s + utf16(u"Путин", true), declared).text == "Путин");
  }
}

TEST_CASE("a damaged byte does not turn UTF-8 into another charset") {
  check_decoded("good \u201Cquotes\u201D, one bad \xFF byte", "good \u201Cquotes\u201D, one bad \uFFFD byte",
                "UTF-8");
  check_decoded("caf\u00E9 \u2013 cut \xE2\x80", "caf\u00E9 \u2013 cut \uFFFD", "UTF-8");
  check_decoded("\u201Ccut\u201D \xF0\x9F\x98", "\u201Ccut\u201D \uFFFD", "UTF-8");
  check_decoded("\xEF\xBB\xBF"s + "cut \xF0\x9F\x98", "cut \uFFFD", "UTF-8");
}

TEST_CASE("overlong and impossible UTF-8 never reaches the text") {
  for (const char* bytes : {"\xC0\xAF", "\xC0\x80", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80",
                            "\xF4\x90\x80\x80", "\x80", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F\x98"}) {
    for (const std::string& around : {""s, "é\u201C\u201D"s}) {
      const std::string text = decode(around + bytes).text;
      CHECK(well_formed(text) == text);
      CHECK(text.find('/') == std::string::npos);
      CHECK(text.find('\0') == std::string::npos);
    }
  }
}

TEST_CASE("lines end in a line feed only, and there is no NUL") {
  check_decoded("one\r\ntwo\rthree\nfour\r\n", "one\ntwo\nthree\nfour\n", "UTF-8");
  check_decoded("\r", "\n", "UTF-8");
  check_decoded("\n\r", "\n\n", "UTF-8");
  check_decoded("\r\r\n", "\n\n", "UTF-8");
  check_decoded("a\0b"s, "ab", "UTF-8");
  check_decoded("\0"s, "", "UTF-8");
  check_decoded("\x93q\x94\r\n", "\u201Cq\u201D\n", "windows-1252");
}

TEST_CASE("any bytes at all become well-formed text") {
  std::mt19937 random(5); // the same bytes every time
  const std::vector<std::string> heads = {
      "", "\xFF\xFE", "\xFE\xFF", "\xEF\xBB\xBF", "\xFF\xFE\0\0"s, "\0\0\xFE\xFF"s};
  const std::vector<std::string> declared = {"",       "windows-1251", "shift_jis", "iso-2022-jp",
                                             "utf-16", "hz",           "big5"};
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes = heads[random() % heads.size()];
    const bool dense = random() % 2 == 0;
    for (std::size_t left = random() % 40; left > 0; --left)
      bytes += static_cast<char>(dense ? random() : random() % 128);
    const std::string text = decode(bytes, declared[random() % declared.size()]).text;
    REQUIRE(well_formed(text) == text);
    REQUIRE(text.find_first_of("\r\0"s) == std::string::npos);
  }
}

TEST_CASE("UTF-16 without a mark is known by its high bytes, in any script") {
  const std::u16string text =
      u"\u041A\u0430\u0431\u0443\u043B, \u0633\u067E\u0627\u0647 \u0642\u062F\u0633 Ghor";
  std::string little;
  std::string big;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    little += {low, high};
    big += {high, low};
  }
  const std::string plain =
      "\u041A\u0430\u0431\u0443\u043B, \u0633\u067E\u0627\u0647 \u0642\u062F\u0633 Ghor";
  CHECK(decode(little).text == plain);
  CHECK(decode(little).charset == "UTF-16LE");
  CHECK(decode(big).text == plain);
}

TEST_CASE("legacy charsets of the region are detected") {
  // "The head of the security council said that the two countries have talks about the border."
  const auto encoded = [](const char* charset, std::string_view text) {
    UErrorCode code = U_ZERO_ERROR;
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    std::string bytes(text.size() * 2, ' ');
    UConverter* converter = ucnv_open(charset, &code);
    bytes.resize(static_cast<std::size_t>(
        wide.extract(bytes.data(), static_cast<int>(bytes.size()), converter, code)));
    ucnv_close(converter);
    return bytes;
  };
  const std::string russian =
      "\u0421\u0435\u043A\u0440\u0435\u0442\u0430\u0440\u044C \u0441\u043E\u0432\u0435\u0442\u0430 "
      "\u0431\u0435\u0437\u043E\u043F\u0430\u0441\u043D\u043E\u0441\u0442\u0438 "
      "\u0441\u043A\u0430\u0437\u0430\u043B, \u0447\u0442\u043E \u0434\u0432\u0435 "
      "\u0441\u0442\u0440\u0430\u043D\u044B \u0432\u0435\u0434\u0443\u0442 "
      "\u043F\u0435\u0440\u0435\u0433\u043E\u0432\u043E\u0440\u044B \u043E "
      "\u0433\u0440\u0430\u043D\u0438\u0446\u0435.";
  for (const char* charset : {"windows-1251", "KOI8-R"}) {
    CAPTURE(charset);
    CHECK(decode(encoded(charset, russian)).text == russian);
  }
  const std::string arabic =
      "\u0642\u0627\u0644 \u0627\u0644\u0645\u062A\u062D\u062F\u062B \u0628\u0627\u0633\u0645 "
      "\u0627\u0644\u0648\u0632\u0627\u0631\u0629 \u0625\u0646 \u0627\u0644\u0628\u0644\u062F\u064A\u0646 "
      "\u064A\u062C\u0631\u064A\u0627\u0646 \u0645\u062D\u0627\u062F\u062B\u0627\u062A \u062D\u0648\u0644 "
      "\u0627\u0644\u0645\u064A\u0627\u0647 \u0641\u064A \u0627\u0644\u0645\u0646\u0637\u0642\u0629 "
      "\u0627\u0644\u062D\u062F\u0648\u062F\u064A\u0629.";
  CHECK(decode(encoded("windows-1256", arabic)).text == arabic);
  // Declared wrong: what is UTF-8 is UTF-8.
  CHECK(decode(arabic, "windows-1256").text == arabic);
  CHECK(decode(encoded("windows-1256", arabic), "windows-1256").text == arabic);
}
