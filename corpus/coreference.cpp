// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/coreference.h"

#include "corpus/name_words.h"
#include "corpus/text/fold.h"

namespace dossier {
namespace {

constexpr std::array<std::string_view, 7> kGroups = {"group",        "militia",      "insurgents", "movement",
                                                     "organization", "organisation", "militants"};

class Referrer {
public:
  Referrer(const TokenText& reading, const Gazetteer& gazetteer, std::vector<Named>& named,
           PaperMemory& memory)
      : reading_(reading), gazetteer_(gazetteer), named_(named), memory_(memory) {}

  void refer() {
    std::vector<Named> all;
    all.reserve(named_.size() + 8);
    std::size_t next = 0;
    for (std::size_t at = 0; at < reading_.size();) {
      if (next < named_.size() && named_[next].first == at) {
        Named named = std::move(named_[next++]);
        at = named.last;
        if (named.last - named.first == 1 && redefined(named)) continue;
        learn(named);
        all.push_back(std::move(named));
        continue;
      }
      if (reading_.begins_upper(at)) {
        Referent referent = referent_of(at, all);
        if (referent.somebody()) all.push_back({at, at + 1, std::move(referent)});
      } else if (among(kGroups, reading_.folded(at)) && reading_.before(at) == "the") {
        if (const Named* group = last_group(at, all)) all.push_back({at, at + 1, group->referent});
      }
      ++at;
    }
    named_ = std::move(all);
  }

private:
  // Whether the paper has given an acronym a meaning of its own: it takes it, or true when it means nobody.
  bool redefined(Named& named) const {
    if (!is_in_capitals(reading_.word(named.first))) return false;
    const auto known = memory_.acronyms.find(reading_.folded(named.first));
    if (known == memory_.acronyms.end()) return false;
    if (!known->second.somebody()) return true;
    named.referent = known->second;
    return false;
  }

  void learn(const Named& named) {
    const Referent& referent = named.referent;
    if (referent.entry != kNoEntry && (referent.kind == EntryKind::state || is_province(referent.kind)))
      if (const std::string_view country = gazetteer_[referent.entry].country; !country.empty())
        memory_.countries.emplace(country);
    if (named.last - named.first < 2) return;
    if (referent.kind != EntryKind::person) {
      if (const std::string_view last = reading_.folded(named.last - 1); organisation_head(last))
        memory_.heads.emplace(last);
      return;
    }
    const auto [place, fresh] =
        memory_.surnames.emplace(std::string(reading_.folded(named.last - 1)), referent);
    if (!fresh && place->second != referent) place->second = Referent{};
  }

  Referent referent_of(std::size_t at, const std::vector<Named>& before) const {
    const std::string_view word = reading_.folded(at);
    if (!memory_.acronyms.empty() && is_in_capitals(reading_.word(at)))
      if (const auto known = memory_.acronyms.find(word); known != memory_.acronyms.end())
        return known->second;
    if (!memory_.surnames.empty() && stands_alone(at))
      if (const auto known = memory_.surnames.find(word); known != memory_.surnames.end())
        return known->second;
    if (organisation_head(word) && is_definite(at) && stands_alone(at))
      for (auto named = before.rbegin(); named != before.rend(); ++named)
        if (holds(*named, word) || stands_for(*named, word)) return named->referent;
    return {};
  }

  bool is_definite(std::size_t at) const {
    const std::string_view before = reading_.before(at);
    return before == "the" || before == "this" || before == "that";
  }

  // Not part of a longer name: "the Council of Europe", "Baghbani Street".
  bool stands_alone(std::size_t at) const {
    if (at > 0 && reading_.blank(at - 1) && reading_.begins_upper(at - 1) &&
        !is_function_word(reading_.folded(at - 1)) && !is_no_name(reading_.folded(at - 1)))
      return false;
    if (at + 1 == reading_.size() || !reading_.blank(at)) return true;
    return !reading_.begins_upper(at + 1) &&
           !(organisation_head(reading_.folded(at)) && reading_.folded(at + 1) == "of");
  }

  bool holds(const Named& named, std::string_view head) const {
    if (named.last - named.first < 2 || is_province(named.referent.kind) ||
        named.referent.kind == EntryKind::person)
      return false;
    for (std::size_t token = named.first; token < named.last; ++token)
      if (reading_.folded(token) == head) return true;
    return false;
  }

  // "the IMF ... the Fund": a word of the name that the abbreviation stands for.
  bool stands_for(const Named& named, std::string_view head) const {
    if (named.referent.entry == kNoEntry || named.last - named.first > 1 ||
        named.referent.kind == EntryKind::state || named.referent.kind == EntryKind::person ||
        is_province(named.referent.kind) || !is_in_capitals(reading_.word(named.first)))
      return false;
    const std::string name = ' ' + fold_name(gazetteer_[named.referent.entry].name) + ' ';
    return name.find(' ' + std::string(head) + ' ') != std::string::npos;
  }

  const Named* last_group(std::size_t at, const std::vector<Named>& before) const {
    std::size_t sentences = 0;
    std::size_t token = at;
    for (auto named = before.rbegin(); named != before.rend(); ++named) {
      for (; token > named->last; --token)
        if (!reading_.in_one_sentence(token - 1) && ++sentences > 1) return nullptr;
      if (named->referent.kind == EntryKind::armed_group) return &*named;
      if (named->referent.kind == EntryKind::organisation ||
          named->referent.kind == EntryKind::international || named->referent.kind == EntryKind::party)
        return nullptr; // it may be that one
    }
    return nullptr;
  }

  const TokenText& reading_;
  const Gazetteer& gazetteer_;
  std::vector<Named>& named_;
  PaperMemory& memory_;
};

} // namespace

void refer_back(const TokenText& reading, const Gazetteer& gazetteer, std::vector<Named>& named,
                PaperMemory& memory) {
  Referrer(reading, gazetteer, named, memory).refer();
}

} // namespace dossier
