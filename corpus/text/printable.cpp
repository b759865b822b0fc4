// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/printable.h"

#include "corpus/text/utf8.h"

#include <unicode/uchar.h>

namespace dossier {

bool is_printable(char32_t character) {
  if (character == U'\n' || (character >= 0x20 && character < 0x7F)) return true;
  if (character < 0xA0) return false;
  switch (character) {
  case U'\u200C': // the joiners belong to Persian and Indic spelling
  case U'\u200D':
    return true;
  default:
    break;
  }
  const auto type = u_charType(static_cast<UChar32>(character));
  return type != U_FORMAT_CHAR && type != U_CONTROL_CHAR && type != U_SURROGATE && type != U_LINE_SEPARATOR &&
         type != U_PARAGRAPH_SEPARATOR;
}

std::string printable(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  std::size_t at = 0;
  while (at < text.size()) {
    const char32_t c = next_character(text, at);
    if (c == U'\t')
      kept += ' ';
    else if (is_printable(c))
      append_character(kept, c);
  }
  return kept;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = static_cast<UChar32>(next_character(text, at));
    if (c < 0x300) {
      ++count;
      continue;
    }
    if ((U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) continue;
    const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    count += width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
  }
  return count;
}

} // namespace dossier
