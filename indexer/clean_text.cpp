// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/clean_text.h"

#include "corpus/text/printable.h"
#include "corpus/text/utf8.h"

#include <deque>
#include <unicode/uchar.h>

namespace dossier {
namespace {

constexpr std::size_t kLongestTarget = 2000; // bytes; a longer bracket is no link
constexpr std::size_t kDeepest = 8;          // brackets within brackets

bool is_blank(char32_t c) {
  return c == U' ' || (c >= 9 && c <= 13) || c == U'\u0085' || u_isUWhiteSpace(static_cast<UChar32>(c));
}

std::string collapse(std::string_view text, bool keep_lines) {
  std::string clean;
  clean.reserve(text.size());
  bool blank = false;
  bool line = false;
  std::size_t at = 0;
  while (at < text.size()) {
    const char32_t c = next_character(text, at);
    if (is_blank(c)) {
      blank = true;
      line = line || c == U'\n';
      continue;
    }
    if (!is_printable(c)) continue;
    if (blank && !clean.empty()) clean += keep_lines && line ? '\n' : ' ';
    blank = line = false;
    append_character(clean, c);
  }
  return clean;
}

// The position behind "](target)" when `at` is at its "]"; 0 when it is none.
std::size_t behind_target(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "](") return 0;
  int depth = 1;
  for (std::size_t i = at + 2; i < text.size() && i < at + kLongestTarget; ++i) {
    if (text[i] == '\n') return 0;
    if (text[i] == '(') ++depth;
    if (text[i] == ')' && --depth == 0) return i + 1;
  }
  return 0;
}

} // namespace

std::string clean_text(std::string_view text) { return collapse(text, false); }
std::string clean_lines(std::string_view text) { return collapse(text, true); }

std::string without_link_marks(std::string_view text) {
  if (text.find("](") == std::string_view::npos) return std::string(text);
  std::string kept;
  std::deque<std::size_t> open; // brackets in `kept` that may begin a link, the innermost last
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '[') {
      if (open.size() == kDeepest) open.pop_front();
      open.push_back(kept.size());
    } else if (text[at] == ']' && !open.empty()) {
      const std::size_t begin = open.back();
      open.pop_back();
      if (const std::size_t behind = behind_target(text, at); behind > 0) {
        const bool image = begin > 0 && kept[begin - 1] == '!';
        if (image)
          kept.erase(begin - 1);
        else
          kept.erase(begin, 1);
        at = behind;
        continue;
      }
    }
    kept += text[at++];
  }
  return kept;
}

} // namespace dossier
