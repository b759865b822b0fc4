// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/charset.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

namespace dossier {
namespace {

struct Mark {
  std::string_view bytes;
  const char* charset;
};

// UTF-32LE before UTF-16LE: its mark begins with the other's.
constexpr std::array<Mark, 5> kMarks = {{{{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                         {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                         {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                         {{"\xFF\xFE", 2}, "UTF-16LE"},
                                         {{"\xFE\xFF", 2}, "UTF-16BE"}}};

// How many characters of more than a byte are well-formed UTF-8, and how many sequences are not.
struct Utf8Count {
  std::size_t sound = 0;
  std::size_t damaged = 0;

  // By chance a legacy text has few sound ones: a file with as many of them as damage is UTF-8.
  bool is_utf8() const { return damaged == 0 || (sound > 0 && sound >= damaged); }
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    const char32_t c = next_character(bytes, at);
    ++(c == U'\uFFFD' && bytes.substr(begin, at - begin) != "\xEF\xBF\xBD" ? count.damaged : count.sound);
  }
  return count;
}

// Of a character below U+2000, other than some of India's, the high byte is a control character or NUL, and
// nothing else in a text is.
bool is_high_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// UTF-16 without a mark, by where the high bytes are: NUL in mostly Latin text; in other scripts control
// characters, and then there are blanks, or it is no text.
const char* wide_without_mark(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1000);
  if (head.size() < 4) return nullptr;
  std::array<std::size_t, 2> nuls{};
  std::array<std::size_t, 2> high{};
  std::array<std::size_t, 2> blanks{}; // by the place of their NUL
  for (std::size_t i = 0; i < head.size(); ++i) {
    nuls[i % 2] += head[i] == '\0' ? 1 : 0;
    high[i % 2] += is_high_byte(head[i]) ? 1 : 0;
    const std::size_t other = i ^ 1; // the unit's other byte
    blanks[i % 2] += head[i] == '\0' && other < head.size() && head[other] == ' ' ? 1 : 0;
  }
  for (const std::size_t place : {std::size_t{1}, std::size_t{0}}) {
    const std::size_t beside = 1 - place;
    const bool latin = nuls[place] * 4 > head.size() && nuls[beside] * 8 < nuls[place];
    const bool other_script =
        high[place] * 4 > head.size() && high[beside] * 8 < high[place] && blanks[place] * 60 > head.size();
    if (latin || other_script) return place == 1 ? "UTF-16LE" : "UTF-16BE";
  }
  return nullptr;
}

std::optional<std::string> converted(std::string_view bytes, const char* charset) {
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &code), ucnv_close);
  if (U_FAILURE(code)) return std::nullopt;
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), code);
  if (U_FAILURE(code)) return std::nullopt;
  std::string text;
  wide.toUTF8String(text);
  return text;
}

// ISO-8859-1 is what files say and windows-1252 what they are: it has the dashes and quotes (WHATWG
// Encoding, 4.2).
const char* as_written(const char* charset) {
  return std::strcmp(charset, "ISO-8859-1") == 0 ? "windows-1252" : charset;
}

bool is_unicode(std::string_view charset) { return charset.substr(0, 4) == "UTF-" || charset == "CESU-8"; }

// What a declared name means; nothing when it is unknown, or when the bytes belie it: they are no UTF-8, and
// UTF-16 has been looked for.
std::optional<std::string> known_charset(const std::string& declared) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode code = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(declared.c_str(), standard, &code);
    if (U_FAILURE(code) || name == nullptr) continue;
    if (is_unicode(name) || std::strcmp(name, "US-ASCII") == 0) return std::nullopt;
    return as_written(name);
  }
  return std::nullopt;
}

// Of bytes that are no UTF-8. ICU's confidence of 10 means "cannot be excluded".
std::string detected(std::string_view bytes) {
  UErrorCode code = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&code), ucsdet_close);
  const auto sample = static_cast<int32_t>(std::min<std::size_t>(bytes.size(), 100'000));
  ucsdet_setText(detector.get(), bytes.data(), sample, &code);
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &code);
  for (int32_t i = 0; U_SUCCESS(code) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &code);
    const int32_t confidence = ucsdet_getConfidence(matches[i], &code);
    if (U_SUCCESS(code) && confidence > 10 && !is_unicode(name)) return as_written(name);
  }
  return "windows-1252";
}

std::string with_plain_lines(std::string text) {
  if (text.find('\r') == std::string::npos && text.find('\0') == std::string::npos) return text;
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\0') continue;
    if (text[i] != '\r')
      plain += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      plain += '\n';
  }
  return plain;
}

Decoded decode_as(std::string_view bytes, const std::string& charset) {
  if (charset == "UTF-8") return {with_plain_lines(well_formed(std::string(bytes))), charset};
  std::optional<std::string> text = converted(bytes, charset.c_str());
  if (!text) return {with_plain_lines(well_formed(std::string(bytes))), "UTF-8"};
  return {with_plain_lines(*std::move(text)), charset};
}

} // namespace

Decoded decode(std::string_view bytes, const std::string& declared) {
  for (const Mark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes)
      return decode_as(bytes.substr(mark.bytes.size()), mark.charset);
  }
  if (const char* wide = wide_without_mark(bytes)) return decode_as(bytes, wide);
  if (count_utf8(bytes).is_utf8()) return decode_as(bytes, "UTF-8");
  const std::optional<std::string> known = known_charset(declared);
  return decode_as(bytes, known ? *known : detected(bytes));
}

Decoded decode(std::string_view bytes) { return decode(bytes, {}); }

std::string decode_known(std::string_view bytes, const std::string& charset) {
  std::optional<std::string> text = converted(bytes, charset.c_str());
  return text ? *std::move(text) : well_formed(std::string(bytes));
}

} // namespace dossier
