// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/suggestions.h"

#include "corpus/name_words.h"
#include "corpus/text/fold.h"
#include "corpus/text/stem.h"
#include "corpus/text/utf8.h"
#include "indexer/name_variants.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kContexts = 3;
constexpr std::size_t kBeside = 60;    // bytes of the text on either side
constexpr std::size_t kSmallShare = 5; // a name is a word when every fifth passage writes it small
constexpr unsigned kNoConfidence = 60; // percent: what so little speaks for is worth nothing

std::vector<std::string> words_in(const std::string& folded) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t last) {
  std::string name;
  for (std::size_t i = first; i < last; ++i) name += (i > first ? " " : "") + words[i];
  return name;
}

// From a blank to a blank.
std::string context_of(const Sighting& sighting) {
  const std::string_view text = sighting.text;
  std::size_t begin = sighting.span.begin > kBeside ? sighting.span.begin - kBeside : 0;
  if (begin > 0) begin = std::min<std::size_t>(text.find_first_of(" \n", begin) + 1, sighting.span.begin);
  std::size_t end = std::min<std::size_t>(text.size(), sighting.span.end + kBeside);
  if (end < text.size()) end = std::max<std::size_t>(text.find_last_of(" \n", end), sighting.span.end);
  return fmt::format("\"{}{}[{}]{}{}\"  {}#{}", begin > 0 ? "... " : "",
                     text.substr(begin, sighting.span.begin - begin), sighting.span.of(text),
                     text.substr(sighting.span.end, end - sighting.span.end), end < text.size() ? " ..." : "",
                     sighting.paper, sighting.ordinal);
}

bool is_all_capitals(const std::string& name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The most frequent, in small letters where there is a choice.
const std::string& best_of(const std::map<std::string, unsigned>& names) {
  return std::max_element(names.begin(), names.end(),
                          [](const auto& a, const auto& b) {
                            const bool shouts = is_all_capitals(a.first);
                            if (shouts != is_all_capitals(b.first)) return shouts;
                            return a.second < b.second;
                          })
      ->first;
}

bool holds_in_a_row(const std::string& longer, const std::string& shorter) {
  return (" " + longer + " ").find(" " + shorter + " ") != std::string::npos;
}

} // namespace

