// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/transliteration.h"

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "query/cursor.h"
#include "query/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kShortest = 3;  // letters of a bare word
constexpr std::size_t kLongest = 40;  // letters: a name
constexpr std::size_t kMostFound = 6; // terms a word
constexpr std::size_t kMostTried = 4; // words a query: each is looked for in the whole vocabulary

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// Letters with one sound, or with one letter in the other script.
char sound_of(char c) {
  switch (c) {
  case 'q':
  case 'g':
  case 'c':
    return 'k';
  case 'p':
  case 'f':
    return 'b';
  case 'j':
  case 'z':
    return 's';
  case 'v':
    return 'w';
  default:
    return c;
  }
}

// What two letters write as one sound; "" where they are two.
std::string_view sound_of_two(std::string_view two) {
  if (two == "kh") return "h";
  if (two == "gh" || two == "ck") return "k";
  if (two == "sh" || two == "zh" || two == "ch" || two == "ts" || two == "tz") return "s";
  if (two == "th") return "t";
  if (two == "dh") return "d";
  if (two == "ph") return "b";
  return "";
}

// Sounds, doubled ones once; vowels stay.
std::string sounds_of(std::string_view word) {
  std::string sounds;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const std::string_view two = sound_of_two(word.substr(i, 2));
    const char sound = two.empty() ? sound_of(word[i]) : two[0];
    if (!two.empty()) ++i;
    if (sounds.empty() || sounds.back() != sound) sounds += sound;
  }
  if (sounds.size() > 2 && sounds.back() == 'h') sounds.pop_back();
  return sounds;
}

// Whether the rest of `bare` writes the rest of `full`.
bool writes(std::string_view bare, std::string_view full) {
  if (bare.empty()) return std::all_of(full.begin(), full.end(), is_vowel);
  if (full.empty()) return false;
  const char letter = bare[0];
  const bool is_yeh = letter == 'y' || letter == 'i'; // a stemmer of English writes a last y so
  const bool vocal = letter == 'a' || is_yeh || letter == 'w';
  if (letter == full[0] && writes(bare.substr(1), full.substr(1))) return true;
  if (is_yeh && is_vowel(full[0]) && full[0] != 'o' && full[0] != 'u') {
    if (writes(bare.substr(1), full.substr(1))) return true;
  }
  if (letter == 'w' && (full[0] == 'o' || full[0] == 'u')) {
    if (writes(bare.substr(1), full.substr(1))) return true;
  }
  // Between consonants a vowel of `full` may be unwritten, and so may the h of "ah", "eh".
  if (is_vowel(full[0]) || (full[0] == 'h' && !vocal && letter != 'h')) return writes(bare, full.substr(1));
  return false;
}

bool is_bare(std::string_view word) {
  const auto vowels = static_cast<std::size_t>(std::count_if(word.begin(), word.end(), is_vowel));
  return 3 * vowels <= 2 * word.size();
}

bool is_letters(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_unknown_word(const Idea& idea, const Index& index) {
  if (!idea.entries.empty() || idea.stems.size() != 1 || idea.ways.empty()) return false;
  return std::all_of(idea.ways.begin(), idea.ways.end(), [&](const Way& way) {
    return way.terms.size() == 1 && way.folded.empty() && index.passages_with(way.terms[0]) == 0;
  });
}

// How passages write a term, in their own letters.
std::string written(const Index& index, const std::string& term) {
  const TermCursor having(index, term);
  if (having.document() == kNoDocument) return "";
  const ReadPassage& passage = index.read(having.document());
  for (const Token& token : passage.text)
    if (token.stem == term) return std::string(token.span.of(passage.record.text));
  return "";
}

} // namespace

bool may_be_one_name(std::string_view bare, std::string_view full) {
  const std::string wanted = sounds_of(full);
  const std::string sounds = sounds_of(bare);
  const auto begins_alike = [&](std::string_view rest) {
    return rest.size() >= kShortest - 1 && writes(rest, wanted);
  };
  return begins_alike(sounds) ||
         (bare.starts_with("al") && bare.size() > 4 && begins_alike(sounds_of(bare.substr(2))));
}

void add_other_scripts(Plan& plan, const Index& index) {
  std::size_t tried = 0;
  for (Idea& idea : plan.ideas) {
    const std::string folded = fold(idea.typed);
    if (folded.size() < kShortest || folded.size() > kLongest || !is_letters(folded)) continue;
    if (!is_unknown_word(idea, index) || ++tried > kMostTried) continue;
    const bool from_latin = is_latin(idea.typed);
    std::vector<std::string> names;
    for (const std::string& term : Vocabulary(index.terms())
                                       .all_of(
                                           [&](std::string_view term) {
                                             if (!is_letters(term) || term.size() < kShortest) return false;
                                             return from_latin
                                                        ? is_bare(term) && may_be_one_name(term, folded)
                                                        : may_be_one_name(folded, term);
                                           },
                                           kMostFound)) {
      const std::string name = written(index, term);
      if (name.empty() || is_latin(name) == from_latin) continue;
      idea.ways.push_back({{term}, false});
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    if (!names.empty())
      plan.notes.push_back(fmt::format("{} is looked for as {}", idea.typed, fmt::join(names, ", ")));
  }
}

} // namespace dossier
