// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/stem.h"

#include "corpus/error.h"
#include "corpus/text/fold.h"

#include <algorithm>
#include <array>
#include <libstemmer.h>

namespace dossier {
namespace {

// Sorted. Closed-class English words: articles, pronouns, prepositions, conjunctions and auxiliaries.
constexpr std::array<std::string_view, 76> kStopWords = {
    "a",     "about",  "also", "an",    "and",  "are",  "as",   "at",    "be",   "been", "being",
    "but",   "by",     "can",  "could", "did",  "do",   "does", "for",   "from", "had",  "has",
    "have",  "he",     "her",  "his",   "how",  "i",    "if",   "in",    "into", "is",   "it",
    "its",   "may",    "more", "my",    "no",   "not",  "of",   "on",    "or",   "our",  "shall",
    "she",   "should", "so",   "such",  "than", "that", "the",  "their", "them", "then", "there",
    "these", "they",   "this", "those", "to",   "was",  "we",   "were",  "what", "when", "where",
    "which", "while",  "who",  "whose", "why",  "will", "with", "would", "you",  "your"};
static_assert(std::is_sorted(kStopWords.begin(), kStopWords.end()));

bool has_stem(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

void Stemmer::Deleter::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

Stemmer::Stemmer(std::string_view language)
    : language_(language),
      stemmer_(sb_stemmer_new(language.empty() ? "english" : language_.c_str(), nullptr)) {
  if (!stemmer_ && language.empty())
    throw Error{ErrorKind::system, "libstemmer has no English stemmer", "is libstemmer0d complete?"};
}

std::string Stemmer::stem(std::string_view folded, std::string_view word) const {
  if (language_.empty()) return stem_english(folded);
  if (!stemmer_) return std::string(folded);
  std::string lowered = lower(word, language_);
  // Turkish sets a name's endings off: "İran'ın".
  if (language_ == "tr") lowered = lowered.substr(0, lowered.find_first_of("'\xE2", 2));
  std::string stemmed = fold(snowball(lowered));
  return stemmed.empty() ? std::string(folded) : stemmed;
}

std::string Stemmer::stem_english(std::string_view folded) const {
  return has_stem(folded) ? snowball(folded) : std::string(folded);
}

std::string Stemmer::snowball(std::string_view word) const {
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  if (stemmed == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

std::string stemming_language(std::string_view language) {
  if (language.empty() || language == "en") return "";
  std::string code(language);
  sb_stemmer* known = code.size() == 2 ? sb_stemmer_new(code.c_str(), nullptr) : nullptr;
  if (known == nullptr) return std::string(kUnstemmed);
  sb_stemmer_delete(known);
  return code;
}

bool is_stop_word(std::string_view folded) {
  return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

} // namespace dossier
