// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/resolution.h"

#include "corpus/candidate.h"
#include "corpus/demonym.h"
#include "corpus/given_names.h"
#include "corpus/name_words.h"
#include "corpus/namesakes.h"
#include "corpus/seat.h"

#include <algorithm>
#include <optional>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 6> kTitlesOfPlaces = {"province", "governorate", "region",
                                                             "district", "oblast",      "state"};

class Finder {
public:
  Finder(const TokenText& reading, const Gazetteer& gazetteer, const PaperMemory& memory)
      : reading_(reading), gazetteer_(gazetteer), memory_(memory),
        candidates_(find_candidates(reading, gazetteer)), chosen_(candidates_.size(), kNoEntry),
        by_name_(candidates_.size(), false) {
    for (Candidate& candidate : candidates_)
      if (candidate.aliases.size() > 1) gazetteer.prefer(candidate.aliases, memory.year);
  }

  Resolution find() {
    decide_certain();
    decide_shared();
    decide_doubtful();
    Resolution made;
    made.peoples.assign(reading_.size(), false);
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const Candidate& candidate = candidates_[i];
      if (chosen_[i] != kNoEntry)
        made.named.push_back(
            {candidate.first, candidate.last, {chosen_[i], {}, gazetteer_[chosen_[i]].kind, 100}});
      else if (is_people(candidate) || (candidate.last - candidate.first > 1 && is_of_land(candidate)))
        for (std::size_t token = candidate.first; token < candidate.last; ++token) made.peoples[token] = true;
    }
    return made;
  }

