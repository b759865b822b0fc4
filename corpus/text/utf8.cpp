// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/utf8.h"

#include <unicode/utf8.h>

namespace dossier {
namespace {
constexpr const char* kReplacement = "\xEF\xBF\xBD"; // U+FFFD
} // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  auto i = static_cast<int64_t>(at);
  const auto length = static_cast<int64_t>(text.size());
  UChar32 c = 0;
  U8_NEXT(bytes, i, length, c);
  at = static_cast<std::size_t>(i);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

char32_t previous_character(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t from = at > U8_MAX_LENGTH ? at - U8_MAX_LENGTH : 0;
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data()) + from;
  auto i = static_cast<int32_t>(at - from);
  UChar32 c = 0;
  U8_PREV(bytes, 0, i, c);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

bool is_latin(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = word.empty() ? U'\0' : next_character(word, at);
  return first < 0x0370 || (first >= 0x1E00 && first < 0x1F00);
}

void append_character(std::string& out, char32_t character) {
  uint8_t bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(character));
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::string well_formed(std::string text) {
  std::size_t at = 0;
  std::size_t clean = 0; // everything before is well formed
  std::string mended;
  bool mending = false;
  while (at < text.size()) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    if (c != U'\uFFFD' || text.compare(begin, at - begin, kReplacement) == 0) continue;
    mending = true;
    mended.append(text, clean, begin - clean);
    append_character(mended, U'\uFFFD');
    clean = at;
  }
  if (!mending) return text;
  mended.append(text, clean);
  return mended;
}

std::string_view prefix_of(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && U8_IS_TRAIL(static_cast<uint8_t>(text[bytes]))) --bytes;
  return text.substr(0, bytes);
}

} // namespace dossier
