// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/words.h"

#include "corpus/text/utf8.h"

#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace dossier {
namespace {

enum class Class : unsigned char { other, letter, digit, lone, joiner, apostrophe };

constexpr std::array<Class, 128> kAscii = [] {
  std::array<Class, 128> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = Class::letter;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = Class::letter;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = Class::digit;
  table['_'] = Class::letter;
  table['\''] = Class::apostrophe;
  return table;
}();

bool stands_alone(UScriptCode script) {
  switch (script) {
  case USCRIPT_HAN:
  case USCRIPT_HIRAGANA:
  case USCRIPT_KATAKANA:
  case USCRIPT_THAI:
  case USCRIPT_LAO:
  case USCRIPT_KHMER:
  case USCRIPT_MYANMAR:
    return true;
  default:
    return false;
  }
}

// The mark of a note behind a word.
bool is_superscript_digit(char32_t c) {
  return c == U'\u00B9' || c == U'\u00B2' || c == U'\u00B3' || (c >= U'\u2070' && c <= U'\u2079');
}

Class class_of(char32_t c) {
  if (c < 0x80) return kAscii[c];
  switch (c) {
  case U'\u2018': // left single quotation mark, which many print for the ayn
  case U'\u2019': // right single quotation mark
  case U'\u02BC': // modifier apostrophe
  case U'\u02BB': // turned comma, as in Hawaiian and Uzbek
  case U'\u02BD': // reversed comma
  case U'\u02BE': // hamza of the romanisations
  case U'\u02BF': // ayn
    return Class::apostrophe;
  case U'\u00AD': // soft hyphen
  case U'\u200C': // zero-width non-joiner, inside Persian words
  case U'\u200D':
  case U'\u2060':
    return Class::joiner;
  default:
    break;
  }
  const auto wide = static_cast<UChar32>(c);
  const uint32_t mask = U_GET_GC_MASK(wide);
  if ((mask & U_GC_ND_MASK) != 0) return Class::digit;
  if (is_superscript_digit(c)) return Class::other;
  if ((mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) == 0) return Class::other;
  UErrorCode code = U_ZERO_ERROR;
  if (c >= 0x0E00 && stands_alone(uscript_getScript(wide, &code))) return Class::lone;
  return Class::letter;
}

struct Cursor {
  std::string_view text;

  Class at(std::size_t position) const {
    if (position >= text.size()) return Class::other;
    return class_of(next_character(text, position));
  }
  bool is_letter(std::size_t position) const { return at(position) == Class::letter; }
  char byte(std::size_t position) const { return position < text.size() ? text[position] : '\0'; }
};

// Whether the dots from `dot` on are those of an acronym whose first letter has just been read: "U" of
// "U.S.A.". Each letter must stand alone between dots, so "end.The" is two words.
bool continues_acronym(const Cursor& cursor, std::size_t dot) {
  std::size_t next = dot + 1;
  if (cursor.byte(dot) != '.' || !cursor.is_letter(next)) return false;
  next_character(cursor.text, next);
  const Class after = cursor.at(next);
  return after != Class::letter && after != Class::digit;
}

// Whether the quotation mark between the two places stands between Hebrew letters, as in the acronym for the
// UN.
bool is_hebrew_acronym(const Cursor& cursor, std::size_t begin, std::size_t end) {
  const auto is_hebrew = [](char32_t c) { return c >= 0x05D0 && c <= 0x05EA; };
  return end < cursor.text.size() && is_hebrew(previous_character(cursor.text, begin)) &&
         is_hebrew(next_character(cursor.text, end));
}

// What goes on from a joining character at `at` (an apostrophe, a dot, a comma, a soft hyphen): the position
// behind it, or `at` itself when the word ends here.
std::size_t behind_joiner(const Cursor& cursor, std::size_t begin, std::size_t at, Class last) {
  std::size_t next = at;
  const char byte = cursor.byte(at);
  if (byte == '.' || byte == ',') {
    if (last == Class::digit && cursor.at(at + 1) == Class::digit) return at + 1;
    const bool one_letter = last == Class::letter && byte == '.';
    std::size_t first = begin;
    next_character(cursor.text, first);
    const bool acronym = first == at || cursor.byte(first) == '.';
    return one_letter && acronym && continues_acronym(cursor, at) ? at + 1 : at;
  }
  const char32_t joining = next_character(cursor.text, next);
  if (joining == U'"' || joining == U'\u05F4') return is_hebrew_acronym(cursor, at, next) ? next : at;
  if (class_of(joining) != Class::apostrophe && class_of(joining) != Class::joiner) return at;
  const Class after = cursor.at(next);
  return after == Class::letter || after == Class::digit ? next : at;
}

// Without the possessive: "Iran's" -> "Iran".
std::size_t before_possessive(std::string_view text, std::size_t begin, std::size_t end) {
  if (end - begin < 3 || (text[end - 1] != 's' && text[end - 1] != 'S')) return end;
  const std::size_t mark = end - 1;
  const char32_t c = previous_character(text, mark);
  if (c == U'\'') return mark - 1 > begin ? mark - 1 : end;
  if (c == U'\u2019' || c == U'\u2018') return mark - 3;
  return c == U'\u02BC' ? mark - 2 : end;
}

// Behind the possessive of a word that ends in a dot, which is no part of the word: "U.S" of "U.S.'s".
std::size_t behind_dotted_possessive(const Cursor& cursor, std::size_t dot) {
  std::size_t next = dot + 1;
  if (cursor.byte(dot) != '.' || cursor.at(next) != Class::apostrophe) return dot;
  next_character(cursor.text, next);
  if (cursor.byte(next) != 's' && cursor.byte(next) != 'S') return dot;
  const Class after = cursor.at(next + 1);
  return after == Class::letter || after == Class::digit ? dot : next + 1;
}

} // namespace

void cut_words(std::string_view text, std::vector<Span>& words) {
  words.clear();
  const Cursor cursor{text};
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = at;
    Class last = class_of(next_character(text, at));
    if (last == Class::lone) {
      words.push_back({begin, at});
      continue;
    }
    if (last != Class::letter && last != Class::digit) continue;
    while (at < text.size()) {
      std::size_t next = at;
      const Class here = class_of(next_character(text, next));
      if (here == Class::letter || here == Class::digit) {
        at = next;
        last = here;
        continue;
      }
      next = here == Class::lone ? at : behind_joiner(cursor, begin, at, last);
      if (next == at) break;
      at = next;
    }
    words.push_back({begin, before_possessive(text, begin, at)});
    at = behind_dotted_possessive(cursor, at);
  }
}

std::vector<Span> cut_words(std::string_view text) {
  std::vector<Span> words;
  cut_words(text, words);
  return words;
}

} // namespace dossier
