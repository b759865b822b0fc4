// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/stem.h"

#include "corpus/error.h"

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

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("english", nullptr)) {
  if (!stemmer_)
    throw Error{ErrorKind::system, "libstemmer has no English stemmer", "is libstemmer0d complete?"};
}

std::string Stemmer::stem(std::string_view folded) const {
  if (!has_stem(folded)) return std::string(folded);
  const auto* symbols = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(folded.size()));
  if (stemmed == nullptr) throw std::bad_alloc();
  return {reinterpret_cast<const char*>(stemmed),
          static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

bool is_stop_word(std::string_view folded) {
  return std::binary_search(kStopWords.begin(), kStopWords.end(), folded);
}

} // namespace dossier
