// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace dossier {

// Stems by Snowball, in the language of the text (ISO 639-1; none given: English): "smuggling" -> "smuggl",
// "forces" -> "forc"; in "ru" "Кабуле" -> "kabul". An English word with a digit or a non-ASCII letter is its
// own stem, and so is every word of a language that Snowball does not know. One Stemmer a thread.
class Stemmer {
public:
  explicit Stemmer(std::string_view language = "");
  // Folded already, and as it stands in the text: other languages' rules want its own letters.
  std::string stem(std::string_view folded, std::string_view word = "") const;

private:
  std::string stem_english(std::string_view folded) const;
  std::string snowball(std::string_view word) const;

  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::string language_;
  std::unique_ptr<sb_stemmer, Deleter> stemmer_; // null: none for this language
};

// The language by whose rules a text in that language is stemmed: itself, "" for English and where nothing is
// known, kUnstemmed where there are no rules. "fr" -> "fr", "en" -> "", "fa" -> "xx"
std::string stemming_language(std::string_view language);
constexpr std::string_view kUnstemmed = "xx";

// Words that say nothing by themselves ("the", "of", "with"); they count in no ranking unless a query has no
// others.
bool is_stop_word(std::string_view folded);

} // namespace dossier
