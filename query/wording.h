// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/text/analyzer.h"
#include "query/phrase_names.h"
#include "query/plan.h"
#include "query/vocabulary.h"

#include <string>
#include <vector>

namespace dossier {

// Reads the words of a query as ideas: names by the gazetteer, the rest word by word.
//
//   words("qods force drug") -> {qods force: XAquds-force | qod+forc} {drug: drug}
//   prefix("narco")          -> {narco*: narcot | narcoterror | ...}
//
// A word is stemmed by the rules of every language that the index holds; each such form is a way of one idea.
// With `exact` nothing is stemmed or expanded.
class Wording {
public:
  Wording(const Gazetteer& gazetteer, const Vocabulary& vocabulary, bool exact)
      : gazetteer_(gazetteer), vocabulary_(vocabulary), languages_(vocabulary.languages()), exact_(exact) {}

  std::vector<Idea> words(const std::string& text); // each name and word
  // All of it in a row: the entry when it is a name, and the other names of what it names within. Nothing
  // where there are no words.
  std::vector<Idea> row(const std::string& text, const std::string& typed, bool exact);
  std::vector<Idea> prefix(const std::string& text, std::vector<std::string>& notes);
  Idea named(const std::string& typed, const std::vector<EntryIndex>& entries) const;
  std::vector<std::string> field_terms(std::string_view prefix, const std::string& text);

private:
  struct Word {
    std::string typed;
    std::string folded;
    std::vector<std::string> stems; // beside languages_
  };

  std::vector<Word> analyzed(const std::string& text);
  std::size_t name_at(const std::vector<Word>& typed, std::size_t first,
                      std::vector<EntryIndex>& entries) const;
  std::vector<PhrasePiece> pieces_of(const std::vector<Word>& typed) const;
  static bool may_expand(const Alias& alias, const std::vector<Word>& typed, std::size_t first,
                         std::size_t end);
  void add_as_written(const std::vector<Word>& typed, std::size_t first, std::size_t end, Way way,
                      std::vector<Way>& ways) const;
  Idea idea(const std::vector<Word>& typed, std::size_t first, std::size_t end,
            std::vector<EntryIndex> entries, bool in_a_row, bool exact) const;

  const Gazetteer& gazetteer_;
  Vocabulary vocabulary_;
  std::vector<std::string> languages_; // that the index is stemmed by
  bool exact_;
  Analyzer analyzer_;
};

// Says nothing by itself: a stop word that was not asked for expressly.
bool is_idle(const Idea& idea);

constexpr std::size_t kMostBegun = 32;     // words that a prefix stands for
constexpr std::size_t kShortestPrefix = 2; // letters

} // namespace dossier