private:
  // What a name may mean, by class; the first of each in the gazetteer's order.
  struct Senses {
    const Alias* province = nullptr;
    const Alias* city = nullptr;
    const Alias* seat_of = nullptr;
    const Alias* name = nullptr; // of an actor
  };

  Senses senses_of(const Candidate& candidate) const {
    Senses senses;
    const auto first = [](const Alias*& sense, const Alias& alias) {
      if (sense == nullptr) sense = &alias;
    };
    for (const Alias& alias : candidate.aliases) {
      if (alias.use == AliasUse::other || alias.needs_country) continue;
      const EntryKind kind = gazetteer_[alias.entry].kind;
      if (alias.use == AliasUse::metonym)
        first(senses.seat_of, alias);
      else if (kind == EntryKind::province)
        first(senses.province, alias);
      else if (kind == EntryKind::city)
        first(senses.city, alias);
      else
        first(senses.name, alias);
    }
    return senses;
  }

  static bool is_people(const Candidate& candidate) {
    return std::any_of(candidate.aliases.begin(), candidate.aliases.end(),
                       [](const Alias& alias) { return alias.use == AliasUse::demonym; });
  }

  // "Latin America", "Addis Ababa" of a summit: not tagged, and yet no person.
  bool is_of_land(const Candidate& candidate) const {
    return std::any_of(candidate.aliases.begin(), candidate.aliases.end(), [&](const Alias& alias) {
      const EntryKind kind = gazetteer_[alias.entry].kind;
      return (kind == EntryKind::state && !organisation_head(reading_.folded(candidate.last - 1)) &&
              !is_given_name(reading_.folded(candidate.first))) ||
             (is_province(kind) && alias.use != AliasUse::other);
    });
  }
  bool is_place(const Candidate& candidate) const {
    return dossier::is_place(reading_, candidate.first, candidate.last);
  }
  bool is_division(const Candidate& candidate) const {
    return dossier::is_division(reading_, candidate.first, candidate.last);
  }

  bool says_division(const Candidate& candidate) const { // "Ankara Province", "Greater Cairo"
    return candidate.last - candidate.first > 1;
  }

  // "the British and Japanese Governments": what the second has, the first has too.
  bool speaks_with_next(std::size_t i) const {
    return i + 1 < candidates_.size() && is_listed(candidates_[i], candidates_[i + 1]) &&
           is_people(candidates_[i + 1]) && speaks_for_state(reading_, candidates_[i + 1].last);
  }

  // "Israel", "Jordan", "Chad": names of states alone, and of persons. The state, where it stands by itself
  // and nobody in the passage or the paper bears the name.
  bool is_plainly_state(const Candidate& candidate) const {
    if (candidate.aliases.size() != 1 || candidate.last - candidate.first != 1) return false;
    const Alias& alias = candidate.aliases.front();
    const std::string_view name = reading_.folded(candidate.first);
    if (!is_state(alias) || alias.use != AliasUse::name ||
        reading_.word(candidate.first) != gazetteer_[alias.entry].name || memory_.surnames.contains(name))
      return false;
    if (is_inside_a_name(candidate)) return false;
    for (std::size_t token = 0; token < reading_.size(); ++token)
      if (reading_.folded(token) == name && is_part_of_person(reading_, gazetteer_, token)) return false;
    return true;
  }
  // Whether the paper or the passage names the country of one that the name may mean.
  bool has_namesake_land(const Candidate& candidate) const {
    return std::any_of(candidate.aliases.begin(), candidate.aliases.end(), [&](const Alias& alias) {
      const std::string_view country = gazetteer_[alias.entry].country;
      return memory_.knows_country(country) ||
             std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& other) {
               return other.first != candidate.first &&
                      gazetteer_[other.aliases.front().entry].country == country;
             });
    });
  }

  static bool needs_country(const Candidate& candidate) {
    return std::any_of(candidate.aliases.begin(), candidate.aliases.end(),
                       [](const Alias& alias) { return alias.needs_country; });
  }

  static EntryIndex entry_of(const Alias* alias) { return alias == nullptr ? kNoEntry : alias->entry; }

  // The entry a name stands for where no doubt is left; kNoEntry for "none", nothing for "not yet".
  std::optional<EntryIndex> certain(std::size_t i) const {
    const Candidate& candidate = candidates_[i];
    Senses senses = senses_of(candidate);
    if ((senses.province != nullptr || senses.seat_of != nullptr) &&
        is_town(reading_, candidate.first, candidate.last))
      return entry_of(senses.city);
    if (senses.seat_of != nullptr) return of_seat(i, senses);
    if (senses.province != nullptr && is_division(candidate)) return senses.province->entry;
    if (senses.province != nullptr && gazetteer_[senses.province->entry].seat && !says_division(candidate)) {
      if (is_place(candidate)) return entry_of(senses.city);
      senses.province = nullptr;
      senses.city = nullptr;
    }
    if (senses.province != nullptr && is_named_after_land(reading_, candidate.last)) return kNoEntry;
    if (follows_given_name(reading_, gazetteer_, candidate)) return kNoEntry;
    if (begins_a_name(reading_, gazetteer_, candidate) && !has_namesake_land(candidate)) return kNoEntry;
    const Alias* place = senses.province != nullptr ? senses.province : senses.city;
    if (senses.name != nullptr && place != nullptr) return std::nullopt;
    const Alias* only = senses.name != nullptr ? senses.name : place;
    if (only == nullptr && needs_country(candidate)) return std::nullopt;
    if (only == nullptr) return kNoEntry;
    if (only->use == AliasUse::demonym && !speaks_for_state(reading_, candidate.last) && !speaks_with_next(i))
      return kNoEntry;
    if (only->doubtful && !is_plainly_state(candidate)) return std::nullopt;
    if (is_head_of_another(candidate) || is_office_of_another(candidate)) return kNoEntry;
    return only->entry;
  }

  std::optional<EntryIndex> of_seat(std::size_t i, const Senses& senses) const {
    const Candidate& candidate = candidates_[i];
    if (is_named_after_seat(reading_, candidate.last)) return kNoEntry;
    if (is_dateline(reading_, candidate.first, candidate.last) || is_signed_at(reading_, candidate.first))
      return entry_of(senses.city);
    if (is_division(candidate))
      return senses.province != nullptr ? senses.province->entry : entry_of(senses.city);
    const bool place = is_place(candidate) && !is_governed_from(reading_, candidate.first);
    if (!place && senses.seat_of->doubtful) {
      if (is_party_to_talks(reading_, candidate.first)) return senses.seat_of->entry;
      if (senses.province == nullptr || senses.province->doubtful) return std::nullopt;
    } else if (!place && !is_listed_with_places(i)) {
      return senses.seat_of->entry;
    }
    if (senses.province != nullptr && !gazetteer_[senses.province->entry].seat) return senses.province->entry;
    return entry_of(senses.city);
  }

  // "Kandahar, Kabul and Herat": beside a name that is a place and no seat of a government.
  bool is_listed_with_places(std::size_t i) const {
    return (i > 0 && is_listed(candidates_[i - 1], candidates_[i]) && is_plain_place(candidates_[i - 1])) ||
           (i + 1 < candidates_.size() && is_listed(candidates_[i], candidates_[i + 1]) &&
            is_plain_place(candidates_[i + 1]));
  }
  bool is_listed(const Candidate& one, const Candidate& next) const {
    if (next.first == one.last) return reading_.comma(one.last - 1);
    return next.first == one.last + 1 && reading_.in_one_sentence(one.last - 1) &&
           reading_.in_one_sentence(one.last) &&
           (reading_.folded(one.last) == "and" || reading_.folded(one.last) == "or");
  }
  bool is_plain_place(const Candidate& candidate) const {
    const Senses senses = senses_of(candidate);
    return senses.seat_of == nullptr && senses.name == nullptr &&
           (senses.province != nullptr || senses.city != nullptr);
  }

  void choose(std::size_t i, EntryIndex entry) {
    chosen_[i] = entry;
    for (const Alias& alias : candidates_[i].aliases)
      if (alias.entry == entry && alias.use == AliasUse::name) by_name_[i] = true;
  }

  void decide_certain() {
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
      const std::optional<EntryIndex> entry = certain(i);
      for (const Alias& alias : candidates_[i].aliases)
        if (alias.use == AliasUse::demonym) peoples_.push_back(alias.entry);
      if (!entry)
        open_.push_back(i);
      else if (*entry != kNoEntry)
        choose(i, *entry);
    }
  }

  // A name that an actor shares with a place (Kosovo, Luxembourg): whichever the passage also names in full;
  // else the actor, unless his is the doubtful one.
  void decide_shared() {
    for (const std::size_t i : open_) {
      const Senses senses = senses_of(candidates_[i]);
      const Alias* place = senses.province != nullptr ? senses.province : senses.city;
      if (senses.name == nullptr || place == nullptr) continue;
      if (senses.name->use == AliasUse::demonym && !speaks_for_state(reading_, candidates_[i].last)) continue;
      if (is_named(senses.name->entry) || is_named(place->entry))
        chosen_[i] = is_named(senses.name->entry) ? senses.name->entry : place->entry;
      else if (!senses.name->doubtful || !place->doubtful)
        chosen_[i] = senses.name->doubtful ? place->entry : senses.name->entry;
    }
  }

  bool is_named(EntryIndex entry) const {
    for (std::size_t i = 0; i < chosen_.size(); ++i)
      if (chosen_[i] == entry && by_name_[i]) return true;
    return false;
  }

  // Until nothing is added: what is decided late may be evidence for what stands early.
  void decide_doubtful() {
    for (bool decided = true; decided;) {
      decided = false;
      for (const std::size_t i : open_) {
        if (chosen_[i] != kNoEntry) continue;
        const Alias* best = nullptr;
        int most = 0;
        for (const Alias& alias : candidates_[i].aliases) {
          const int found = evidence(candidates_[i], alias);
          if (found < most || found == 0) continue;
          if (found == most && !(is_state(alias) && !is_state(*best))) continue;
          best = &alias;
          most = found;
        }
        if (best == nullptr) continue;
        choose(i, meant(candidates_[i], best->entry));
        decided = true;
      }
    }
  }

  // "the Chiang Mai region": a town's name with the word behind it is its province.
  EntryIndex meant(const Candidate& candidate, EntryIndex entry) const {
    const Entry named = gazetteer_[entry];
    return named.kind == EntryKind::city && named.parent != kNoEntry && is_division(candidate) ? named.parent
                                                                                               : entry;
  }

  bool is_state(const Alias& alias) const { return gazetteer_[alias.entry].kind == EntryKind::state; }

  // How much speaks for a doubtful name, 0 for nothing. Another name of the country is evidence; for a
  // province only another of its provinces is, or a word of place: "Iran's Fars News" names no province.
  int evidence(const Candidate& candidate, const Alias& alias) const {
    if (alias.use == AliasUse::other) return 0;
    if (alias.needs_country) return has_country(candidate, alias) ? 1 : 0;
    if (!alias.capitals && candidate.last - candidate.first == 1 && is_inside_a_name(candidate)) return 0;
    const Entry wanted = gazetteer_[alias.entry];
    const bool province = is_province(wanted.kind);
    const bool placed = alias.use != AliasUse::metonym && (province || wanted.kind == EntryKind::state) &&
                        (is_place(candidate) || is_towards(reading_, candidate.first));
    int found = placed ? 1 : 0;
    if (wanted.kind == EntryKind::international && candidate.last - candidate.first == 1 &&
        is_the_only_one(candidate))
      found = 1;
    if (wanted.kind == EntryKind::state && alias.use == AliasUse::name && found == 0 &&
        (acts_as_state(reading_, candidate.last) || is_listed_with_states(candidate)))
      found = 2;
    const auto consider = [&](const Entry& other) {
      if (other.country.empty() || other.country != wanted.country) return;
      if (!province || is_province(other.kind))
        found = std::max(found, placed ? 5 : 4);
      else if (placed)
        found = std::max(found, 4);
    };
    for (const EntryIndex other : chosen_) {
      if (other == kNoEntry) continue;
      if (other == alias.entry) return 8;
      if (is_of_one_body(other, alias.entry)) found = std::max(found, 4);
      consider(gazetteer_[other]);
    }
    for (const EntryIndex people : peoples_) consider(gazetteer_[people]);
    if (found <= 1 && memory_.knows_country(wanted.country) && (placed || !province)) found = placed ? 3 : 2;
    return found;
  }

  // "Ukraine, Georgia and Moldova".
  bool is_listed_with_states(const Candidate& candidate) const {
    const auto i = static_cast<std::size_t>(&candidate - candidates_.data());
    const auto is_state_at = [&](std::size_t at) {
      return chosen_[at] != kNoEntry && by_name_[at] && gazetteer_[chosen_[at]].kind == EntryKind::state;
    };
    return (i > 0 && is_listed(candidates_[i - 1], candidate) && is_state_at(i - 1)) ||
           (i + 1 < candidates_.size() && is_listed(candidate, candidates_[i + 1]) && is_state_at(i + 1));
  }

  // A name that counts only where its country, or another place in it, is named. A division's says what it
  // is; a town's must stand where a place does.
  bool has_country(const Candidate& candidate, const Alias& alias) const {
    const std::string_view country = gazetteer_[alias.entry].country;
    const auto is_in_it = [&](EntryIndex other) {
      if (other == kNoEntry || other == alias.entry) return false;
      const Entry found = gazetteer_[other];
      return found.country == country;
    };
    if (std::none_of(chosen_.begin(), chosen_.end(), is_in_it) &&
        std::none_of(peoples_.begin(), peoples_.end(), is_in_it))
      return false;
    return gazetteer_[alias.entry].kind == EntryKind::province ||
           (is_place(candidate) && !is_inside_a_name(candidate));
  }

  // "Congress" of "National Congress": a head alone is an entry's name, with a modifier it is another's.
  bool is_head_of_another(const Candidate& candidate) const {
    return candidate.last - candidate.first == 1 && candidate.first > 0 &&
           organisation_head(reading_.folded(candidate.first)) && reading_.blank(candidate.first - 1) &&
           reading_.begins_upper(candidate.first - 1) &&
           !is_function_word(reading_.folded(candidate.first - 1));
  }

  // "the Secretary-General of the Authority": not the one whom the title alone means.
  bool is_office_of_another(const Candidate& candidate) const {
    return candidate.last - candidate.first == 2 && reading_.folded(candidate.last - 1) == "general" &&
           reading_.behind(candidate.last) == "of";
  }

  // "the Assembly" where nothing else in the passage or the paper is one.
  bool is_the_only_one(const Candidate& candidate) const {
    const std::string_view head = reading_.folded(candidate.first);
    const std::string_view before = reading_.before(candidate.first);
    if (!organisation_head(head) || (before != "the" && before != "this") ||
        reading_.behind(candidate.last) == "of" || memory_.heads.contains(head))
      return false;
    for (std::size_t i = 1; i < reading_.size(); ++i)
      if (reading_.folded(i) == head && reading_.begins_upper(i) && reading_.begins_upper(i - 1) &&
          reading_.blank(i - 1))
        return false;
    return true;
  }

  // "Assembly" of "National Assembly" or of "Assembly of Experts", "Jordan" of "Jordan Peterson".
  bool is_inside_a_name(const Candidate& candidate) const {
    if (candidate.first > 0 && reading_.blank(candidate.first - 1) &&
        reading_.begins_upper(candidate.first - 1) && candidate.first > 1 &&
        reading_.in_one_sentence(candidate.first - 2))
      return true;
    if (candidate.last == reading_.size() || !reading_.blank(candidate.last - 1)) return false;
    return reading_.begins_upper(candidate.last) && !among(kTitlesOfPlaces, reading_.folded(candidate.last));
  }

  // "the Organization" beside the Security Council: parts of one international body.
  bool is_of_one_body(EntryIndex one, EntryIndex other) const {
    if (gazetteer_[one].kind != EntryKind::international ||
        gazetteer_[other].kind != EntryKind::international)
      return false;
    return gazetteer_.lineage(one).back() == gazetteer_.lineage(other).back();
  }

  const TokenText& reading_;
  const Gazetteer& gazetteer_;
  const PaperMemory& memory_;
  std::vector<Candidate> candidates_;
  std::vector<EntryIndex> chosen_;  // beside candidates_
  std::vector<bool> by_name_;       // beside them: chosen by a name, not as a seat or a people
  std::vector<std::size_t> open_;   // of candidates_
  std::vector<EntryIndex> peoples_; // states named by a demonym, acting or not
};

} // namespace

Resolution resolve_names(const TokenText& reading, const Gazetteer& gazetteer, const PaperMemory& memory) {
  return Finder(reading, gazetteer, memory).find();
}

} // namespace dossier