EntryKind Suggestions::Seen::kind() const {
  return std::max_element(kinds.begin(), kinds.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

void Suggestions::Seen::join(const Seen& other) {
  for (const auto& [name, times] : other.names) names[name] += times;
  for (const auto& [kind, times] : other.kinds) kinds[kind] += times;
  confidence = std::max(confidence, other.confidence);
  papers.insert(other.papers.begin(), other.papers.end());
  passages.insert(other.passages.begin(), other.passages.end());
  contexts.insert(other.contexts.begin(), other.contexts.end());
}

void Suggestions::add(const Sighting& sighting) {
  const std::string folded = fold_name(sighting.name);
  if (folded.empty()) return;
  const auto [place, fresh] = seen_.try_emplace(folded);
  Seen& seen = place->second;
  if (fresh) {
    std::vector<std::string> words = words_in(folded);
    if (words.size() > 1) by_first_.emplace(words.front(), words);
  }
  ++seen.names[sighting.name];
  ++seen.kinds[sighting.kind];
  seen.confidence = std::max(seen.confidence, sighting.confidence);
  if (seen.papers.insert(sighting.paper).second && seen.contexts.size() < kContexts)
    seen.contexts.emplace(sighting.paper, context_of(sighting));
  seen.passages.emplace(sighting.paper, sighting.ordinal);
}

void Suggestions::read_again(const TokenText& reading) {
  for (std::size_t at = 0; at < reading.size(); ++at) {
    if (!reading.begins_lower(at)) continue;
    const auto [begin, end] = by_first_.equal_range(std::string(reading.folded(at)));
    for (auto name = begin; name != end; ++name) {
      const std::vector<std::string>& words = name->second;
      bool same = at + words.size() <= reading.size();
      for (std::size_t i = 1; same && i < words.size(); ++i)
        same = reading.begins_lower(at + i) && reading.folded(at + i) == words[i];
      if (same) ++seen_[joined(words, 0, words.size())].written_small;
    }
  }
}

bool Suggestions::is_worth_a_look(const std::string& folded, const Seen& seen) const {
  const std::vector<std::string> words = words_in(folded);
  if (words.size() < 2) return false;
  if (is_function_word(words.front()) || is_function_word(words.back())) return false;
  if (seen.written_small * kSmallShare >= seen.passages.size()) return false;
  if (!known_.holding(folded).empty()) return false;      // known since, or a part of a known name
  for (std::size_t last = 2; last < words.size(); ++last) // "African National Congress of South Africa"
    if (!known_.named(joined(words, 0, last)).empty()) return false;
  return true;
}

std::vector<Suggestions::Group> Suggestions::persons() const {
  std::vector<std::string> names;
  std::vector<std::string> surnames;
  for (const auto& [folded, seen] : seen_) {
    if (seen.kind() != EntryKind::person) continue;
    if (is_worth_a_look(folded, seen))
      names.push_back(folded);
    else if (folded.find(' ') == std::string::npos)
      surnames.push_back(folded);
  }
  std::vector<Group> groups;
  std::map<std::string, std::size_t> bearer; // of a surname; kNobody: several
  constexpr std::size_t kNobody = -1;
  for (const std::vector<std::string>& variants : same_persons(names)) {
    Group group;
    for (const std::string& variant : variants) {
      group.emplace(variant, seen_.at(variant));
      const auto [place, fresh] = bearer.emplace(variant.substr(variant.rfind(' ') + 1), groups.size());
      if (!fresh && place->second != groups.size()) place->second = kNobody;
    }
    groups.push_back(std::move(group));
  }
  for (const std::string& surname : surnames)
    if (const auto found = bearer.find(surname); found != bearer.end() && found->second != kNobody)
      groups[found->second].emplace(surname, seen_.at(surname));
  return groups;
}

std::vector<Suggestions::Group> Suggestions::organisations() const {
  std::map<std::string, Group> by_stems; // "Pacific Island Forum", "Pacific Islands Forum"
  Stemmer stemmer;
  for (const auto& [folded, seen] : seen_) {
    if (seen.kind() == EntryKind::person || !is_worth_a_look(folded, seen)) continue;
    std::string key;
    for (const std::string& word : words_in(folded)) key += stemmer.stem(word);
    by_stems[key].emplace(folded, seen);
  }
  std::vector<Group> groups;
  for (auto& [stems, group] : by_stems) {
    const std::string& shorter = group.begin()->first;
    std::size_t longer_papers = 0;
    std::size_t own_papers = 0;
    for (const auto& [folded, seen] : group) own_papers += seen.papers.size();
    for (const auto& [other_stems, other] : by_stems)
      for (const auto& [folded, seen] : other)
        if (&other != &group && holds_in_a_row(folded, shorter)) longer_papers += seen.papers.size();
    if (longer_papers * 2 < own_papers) groups.push_back(group);
  }
  return groups;
}

std::vector<Suggestion> Suggestions::ranked() const {
  std::vector<Suggestion> suggestions;
  std::vector<Group> groups = persons();
  for (Group& group : organisations()) groups.push_back(std::move(group));
  for (const Group& group : groups) {
    Seen all;
    std::map<std::string, unsigned> fullest; // of several words: a surname alone is no name to go by
    for (const auto& [folded, seen] : group) {
      all.join(seen);
      if (folded.find(' ') != std::string::npos) fullest.insert(seen.names.begin(), seen.names.end());
    }
    Suggestion made{best_of(fullest),    {}, all.kind(), all.confidence, all.papers.size(),
                    all.passages.size(), {}, {}};
    const std::string name = fold_name(made.name);
    for (const auto& [folded, seen] : group)
      if (folded != name && folded.find(' ') != std::string::npos)
        made.aliases.push_back(best_of(seen.names));
    for (const auto& [paper, context] : all.contexts)
      if (made.contexts.size() < kContexts) made.contexts.push_back(context);
    suggestions.push_back(std::move(made));
  }
  const auto worth = [](const Suggestion& one) {
    return one.papers * (one.confidence > kNoConfidence ? one.confidence - kNoConfidence : 1);
  };
  std::stable_sort(suggestions.begin(), suggestions.end(), [&](const Suggestion& a, const Suggestion& b) {
    if (worth(a) != worth(b)) return worth(a) > worth(b);
    if (a.passages != b.passages) return a.passages > b.passages;
    return a.name < b.name;
  });
  return suggestions;
}

} // namespace dossier
