// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/wording.h"

#include "corpus/schema.h"
#include "corpus/text/counted.h"
#include "corpus/text/fold.h"
#include "corpus/text/stem.h"
#include "corpus/text/utf8.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {

std::vector<Wording::Word> Wording::analyzed(const std::string& text) {
  std::vector<Word> words;
  for (const std::string& language : languages_) {
    const std::vector<Token>& tokens = analyzer_.analyze(text, language);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (words.size() == i)
        words.push_back({std::string(tokens[i].span.of(text)), std::string(tokens[i].folded), {}});
      words[i].stems.emplace_back(tokens[i].stem);
    }
  }
  return words;
}

std::vector<std::string> Wording::field_terms(std::string_view prefix, const std::string& text) {
  std::vector<std::string> terms;
  for (const Word& word : analyzed(text)) terms.push_back(term(prefix, word.stems[0]));
  return terms;
}

std::vector<Idea> Wording::words(const std::string& text) {
  const std::vector<Word> typed = analyzed(text);
  std::vector<Idea> ideas;
  std::size_t at = 0;
  while (at < typed.size()) {
    std::vector<EntryIndex> entries;
    const std::size_t size = exact_ ? 0 : name_at(typed, at, entries);
    const std::size_t end = at + std::max<std::size_t>(size, 1);
    ideas.push_back(idea(typed, at, end, std::move(entries), false, exact_));
    at = end;
  }
  return ideas;
}

std::vector<Idea> Wording::row(const std::string& text, const std::string& typed, bool exact) {
  const std::vector<Word> words = analyzed(text);
  if (words.empty()) return {};
  exact = exact || exact_;
  std::vector<EntryIndex> entries;
  if (exact || name_at(words, 0, entries) != words.size()) entries.clear();
  Idea made = idea(words, 0, words.size(), std::move(entries), words.size() > 1, exact);
  if (!typed.empty()) made.typed = typed;
  if (made.entries.empty() && !exact && words.size() > 1)
    for (Way& way : other_wordings(pieces_of(words), gazetteer_, analyzer_))
      made.ways.push_back(std::move(way));
  return {std::move(made)};
}

