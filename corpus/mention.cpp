// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/mention.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unicode/uchar.h>

namespace dossier {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// After a seat of government these make it the town: somebody is in, near or on the way to it.
constexpr std::array<std::string_view, 23> kInAPlace = {
    "in",       "near",    "at",       "around",   "outside", "inside",  "within",    "via",
    "downtown", "central", "northern", "southern", "eastern", "western", "greater",   "north",
    "south",    "east",    "west",     "visited",  "reached", "across",  "throughout"};

// Before a doubtful name these are evidence that it is a place: as above, and the looser prepositions.
constexpr std::array<std::string_view, 8> kTowardsAPlace = {"of",      "from",   "to",      "into",
                                                            "towards", "toward", "between", "through"};

constexpr std::array<std::string_view, 16> kDivision = {
    "province", "provinces", "governorate", "governorates", "region",   "regions", "district", "districts",
    "oblast",   "city",      "state",       "territory",    "division", "wilayat", "vilayet",  "ostan"};

// A seat with one of these behind it is an address ("Washington, DC") or has given its name to something that
// was signed or held there ("the Paris Agreement"): no government.
constexpr std::array<std::string_view, 26> kNamedAfterSeat = {
    "dc",          "accord",     "accords", "agreement",  "agreements", "charter",    "club",
    "communique",  "conference", "post",    "times",      "consensus",  "convention", "conventions",
    "declaration", "document",   "formula", "memorandum", "pact",       "plan",       "principles",
    "process",     "protocol",   "summit",  "treaty",     "university"};

struct Candidate {
  std::size_t first = 0; // tokens, inclusive
  std::size_t last = 0;  // exclusive
  std::vector<Alias> aliases;
};

class Finder {
public:
  Finder(std::string_view text, const std::vector<Token>& tokens, const Gazetteer& gazetteer)
      : text_(text), tokens_(tokens), gazetteer_(gazetteer) {}

  std::vector<Mention> find() {
    collect();
    decide_certain();
    decide_doubtful();
    std::vector<Mention> mentions;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      if (chosen_[i] == kNoEntry) continue;
      const Candidate& candidate = candidates_[i];
      mentions.push_back(
          {chosen_[i], {tokens_[candidate.first].span.begin, tokens_[candidate.last - 1].span.end}});
    }
    return mentions;
  }

private:
  void collect() {
    std::size_t at = 0;
    while (at < tokens_.size()) {
      std::optional<Candidate> candidate = longest_at(at);
      if (!candidate) {
        ++at;
        continue;
      }
      at = candidate->last;
      candidates_.push_back(*std::move(candidate));
    }
    chosen_.assign(candidates_.size(), kNoEntry);
  }

  std::optional<Candidate> longest_at(std::size_t first) const {
    std::optional<Candidate> longest;
    Gazetteer::Node node = Gazetteer::kRoot;
    for (std::size_t at = first; at < tokens_.size(); ++at) {
      if (at > first && !runs_on(at - 1)) break;
      const Gazetteer::Word word = gazetteer_.word(tokens_[at].folded);
      node = word == Gazetteer::kNone ? Gazetteer::kNone : gazetteer_.step(node, word);
      if (node == Gazetteer::kNone) break;
      if (!gazetteer_.ends_name(node)) continue;
      Candidate candidate{first, at + 1, {}};
      for (const Alias& alias : gazetteer_.aliases_at(node))
        if (is_written_as(candidate, alias)) candidate.aliases.push_back(alias);
      if (!candidate.aliases.empty()) longest = std::move(candidate);
    }
    return longest;
  }

  std::string_view gap(std::size_t token) const { // between it and the next
    return text_.substr(tokens_[token].span.end, tokens_[token + 1].span.begin - tokens_[token].span.end);
  }

  // Whether a name may run on from a token to the next: "People's Mojahedin", "Sistan & Baluchestan", "P5+1".
  bool runs_on(std::size_t token) const { return joins(token, without_possessive(gap(token))); }
  bool joined(std::size_t token) const { return joins(token, gap(token)); }

  // Whether only blanks, hyphens, apostrophes, "&", "+" and dots of abbreviations stand in a token's gap.
  bool joins(std::size_t token, std::string_view gap) const {
    if (gap.size() > 6 || gap.find("\n\n") != std::string_view::npos) return false;
    std::size_t at = 0;
    bool dot = false;
    while (at < gap.size()) {
      const char32_t c = next_character(gap, at);
      if (c == U'.')
        dot = true;
      else if (!joins_words(c))
        return false;
    }
    return !dot ||
           tokens_[token].span.size() <= 3; // "St. Petersburg", "U.S. Congress", but not "Iran. Guards"
  }

  static bool is_apostrophe(char32_t c) {
    return c == U'\'' || c == U'\u2018' || c == U'\u2019' || (c >= 0x02BB && c <= 0x02BF);
  }
  static bool joins_words(char32_t c) {
    return c == U' ' || c == U'\n' || c == U'-' || c == U'/' || c == U'&' || c == U'+' || c == U'\u00A0' ||
           c == U'\u00AD' || (c >= 0x2010 && c <= 0x2013) || is_apostrophe(c);
  }
  static std::string_view without_possessive(std::string_view gap) {
    std::size_t at = 0;
    if (gap.empty() || !is_apostrophe(next_character(gap, at))) return gap;
    return at < gap.size() && (gap[at] == 's' || gap[at] == 'S') ? gap.substr(at + 1) : gap;
  }

