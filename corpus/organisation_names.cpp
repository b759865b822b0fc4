// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/organisation_names.h"

#include "corpus/name_words.h"
#include "corpus/text/word_list.h"

namespace dossier {
namespace {

using Words = std::string_view;

// Bodies whose subjects are listed: "Department of Health and Human Services".
constexpr std::array<Words, 12> kListingHeads = {"ministry",     "department",     "office",     "committee",
                                                 "subcommittee", "bureau",         "commission", "council",
                                                 "directorate",  "administration", "agency",     "board"};

// Heads that are common in other names' midst; they need a subject behind ("Center for ...") or two
// modifiers.
constexpr std::array<Words, 18> kWeakHeads = {"center",     "centre",         "office",  "service", "group",
                                              "authority",  "administration", "network", "trust",   "fund",
                                              "division",   "force",          "command", "mission", "union",
                                              "resistance", "trust",          "chamber"};

// With only a land behind or before them these are a state: "Union of the Comoros", "Swiss Confederation".
constexpr std::array<Words, 4> kOfStates = {"union", "federation", "confederation", "administration"};

// Before a head of one modifier they make it a kind, not a name: "a Tactical Alliance".
constexpr std::array<Words, 7> kIndefinite = {"a", "an", "each", "any", "every", "no", "another"};

constexpr std::array<Words, 12> kMonths = {"january",   "february", "march",    "april",
                                           "may",       "june",     "july",     "august",
                                           "september", "october",  "november", "december"};

constexpr std::array<Words, 10> kOwners = {"people",   "peoples",  "workers", "women", "womens",
                                           "children", "veterans", "farmers", "mens",  "teachers"};

class OrganisationFinder {
public:
  OrganisationFinder(const TokenText& reading, const std::vector<Cover>& known)
      : reading_(reading), known_(known) {}

  std::vector<NameRun> find() {
    std::vector<NameRun> found;
    std::size_t free = 0; // behind the last name found
    for (std::size_t at = 0; at < reading_.size(); ++at) {
      if (!reading_.begins_upper(at)) continue;
      if (const NameRun house = house_at(at); house.last != 0) {
        free = house.last;
        at = house.last - 1;
        found.push_back(house);
        continue;
      }
      const auto kind = organisation_head(reading_.folded(at));
      if (!kind || known_[at] != Cover::none) continue;
      if (is_all_capitals(at) && !is_titled_in_capitals(at)) continue;
      if (at + 1 < reading_.size() && reading_.hyphen(at) && !is_wing(at + 1)) continue; // "Party-State"
      NameRun run = around(at, free, *kind);
      if (run.last == 0) continue;
      free = run.last;
      at = run.last - 1;
      found.push_back(run);
    }
    return found;
  }

private:
  // "the House of Representatives", of a state that is not the one known for it.
  NameRun house_at(std::size_t at) const {
    static constexpr std::array<Words, 3> kHouses = {"house", "chamber", "council"};
    static constexpr std::array<Words, 10> kMembers = {
        "representatives", "commons",  "lords",   "councillors", "delegates",
        "assembly",        "deputies", "peoples", "elders",      "federation"};
    if (at + 2 >= reading_.size() || known_[at] != Cover::none || !among(kHouses, reading_.folded(at)) ||
        reading_.folded(at + 1) != "of" || !among(kMembers, reading_.folded(at + 2)) ||
        !reading_.begins_upper(at + 2) || !reading_.blank(at) || !reading_.blank(at + 1))
      return {};
    return {at, at + 3, EntryKind::government, 85};
  }

