// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_letters.h"

#include "corpus/text/utf8.h"

#include <cctype>
#include <string_view>

namespace dossier {
namespace {

constexpr std::size_t kEnough = 150; // letters to judge by
// Of 100 letters: English, French, Polish, Turkish have 37 to 45 vowels, lists of abbreviations some 30;
// glyphs numbered in the order of ASCII, as most are, 15.
constexpr std::size_t kFewestVowels = 23;

} // namespace

bool are_unnamed_glyphs(const std::vector<PdfWord>& words) {
  std::size_t all = 0;
  std::size_t latin = 0;
  std::size_t vowels = 0;
  std::size_t unnamed = 0;
  for (const PdfWord& word : words)
    for (std::size_t at = 0; at < word.text.size();) {
      const char32_t c = next_character(word.text, at);
      ++all;
      if (c < 0x80 && std::isalpha(static_cast<unsigned char>(c)) != 0) {
        ++latin;
        vowels +=
            std::string_view("aeiouyAEIOUY").find(static_cast<char>(c)) != std::string_view::npos ? 1 : 0;
      } else if (c >= 0xC0 && c < 0x250) { // with an accent, which vowels have
        ++latin;
        ++vowels;
      } else if (c == U'\uFFFD' || (c >= 0xE000 && c < 0xF900)) {
        ++unnamed;
      }
    }
  if (all < kEnough) return false;
  return unnamed * 2 > all || (latin >= kEnough && latin * 2 > all && vowels * 100 < latin * kFewestVowels);
}

} // namespace dossier