  // Whether no sentence and no paragraph ends between a token and the next.
  bool in_one_sentence(std::size_t token) const {
    return gap(token).find_first_of(".!?;") == std::string_view::npos &&
           gap(token).find("\n\n") == std::string_view::npos;
  }

  bool is_written_as(const Candidate& candidate, const Alias& alias) const {
    bool initial = false;
    for (std::size_t i = candidate.first; i < candidate.last; ++i) {
      const std::string_view word = tokens_[i].span.of(text_);
      if (alias.capitals && !is_in_capitals(word)) return false;
      initial = initial || !begins_lower(word);
    }
    return initial;
  }

  // "ISIS", "LeT", and "K" of "ISIS-K"; not "Let".
  static bool is_in_capitals(std::string_view word) {
    const auto lower = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const auto upper = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return lower == 0 || (upper >= 2 && upper >= lower);
  }
  static bool begins_lower(std::string_view word) {
    std::size_t at = 0;
    return u_islower(static_cast<UChar32>(next_character(word, at)));
  }

  // The words beside a name, of the same sentence.
  std::string_view before(const Candidate& candidate) const {
    if (candidate.first == 0 || !in_one_sentence(candidate.first - 1)) return {};
    return tokens_[candidate.first - 1].folded;
  }
  std::string_view behind(const Candidate& candidate) const {
    if (candidate.last == tokens_.size() || !in_one_sentence(candidate.last - 1)) return {};
    return tokens_[candidate.last].folded;
  }

  bool is_division(const Candidate& candidate) const {
    if (among(kDivision, behind(candidate)) && joined(candidate.last - 1)) return true;
    return candidate.first > 1 && before(candidate) == "of" && in_one_sentence(candidate.first - 2) &&
           among(kDivision, tokens_[candidate.first - 2].folded);
  }
  bool is_place(const Candidate& candidate) const {
    return is_division(candidate) || is_base(candidate) || among(kInAPlace, before(candidate));
  }
  bool
  is_base(const Candidate& candidate) const { // "a Tehran-based bank", but not "Tehran based its claim on"
    if (behind(candidate) != "based") return false;
    const std::string_view hyphen = gap(candidate.last - 1);
    return hyphen == "-" || hyphen == "\u2010" || hyphen == "\u2011";
  }

  bool says_place(const Candidate& candidate) const { // "Ankara Province", "Greater Cairo"
    for (std::size_t i = candidate.first; i < candidate.last; ++i)
      if (among(kDivision, tokens_[i].folded) || among(kInAPlace, tokens_[i].folded)) return true;
    return false;
  }

  // The entry a name stands for where no doubt is left; kNoEntry for "none", nothing for "not yet".
  std::optional<EntryIndex> certain(const Candidate& candidate) const {
    const Alias* province = nullptr;
    const Alias* government = nullptr;
    const Alias* name = nullptr;
    for (const Alias& alias : candidate.aliases) {
      if (alias.use == AliasUse::other) continue;
      if (alias.use == AliasUse::metonym)
        government = &alias;
      else if (is_province(gazetteer_[alias.entry].kind))
        province = province == nullptr ? &alias : province;
      else if (name == nullptr)
        name = &alias;
    }
    if (government != nullptr && among(kNamedAfterSeat, behind(candidate))) return kNoEntry;
    if (province != nullptr && is_division(candidate)) return province->entry;
    if (government != nullptr) {
      if (!is_place(candidate)) return government->doubtful ? std::nullopt : std::optional(government->entry);
      return province != nullptr ? province->entry : kNoEntry;
    }
    if (province != nullptr && gazetteer_[province->entry].seat && !is_place(candidate) &&
        !says_place(candidate))
      province = nullptr;
    const Alias* only = name != nullptr ? name : province;
    if (only == nullptr) return kNoEntry;
    if (only->doubtful) return std::nullopt;
    return only->entry;
  }

  void decide_certain() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const std::optional<EntryIndex> entry = certain(candidates_[i]);
      if (entry)
        chosen_[i] = *entry;
      else
        doubtful_.push_back(i);
    }
  }

  // Until nothing is added: what is decided late may be evidence for what stands early.
  void decide_doubtful() {
    for (bool decided = true; decided;) {
      decided = false;
      for (const std::size_t i : doubtful_) {
        if (chosen_[i] != kNoEntry) continue;
        for (const Alias& alias : candidates_[i].aliases) {
          if (!has_evidence(candidates_[i], alias)) continue;
          chosen_[i] = alias.entry;
          decided = true;
          break;
        }
      }
    }
  }

  bool has_evidence(const Candidate& candidate, const Alias& alias) const {
    const EntryIndex entry = alias.entry;
    const Entry wanted = gazetteer_[entry];
    const bool place =
        alias.use != AliasUse::metonym && (is_province(wanted.kind) || wanted.kind == EntryKind::state);
    if (place && (is_place(candidate) || among(kTowardsAPlace, before(candidate)))) return true;
    for (const EntryIndex other : chosen_) {
      if (other == kNoEntry) continue;
      if (other == entry) return true;
      const Entry found = gazetteer_[other];
      if (found.country.empty() || found.country != wanted.country) continue;
      if (is_province(found.kind) || !is_province(wanted.kind)) return true;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Gazetteer& gazetteer_;
  std::vector<Candidate> candidates_;
  std::vector<EntryIndex> chosen_;    // beside candidates_
  std::vector<std::size_t> doubtful_; // of candidates_
};

} // namespace

std::vector<Mention> find_mentions(std::string_view text, const std::vector<Token>& tokens,
                                   const Gazetteer& gazetteer) {
  return Finder(text, tokens, gazetteer).find();
}

} // namespace dossier