std::vector<PhrasePiece> Wording::pieces_of(const std::vector<Word>& typed) const {
  std::vector<PhrasePiece> pieces;
  for (std::size_t at = 0; at < typed.size();) {
    PhrasePiece piece;
    const std::size_t end = at + std::max<std::size_t>(name_at(typed, at, piece.entries), 1);
    for (; at < end; ++at) {
      piece.stems.push_back(typed[at].stems[0]);
      piece.folded += (piece.folded.empty() ? "" : " ") + typed[at].folded;
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::vector<Idea> Wording::prefix(const std::string& text, std::vector<std::string>& notes) {
  const std::vector<Word> words = analyzed(text);
  if (words.empty()) return {};
  const Word& begun = words.back();
  Idea made;
  for (const Word& word : words) made.typed += (made.typed.empty() ? "" : " ") + word.typed;
  made.typed = words.size() > 1 ? fmt::format("\"{}*\"", made.typed) : made.typed + "*";
  std::vector<std::string> ends;
  if (begun.folded.size() < kShortestPrefix) {
    notes.push_back(
        fmt::format("{} is too short to stand for what it begins: it is taken as a word", made.typed));
    ends = {begun.stems[0]};
  } else {
    std::size_t left = 0;
    // Terms are stems: "smuggling*" begins none, yet "smuggling" is there as "smuggl".
    ends = {begun.stems[0]};
    for (std::string& found : vocabulary_.beginning_with(begun.folded, kMostBegun, left))
      if (found != begun.stems[0] && !is_stop_word(found)) ends.push_back(std::move(found));
    if (left > 0)
      notes.push_back(fmt::format("{} begins {} words: the {} most frequent are searched", made.typed,
                                  with_thousands(left + kMostBegun), kMostBegun));
  }
  for (std::string& end : ends)
    for (std::size_t language = 0; language < languages_.size(); ++language) {
      Way way;
      for (std::size_t i = 0; i + 1 < words.size(); ++i) way.terms.push_back(words[i].stems[language]);
      way.terms.push_back(end);
      way.in_a_row = way.terms.size() > 1;
      if (std::find(made.ways.begin(), made.ways.end(), way) == made.ways.end())
        made.ways.push_back(std::move(way));
    }
  return {std::move(made)};
}

// The longest gazetteer name that begins at a typed word: how many words it has; 0 when none does.
std::size_t Wording::name_at(const std::vector<Word>& typed, std::size_t first,
                             std::vector<EntryIndex>& entries) const {
  std::size_t longest = 0;
  Gazetteer::Node node = Gazetteer::kRoot;
  for (std::size_t at = first; at < typed.size(); ++at) {
    const Gazetteer::Word word = gazetteer_.word(typed[at].folded);
    node = word == Gazetteer::kNone ? Gazetteer::kNone : gazetteer_.step(node, word);
    if (node == Gazetteer::kNone) break;
    std::vector<EntryIndex> here;
    std::vector<Alias> aliases = gazetteer_.aliases_at(node);
    gazetteer_.prefer(aliases, 0);
    for (const Alias& alias : aliases)
      if (may_expand(alias, typed, first, at + 1)) here.push_back(alias.entry);
    if (here.empty()) continue;
    longest = at + 1 - first;
    entries = std::move(here);
  }
  return longest;
}

// A seat of government is too wide a meaning for the town's name; "us" is the United States only in
// capitals.
bool Wording::may_expand(const Alias& alias, const std::vector<Word>& typed, std::size_t first,
                         std::size_t end) {
  if (!names_entry(alias.use) || alias.use == AliasUse::asked || alias.needs_country) return false;
  if (alias.own_script && is_latin(typed[first].typed)) return false;
  if (!alias.capitals || end - first > 1 || typed[first].folded.size() > 3) return true;
  const std::string& word = typed[first].typed;
  return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

Idea Wording::idea(const std::vector<Word>& typed, std::size_t first, std::size_t end,
                   std::vector<EntryIndex> entries, bool in_a_row, bool exact) const {
  Idea made;
  for (const EntryIndex entry : entries) made.ways.push_back(named("", {entry}).ways.front());
  for (std::size_t i = first; i < end; ++i) made.typed += (i > first ? " " : "") + typed[i].typed;
  Way as_written;
  as_written.in_a_row = in_a_row || exact;
  for (std::size_t i = first; exact && i < end; ++i) as_written.folded.push_back(typed[i].folded);
  for (std::size_t i = first; !as_written.in_a_row && i < end; ++i) made.stems.push_back(typed[i].stems[0]);
  add_as_written(typed, first, end, std::move(as_written), made.ways);
  made.entries = std::move(entries);
  return made;
}

Idea Wording::named(const std::string& typed, const std::vector<EntryIndex>& entries) const {
  Idea made;
  made.typed = typed;
  for (const EntryIndex index : entries) {
    const Entry entry = gazetteer_[index];
    const Field& field = *find_field(is_province(entry.kind) ? "province" : "actor");
    Way way;
    way.terms = {term(field.prefix, entry.id)};
    made.ways.push_back(std::move(way));
  }
  made.entries = entries;
  return made;
}

// The way once in each language, where it differs.
void Wording::add_as_written(const std::vector<Word>& typed, std::size_t first, std::size_t end, Way way,
                             std::vector<Way>& ways) const {
  for (std::size_t language = 0; language < languages_.size(); ++language) {
    way.terms.clear();
    for (std::size_t i = first; i < end; ++i) way.terms.push_back(typed[i].stems[language]);
    if (std::find(ways.begin(), ways.end(), way) == ways.end()) ways.push_back(way);
  }
}

// By the word, not its stem: "does" has the stem of "doe".
bool is_idle(const Idea& idea) {
  return idea.entries.empty() && idea.ways[0].terms.size() == 1 && !idea.typed.starts_with('=') &&
         is_stop_word(fold(idea.typed));
}

} // namespace dossier
