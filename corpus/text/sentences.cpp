// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/sentences.h"

#include "corpus/text/fold.h"
#include "corpus/text/stem.h"
#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>

namespace dossier {
namespace {

// Folded, without their dot; sorted. After these a full stop ends no sentence.
constexpr std::array<std::string_view, 51> kNeverLast = {
    "adm",    "amb",  "approx", "brig",   "ca",  "capt", "cf",   "ch",   "chap", "cmdr", "col",
    "dr",     "ed",   "eds",    "eg",     "esp", "fig",  "figs", "gen",  "gov",  "hon",  "ie",
    "incl",   "lt",   "maj",    "messrs", "mr",  "mrs",  "ms",   "mt",   "op",   "para", "paras",
    "pres",   "prof", "rep",    "reps",   "rev", "sec",  "sen",  "sens", "sgt",  "st",   "supt",
    "transl", "univ", "v",      "viz",    "vol", "vols", "vs"};
static_assert(std::is_sorted(kNeverLast.begin(), kNeverLast.end()));

// After these it ends one unless a number follows: they are words, too.
constexpr std::array<std::string_view, 5> kBeforeNumber = {"art", "no", "nos", "p", "pp"};

// After these it ends one only before a word that usually begins a sentence ("The", "In", "It").
constexpr std::array<std::string_view, 25> kSometimesLast = {
    "al",   "apr", "aug", "bros", "co",  "corp", "dec",  "dept", "etc", "feb",  "govt", "ibid", "inc",
    "intl", "jan", "jr",  "ltd",  "mar", "mfg",  "natl", "nov",  "oct", "sept", "sr",   "sep"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_ender(char32_t c) {
  switch (c) {
  case U'.':
  case U'!':
  case U'?':
  case U'\u2026':
  case U'\u061F':
  case U'\u06D4':
  case U'\u0964':
  case U'\u3002':
  case U'\uFF01':
  case U'\uFF1F':
    return true;
  default:
    return false;
  }
}

bool is_spaceless_ender(char32_t c) { return c == U'\u3002' || c == U'\uFF01' || c == U'\uFF1F'; }

bool is_closing(char32_t c) {
  switch (c) {
  case U'"':
  case U'\'':
  case U')':
  case U']':
  case U'\u201D':
  case U'\u2019':
  case U'\u00BB':
  case U'\u203A':
  case U'\u300D':
  case U'*':
  case U'_':
    return true;
  default:
    return u_charType(static_cast<UChar32>(c)) == U_OTHER_NUMBER; // superscript note marks
  }
}

bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 9 && c <= 13) : u_isUWhiteSpace(static_cast<UChar32>(c));
}

std::size_t bytes_of(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t next = at;
    if (!is_space(next_character(text, next))) break;
    at = next;
  }
  return at;
}

// "[12]" or "(3)" right behind the full stop is a note mark, not a sentence.
std::size_t skip_note_mark(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end || (text[at] != '[' && text[at] != '(')) return at;
  const char closing = text[at] == '[' ? ']' : ')';
  std::size_t digit = at + 1;
  while (digit < end && text[digit] >= '0' && text[digit] <= '9') ++digit;
  return digit > at + 1 && digit < end && text[digit] == closing ? digit + 1 : at;
}

std::size_t trim_spaces(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char32_t c = previous_character(text, end);
    if (!is_space(c)) break;
    end -= bytes_of(c);
  }
  return end;
}

std::size_t skip_closing(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t next = at;
    const char32_t c = next_character(text, next);
    if (!is_closing(c) && !is_ender(c)) {
      next = skip_note_mark(text, at, end);
      if (next == at) break;
    }
    at = next;
  }
  return at;
}

// The run of letters and inner dots that ends at `end`: "U.S" for "the U.S|.".
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = end;
  while (at > begin) {
    const char32_t c = previous_character(text, at);
    if (c != U'.' && !u_isalpha(static_cast<UChar32>(c))) break;
    at -= bytes_of(c);
  }
  return text.substr(at, end - at);
}

std::string_view word_at(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t begin = at;
  while (at < end) {
    std::size_t next = at;
    if (!u_isalpha(static_cast<UChar32>(next_character(text, next)))) break;
    at = next;
  }
  return text.substr(begin, at - begin);
}

bool is_initial(std::string_view word) {
  std::size_t at = 0;
  if (word.empty()) return false;
  const char32_t c = next_character(word, at);
  return at == word.size() && u_isupper(static_cast<UChar32>(c));
}

bool opens_a_quote(char32_t c) {
  return c == U'"' || c == U'\u201C' || c == U'\u2018' || c == U'(' || c == U'[' || c == U'\u00AB' ||
         c == U'\'';
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Whether the marks at `marks`, followed by white space and then the text at `next`, end a sentence.
bool marks_end_sentence(std::string_view text, Span within, Span marks, std::size_t next) {
  std::size_t behind = next;
  char32_t first = next_character(text, behind);
  while (opens_a_quote(first) && behind < within.end) {
    next = behind;
    first = next_character(text, behind);
  }
  if (u_islower(static_cast<UChar32>(first))) return false;
  const std::string_view written = marks.of(text);
  if (written.front() != '.' || written.find_first_of("!?") != std::string_view::npos) return true;
  const std::string_view before = word_before(text, within.begin, marks.begin);
  if (before.empty()) return true;
  const std::string word =
      is_ascii(before) ? fold(before) : std::string(); // the abbreviations are English ones
  if (among(kBeforeNumber, word)) return !u_isdigit(static_cast<UChar32>(first));
  if (among(kNeverLast, word)) return false;
  const bool acronym = before.find('.') != std::string_view::npos;
  if (!acronym && !is_initial(before) && !among(kSometimesLast, word)) return true;
  return is_stop_word(fold(word_at(text, next, within.end)));
}

// Two line ends with only blanks between them.
bool is_paragraph_break(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view blank = text.substr(at, skip_spaces(text, at, end) - at);
  return blank.find('\f') != std::string_view::npos || std::count(blank.begin(), blank.end(), '\n') >= 2;
}

} // namespace

std::vector<Span> sentences(std::string_view text, Span within) {
  std::vector<Span> found;
  std::size_t begin = skip_spaces(text, within.begin, within.end);
  std::size_t at = begin;
  const auto close = [&](std::size_t end) {
    const std::size_t last = trim_spaces(text, begin, end);
    if (last > begin) found.push_back({begin, last});
    begin = at = skip_spaces(text, end, within.end);
  };
  while (at < within.end) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\n' || byte == '\f') {
      if (is_paragraph_break(text, at, within.end))
        close(at);
      else
        ++at;
      continue;
    }
    if (byte < 0x80 && byte != '.' && byte != '!' && byte != '?') {
      ++at;
      continue;
    }
    const std::size_t mark = at;
    const char32_t c = next_character(text, at);
    if (!is_ender(c)) continue;
    const std::size_t end = skip_closing(text, at, within.end);
    const std::size_t next = skip_spaces(text, end, within.end);
    if (next == within.end || is_spaceless_ender(c)) {
      close(end);
    } else if (next > end && marks_end_sentence(text, within, {mark, end}, next)) {
      close(end);
    } else {
      at = end;
    }
  }
  close(within.end);
  return found;
}

} // namespace dossier
