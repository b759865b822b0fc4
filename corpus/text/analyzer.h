// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/span.h"
#include "corpus/text/stem.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dossier {

// A word of a text with its two compared forms. "Forces" -> {span, folded "forces", stem "forc"}.
struct Token {
  Span span;
  std::string_view folded;
  std::string_view stem;
};

// The one analysis: cut, fold, stem. Index, query, gazetteer and highlight all read a text through it.
//
//   analyze("Quds Forces") -> {[0,4) quds quds} {[5,11) forces forc}
//
// Stems are those of the text's language (ISO 639-1), of English when none is given.
// Words that fold to nothing are left out; a word longer than kLongestWord bytes is cut there. The tokens and
// their views live until the next call. One Analyzer a thread: it remembers the words it has seen, because a
// text repeats itself and stemming costs ten times a look-up.
class Analyzer {
public:
  const std::vector<Token>& analyze(std::string_view text, std::string_view language = "");

private:
  struct Forms {
    std::string folded;
    std::string stem;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const;
  };

  // The words seen in one language.
  struct Lexicon {
    explicit Lexicon(std::string_view of) : language(of), stemmer(of) {}
    std::string language;
    Stemmer stemmer;
    std::unordered_map<std::string, Forms, Hash, std::equal_to<>> seen;
  };

  static const Forms& forms_of(std::string_view word, Lexicon& lexicon);
  Lexicon& lexicon_of(std::string_view language);

  std::vector<std::pair<std::string, std::string>>
      stemmed_by_; // languages asked for, and whose rules serve them
  std::vector<std::unique_ptr<Lexicon>> lexicons_;
  std::vector<Span> words_;
  std::vector<Token> tokens_;
};

// A term must stay below Xapian's 245 bytes with its prefix; no word of a language is near this.
constexpr std::size_t kLongestWord = 100;

} // namespace dossier
