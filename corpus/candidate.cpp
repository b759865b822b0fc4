// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/candidate.h"

#include "corpus/text/utf8.h"

namespace dossier {
namespace {

// "nato", "u.s." in a text without capitals.
bool is_lost_abbreviation(const TokenText& reading, std::size_t token) {
  constexpr std::size_t kShortest = 4;
  const std::string_view word = reading.word(token);
  return word.find('.') != std::string_view::npos ||
         (word.size() >= kShortest && reading.begins_upper(token));
}

bool is_written_without_capitals(const TokenText& reading, std::size_t first, std::size_t last,
                                 const Alias& alias) {
  if (alias.capitals) return last - first == 1 && is_lost_abbreviation(reading, first);
  if (last - first > 1 && !alias.doubtful && alias.use == AliasUse::name) return true;
  for (std::size_t i = first; i < last; ++i)
    if (reading.begins_upper(i)) return true;
  return false;
}

bool is_written_as(const TokenText& reading, std::size_t first, std::size_t last, const Alias& alias) {
  if (alias.own_script && is_latin(reading.word(first))) return false;
  if (!reading.supplied.empty()) return is_written_without_capitals(reading, first, last, alias);
  bool initial = false;
  for (std::size_t i = first; i < last; ++i) {
    if (alias.capitals && !is_in_capitals(reading.word(i))) return false;
    initial = initial || !reading.begins_lower(i);
  }
  return initial;
}

// "US$8 billion", "A$": a currency.
bool is_currency(const TokenText& reading, std::size_t last) {
  return reading.text.substr(reading.tokens[last - 1].span.end).starts_with('$');
}

bool is_closed_behind(const TokenText& reading, std::size_t token) {
  return reading.text.substr(reading.tokens[token].span.end).starts_with(')');
}

// False when no name begins at `first`.
bool longest_at(const TokenText& reading, std::size_t first, const Gazetteer& gazetteer, Candidate& longest) {
  bool found = false;
  bool bracket = false; // one is open
  Gazetteer::Node node = Gazetteer::kRoot;
  for (std::size_t at = first; at < reading.size(); ++at) {
    // "Communist Party of India (Maoist)"
    const bool opens = at > first + 1 && reading.gap(at - 1) == " (";
    if (at > first && !opens && !reading.runs_on(at - 1)) break;
    bracket = bracket || opens;
    const Gazetteer::Word word = gazetteer.word(reading.folded(at));
    node = word == Gazetteer::kNone ? Gazetteer::kNone : gazetteer.step(node, word);
    if (node == Gazetteer::kNone) break;
    if (!gazetteer.ends_name(node) || (bracket && !is_closed_behind(reading, at))) continue;
    std::vector<Alias> aliases;
    for (const Alias& alias : gazetteer.aliases_at(node))
      if (alias.use != AliasUse::asked && is_written_as(reading, first, at + 1, alias))
        aliases.push_back(alias);
    if (aliases.empty() || is_currency(reading, at + 1)) continue;
    longest = {first, at + 1, std::move(aliases)};
    found = true;
  }
  return found;
}

} // namespace

std::vector<Candidate> find_candidates(const TokenText& reading, const Gazetteer& gazetteer) {
  std::vector<Candidate> candidates;
  Candidate candidate;
  for (std::size_t at = 0; at < reading.size();) {
    if (longest_at(reading, at, gazetteer, candidate)) {
      at = candidate.last;
      candidates.push_back(std::move(candidate));
    } else {
      ++at;
    }
  }
  return candidates;
}

} // namespace dossier
