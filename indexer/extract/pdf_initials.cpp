// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_initials.h"

#include "corpus/text/utf8.h"
#include "corpus/text/word_list.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <unicode/uchar.h>

namespace dossier {
namespace {

// Of a letter's size, as most fonts have it: how far its box reaches below the baseline, and how high a
// capital is.
constexpr double kDescent = 0.22;
constexpr double kCapital = 0.72;
constexpr double kMiddle = 0.35; // of a small letter's height, above the baseline

constexpr double kLarger = 1.7; // than the text beside it
constexpr double kNear = 2.0;   // em of the text: an initial is not further from it
constexpr double kInto = 0.4; // of the initial's width: the text begins behind that, even where they overlap
constexpr double kAlike = 0.75; // of its size: words that large are a title that it belongs to

double baseline(const PdfWord& word) { return word.box.bottom - kDescent * word.size; }

bool is_initial(const std::string& text) {
  std::size_t at = 0;
  std::size_t letters = 0;
  while (at < text.size()) {
    const auto c = static_cast<UChar32>(next_character(text, at));
    const bool quote = c == '"' || c == '\'' || c == 0x201C || c == 0x2018 || c == 0xAB;
    if (quote && letters == 0) continue;
    if (!u_isupper(c)) return false;
    ++letters;
  }
  return letters == 1;
}

bool is_right_beside(const PdfWord& initial, const PdfWord& word) {
  return word.box.left - initial.box.right < kNear * word.size &&
         word.box.left > initial.box.left + kInto * initial.box.width();
}

bool has_peer(const std::vector<PdfWord>& words, std::size_t i) {
  const PdfWord& initial = words[i];
  return std::any_of(words.begin(), words.end(), [&](const PdfWord& other) {
    return &other != &initial && other.size > kAlike * initial.size && other.box.top < initial.box.bottom &&
           other.box.bottom > initial.box.top && other.box.left < initial.box.right + initial.size &&
           other.box.right > initial.box.left - initial.size;
  });
}

std::string letters_of(std::string_view word) {
  const auto* const end =
      std::find_if(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c) == 0; });
  return {word.begin(), end};
}

// Whether the letter is a word by itself: "A concludes", but "Assassinations"; and "Iran" where the page has
// that elsewhere.
bool stands_alone(const std::string& initial, const PdfWord& beside, const std::vector<PdfWord>& words) {
  if (initial != "A" && initial != "I") return false;
  const std::string rest = letters_of(beside.text);
  if (rest.size() < 2 || !is_listed_word(rest)) return false; // "A", "s": "As"
  if (is_listed_word((initial == "A" ? "a" : "i") + rest)) return false;
  return std::none_of(words.begin(), words.end(),
                      [&](const PdfWord& word) { return letters_of(word.text) == initial + rest; });
}

// The word on the highest line beside the initial; the number of words when there is none.
std::size_t first_beside(const std::vector<PdfWord>& words, std::size_t i) {
  const PdfWord& initial = words[i];
  const double foot = baseline(initial);
  const double head = foot - kCapital * initial.size;
  std::size_t found = words.size();
  for (std::size_t k = 0; k < words.size(); ++k) {
    const PdfWord& word = words[k];
    if (k == i || word.size * kLarger > initial.size || !is_right_beside(initial, word)) continue;
    const double middle = baseline(word) - kMiddle * word.size;
    if (middle < head - 0.3 * word.size || middle > foot) continue;
    const bool higher =
        found == words.size() || baseline(word) < baseline(words[found]) - 0.5 * word.size ||
        (baseline(word) < baseline(words[found]) + 0.5 * word.size && word.box.left < words[found].box.left);
    if (higher) found = k;
  }
  return found;
}

} // namespace

void join_initials(std::vector<PdfWord>& words) {
  for (std::size_t i = 0; i < words.size();) {
    const bool initial = is_initial(words[i].text) && !has_peer(words, i);
    const std::size_t beside = initial ? first_beside(words, i) : words.size();
    if (beside == words.size()) {
      ++i;
      continue;
    }
    PdfWord joined = words[beside];
    joined.box.left = words[i].box.left;
    joined.glued = false;
    if (stands_alone(words[i].text, joined, words)) {
      words[beside].glued = false;
      joined.text = words[i].text;
      joined.box.right = std::min(words[i].box.right, words[beside].box.left);
      words[i++] = std::move(joined);
    } else {
      joined.text = words[i].text + joined.text;
      words[beside] = std::move(joined);
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }
}

} // namespace dossier
