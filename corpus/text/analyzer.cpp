// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/analyzer.h"

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {
constexpr std::size_t kRemembered = 200'000; // words; some 30 MB
} // namespace

std::size_t Analyzer::Hash::operator()(std::string_view word) const {
  return XXH3_64bits(word.data(), word.size());
}

const Analyzer::Forms& Analyzer::forms_of(std::string_view word) {
  word = prefix_of(
      word, 4 * kLongestWord); // a megabyte without a space is no word, but must not be remembered whole
  const auto found = seen_.find(word);
  if (found != seen_.end()) return found->second;
  Forms forms;
  forms.folded = std::string(prefix_of(fold(word), kLongestWord));
  forms.stem = stemmer_.stem(forms.folded);
  return seen_.emplace(std::string(word), std::move(forms)).first->second;
}

const std::vector<Token>& Analyzer::analyze(std::string_view text) {
  if (seen_.size() > kRemembered) seen_.clear();
  tokens_.clear();
  cut_words(text, words_);
  for (const Span span : words_) {
    const Forms& forms = forms_of(span.of(text));
    if (!forms.folded.empty()) tokens_.push_back({span, forms.folded, forms.stem});
  }
  return tokens_;
}

} // namespace dossier