  bool is_all_capitals(std::size_t token) const {
    const Words word = reading_.word(token);
    return word.size() > 1 &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }
  // "COMMITTEE ON FOREIGN AFFAIRS", on a title page.
  bool is_titled_in_capitals(std::size_t head) const {
    return among(kListingHeads, reading_.folded(head)) && head + 2 < reading_.size() &&
           reading_.blank(head) && reading_.blank(head + 1) && is_all_capitals(head + 1) &&
           is_all_capitals(head + 2) &&
           (reading_.folded(head + 1) == "on" || reading_.folded(head + 1) == "of" ||
            reading_.folded(head + 1) == "for");
  }
  bool is_part(std::size_t token) const {
    const Words word = reading_.word(token);
    return reading_.begins_upper(token) && !is_closed(known_[token]) &&
           std::none_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  // Whether a name runs from a token to the next.
  bool holds_on(std::size_t token) const {
    if (reading_.blank(token) || reading_.hyphen(token) || reading_.gap(token) == " & ") return true;
    const Words gap = reading_.gap(token);
    if (gap == "' " || gap == "\u2019 " || gap == "'s " || gap == "\u2019s ")
      return among(kOwners, reading_.folded(token));
    return gap == ". " && reading_.word(token).find('.') != Words::npos; // "U.S. Court"
  }

  NameRun around(std::size_t head, std::size_t free, EntryKind kind) const {
    std::size_t first = head;
    while (first > free && holds_on(first - 1) && is_part(first - 1)) --first;
    // "The Joint Committee", "Former Council", "Chairman Smith Committee"
    while (first < head && (is_function_word(reading_.folded(first)) || is_title(reading_.folded(first))))
      ++first;
    if (head + 1 < reading_.size() && reading_.blank(head) && reading_.begins_upper(head + 1)) {
      const Words next = reading_.folded(head + 1);
      if (organisation_head(next) && !is_closed(known_[head + 1])) return {}; // that one heads the name
      if (is_thing(next)) return {};
    }
    first = with_pair(first, head, free);
    const std::size_t last =
        head + 1 < reading_.size() && reading_.hyphen(head) ? head + 2 : with_subject(head);
    const std::size_t modifiers = head - first;
    std::size_t telling = 0; // modifiers that tell whose it is
    std::size_t lands = 0;
    for (std::size_t i = first; i < head; ++i) {
      if (known_[i] == Cover::land) ++lands;
      if (!is_bare_modifier(reading_.folded(i)) && !organisation_head(reading_.folded(i))) ++telling;
    }
    const Words word = reading_.folded(head);
    if (among(kOfStates, word) && lands == modifiers && is_only_land(head + 1, last)) return {};
    if (last > head + 1) return {first, last, kind, 85};
    if (modifiers == 1 && is_body_of_a_state(first, head)) return {first, last, kind, 72};
    if (among(kIndefinite, reading_.before(first)) || (telling == 0 && modifiers < 2)) return {};
    if (word == "fund" && lands == 0 && reading_.folded(first) != "international" &&
        reading_.folded(first) != "world")
      return {}; // most are accounts in a budget
    if (modifiers == 1) {
      if (lands == 1 || word == "ministry") return {first, last, kind, 75}; // "Interior Ministry"
      if (among(kWeakHeads, word) || !is_definite(first) || is_compass(reading_.folded(first))) return {};
      return {first, last, kind, 72};
    }
    return {first, last, kind, 80};
  }

  // "Balochistan National Party-Mengal": a wing of it, called after somebody.
  bool is_wing(std::size_t token) const {
    return reading_.begins_upper(token) && has_word_list() && !is_listed_word(reading_.folded(token));
  }

  // "the National Assembly", "the Presidential Guard": every state has but one.
  bool is_body_of_a_state(std::size_t first, std::size_t head) const {
    static constexpr std::array<Words, 9> kOfAState = {"national",       "presidential", "federal",
                                                       "constitutional", "republican",   "revolutionary",
                                                       "supreme",        "central",      "electoral"};
    static constexpr std::array<Words, 8> kBodies = {"assembly",   "guard", "police",   "court",
                                                     "parliament", "bank",  "congress", "commission"};
    const Words before = reading_.before(first);
    return among(kOfAState, reading_.folded(first)) && among(kBodies, reading_.folded(head)) &&
           (before == "the" || before == "its" || before == "our");
  }

  bool is_definite(std::size_t first) const {
    static constexpr std::array<Words, 9> kDefinite = {"the", "its", "our", "their", "his",
                                                       "s",   "of",  "by",  "and"};
    const Words before = reading_.before(first);
    return among(kDefinite, before) ||
           (first > 0 && reading_.runs_on(first - 1) && !reading_.joined(first - 1));
  }
  static bool is_compass(Words word) {
    static constexpr std::array<Words, 10> kCompass = {"eastern", "western", "northern", "southern", "east",
                                                       "west",    "north",   "south",    "central",  "home"};
    return among(kCompass, word);
  }

  bool is_only_land(std::size_t from, std::size_t last) const {
    for (std::size_t i = from; i < last; ++i)
      if (reading_.begins_upper(i) && known_[i] != Cover::land) return false;
    return true;
  }

  // "the Truth and Reconciliation Commission": one word more before an "and", where an article opens the
  // name.
  std::size_t with_pair(std::size_t first, std::size_t head, std::size_t free) const {
    if (first == head || first < free + 3 || reading_.folded(first - 1) != "and" ||
        !reading_.blank(first - 1) || !reading_.blank(first - 2) || !reading_.blank(first - 3) ||
        !reading_.begins_upper(first - 2) || known_[first - 2] != Cover::none ||
        organisation_head(reading_.folded(first - 2)) || is_all_capitals(first - 2))
      return first;
    if (reading_.folded(first - 3) == "the") return first - 2;
    // "the National Intelligence and Security Service"
    return first >= free + 4 && reading_.folded(first - 4) == "the" && reading_.blank(first - 4) &&
                   is_bare_modifier(reading_.folded(first - 3)) && reading_.begins_upper(first - 3)
               ? first - 3
               : first;
  }

  // One past the subject behind a head: "of Defence", "for the Study of War", "of Health and Human Services".
  std::size_t with_subject(std::size_t head) const {
    const bool lists = among(kListingHeads, reading_.folded(head));
    std::size_t last = head + 1;
    bool subject = false;
    while (last + 1 < reading_.size() && reading_.blank(last - 1)) {
      const Words link = reading_.folded(last);
      std::size_t next = last + 1;
      const bool opens = link == "of" || link == "for" || link == "on" ||
                         (subject && link == "in" && known_[next] == Cover::land);
      const bool adds = subject && lists && link == "and";
      if (!opens && !adds) break;
      if (!reading_.blank(last)) break;
      if (reading_.folded(next) == "the" && reading_.begins_lower(next) && next + 1 < reading_.size() &&
          reading_.blank(next))
        ++next;
      if (!is_subject(next, adds)) break;
      std::size_t end = next + 1;
      while (end < reading_.size() && holds_on(end - 1) &&
             (is_subject(end, known_[end - 1] != Cover::land) || reading_.hyphen(end - 1)))
        ++end;
      if (lists && !adds) end = listed(end);
      last = end;
      subject = true;
    }
    return last;
  }

  // "Committee on Banking, Housing, and Urban Affairs": commas count where an "and" ends the list soon.
  std::size_t listed(std::size_t end) const {
    constexpr std::size_t kReach = 8;
    std::size_t at = end;
    bool commas = false;
    while (at < reading_.size() && at < end + kReach) {
      if (reading_.comma(at - 1)) {
        commas = true;
        if (reading_.folded(at) == "and" && at + 1 < reading_.size() && is_subject(at + 1, true))
          return list_end(at + 2, end);
        if (!is_subject(at, true) || organisation_head(reading_.folded(at))) return end;
        ++at;
      } else if (reading_.blank(at - 1) && is_subject(at, true)) {
        ++at;
      } else if (commas && reading_.blank(at - 1) && reading_.folded(at) == "and" &&
                 at + 1 < reading_.size() && is_subject(at + 1, true)) {
        return list_end(at + 2, end);
      } else {
        return end;
      }
    }
    return end;
  }

  // The end of a list's last item; `short_of` it when that is an organisation of its own.
  std::size_t list_end(std::size_t last, std::size_t short_of) const {
    while (last < reading_.size() && reading_.blank(last - 1) && is_subject(last, true)) ++last;
    for (std::size_t i = short_of; i < last; ++i)
      if (organisation_head(reading_.folded(i))) return short_of;
    return last;
  }

  // A word of a subject; behind an "and" a land begins something new ("Ministry of Defence and Iran").
  bool is_subject(std::size_t token, bool strict) const {
    if (!reading_.begins_upper(token) || is_closed(known_[token]) || known_[token] == Cover::name)
      return false;
    if (strict && known_[token] == Cover::land) return false;
    const Words word = reading_.folded(token);
    return (!is_function_word(word) || word == "new") && !is_title(word) &&
           !among(kMonths, word); // "the New South"
  }

  static bool is_title(Words word) {
    static constexpr std::array<Words, 16> kTitles = {"president",  "minister", "secretary", "chairman",
                                                      "chair",      "director", "mr",        "mrs",
                                                      "ms",         "dr",       "senator",   "representative",
                                                      "ambassador", "gen",      "prime",     "commissioner"};
    return among(kTitles, word);
  }

  const TokenText& reading_;
  const std::vector<Cover>& known_;
};

} // namespace

std::vector<NameRun> find_organisations(const TokenText& reading, const std::vector<Cover>& known) {
  return OrganisationFinder(reading, known).find();
}

} // namespace dossier
