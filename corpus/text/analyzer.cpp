// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/analyzer.h"

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

#include <algorithm>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {
constexpr std::size_t kRemembered = 200'000; // words; some 30 MB
constexpr std::size_t kMostLanguages = 200;
} // namespace

std::size_t Analyzer::Hash::operator()(std::string_view word) const {
  return XXH3_64bits(word.data(), word.size());
}

const Analyzer::Forms& Analyzer::forms_of(std::string_view word, Lexicon& lexicon) {
  word = prefix_of(
      word, 4 * kLongestWord); // a megabyte without a space is no word, but must not be remembered whole
  const auto found = lexicon.seen.find(word);
  if (found != lexicon.seen.end()) return found->second;
  Forms forms;
  forms.folded = std::string(prefix_of(fold(word), kLongestWord));
  forms.stem = std::string(prefix_of(lexicon.stemmer.stem(forms.folded, word), kLongestWord));
  return lexicon.seen.emplace(std::string(word), std::move(forms)).first->second;
}

// Languages without rules of their own share one lexicon.
Analyzer::Lexicon& Analyzer::lexicon_of(std::string_view language) {
  const auto known = std::find_if(stemmed_by_.begin(), stemmed_by_.end(),
                                  [&](const auto& pair) { return pair.first == language; });
  std::string rules;
  if (known != stemmed_by_.end()) {
    rules = known->second;
  } else {
    rules = stemming_language(language);
    if (stemmed_by_.size() < kMostLanguages) stemmed_by_.emplace_back(language, rules);
  }
  for (const auto& lexicon : lexicons_)
    if (lexicon->language == rules) return *lexicon;
  return *lexicons_.emplace_back(std::make_unique<Lexicon>(rules));
}

const std::vector<Token>& Analyzer::analyze(std::string_view text, std::string_view language) {
  Lexicon& lexicon = lexicon_of(language);
  if (lexicon.seen.size() > kRemembered) lexicon.seen.clear();
  tokens_.clear();
  cut_words(text, words_);
  for (const Span span : words_) {
    const Forms& forms = forms_of(span.of(text), lexicon);
    if (!forms.folded.empty()) tokens_.push_back({span, forms.folded, forms.stem});
  }
  return tokens_;
}

} // namespace dossier
