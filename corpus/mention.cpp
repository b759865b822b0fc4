// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/mention.h"

#include "corpus/acronym.h"
#include "corpus/coreference.h"
#include "corpus/described_names.h"
#include "corpus/name_words.h"
#include "corpus/organisation_names.h"
#include "corpus/person_names.h"
#include "corpus/resolution.h"
#include "corpus/supplied_capitals.h"
#include "corpus/text/fold.h"
#include "corpus/unfamiliar_names.h"

namespace dossier {
namespace {

constexpr unsigned kSure =
    70; // percent; what is less certain is not tagged: noise in a facet is worse than a gap

constexpr std::array<std::string_view, 3> kLinks = {"of", "for", "on"};

using Words = std::string_view;

class Tagger {
public:
  Tagger(const TokenText& reading, const Gazetteer& gazetteer, PaperMemory& memory)
      : reading_(reading), gazetteer_(gazetteer), memory_(memory) {}

  std::vector<Mention> tag() {
    Resolution resolution = resolve_names(reading_, gazetteer_, memory_);
    named_ = std::move(resolution.named);
    const std::vector<Cover> known = cover(resolution.peoples);
    for (const NameRun& person : find_persons(reading_, known)) add_person(person);
    for (const NameRun& organisation : find_organisations(reading_, known)) add(organisation);
    const std::vector<Cover> covered = cover(resolution.peoples);
    for (const NameRun& described : find_described(reading_, covered)) add(described);
    for (const NameRun& person : find_unfamiliar(reading_, cover(resolution.peoples))) add(person);
    sort();
    drop_offices();
    learn_acronyms();
    learn_foreign_acronyms();
    refer_back(reading_, gazetteer_, named_, memory_);
    std::vector<Mention> mentions;
    mentions.reserve(named_.size());
    for (Named& named : named_)
      mentions.push_back({named.referent.entry,
                          {reading_.tokens[named.first].span.begin, reading_.tokens[named.last - 1].span.end},
                          std::move(named.referent.name),
                          named.referent.entry == kNoEntry ? named.referent.kind : EntryKind::organisation,
                          named.referent.entry == kNoEntry ? named.referent.confidence : 0});
    return mentions;
  }

private:
  std::vector<Cover> cover(const std::vector<bool>& peoples) const {
    std::vector<Cover> known(reading_.size(), Cover::none);
    for (std::size_t i = 0; i < peoples.size(); ++i)
      if (peoples[i]) known[i] = Cover::land;
    for (const Named& named : named_) {
      const EntryKind kind = named.referent.kind;
      Cover cover = Cover::actor;
      if (kind == EntryKind::state || is_province(kind)) cover = Cover::land;
      if (kind == EntryKind::person) cover = named.last - named.first == 1 ? Cover::name : Cover::person;
      for (std::size_t token = named.first; token < named.last; ++token) known[token] = cover;
    }
    return known;
  }

  std::string capitalised(std::size_t first, std::size_t last) const { // as it would be written
    std::string name;
    for (std::size_t token = first; token < last; ++token) {
      const std::size_t begin = name.size();
      name.append(reading_.word(token));
      if (reading_.begins_upper(token) && name[begin] >= 'a' && name[begin] <= 'z') name[begin] -= 'a' - 'A';
      if (token + 1 < last) name.append(reading_.gap(token));
    }
    return name;
  }

  std::string written(std::size_t first, std::size_t last) const { // on one line, single blanks
    std::string name;
    if (!reading_.supplied.empty()) return capitalised(first, last);
    const std::size_t begin = reading_.tokens[first].span.begin;
    for (const char c : reading_.text.substr(begin, reading_.tokens[last - 1].span.end - begin)) {
      const bool blank = c == ' ' || c == '\n';
      if (!blank)
        name += c;
      else if (!name.empty() && name.back() != ' ')
        name += ' ';
    }
    return name;
  }

  static bool overlap(const Named& named, const NameRun& run) {
    return named.first < run.last && run.first < named.last;
  }

  // A longer name takes the place of what it holds: "Vernon Jordan" is no state.
  void add(const NameRun& run) {
    if (run.confidence < kSure) return;
    named_.erase(
        std::remove_if(named_.begin(), named_.end(), [&](const Named& named) { return overlap(named, run); }),
        named_.end());
    named_.push_back(
        {run.first, run.last, {kNoEntry, written(run.first, run.last), run.kind, run.confidence}});
  }

  // Unless it is the one known by that surname: "Hamid K. Karzai".
  void add_person(const NameRun& run) {
    for (Named& named : named_) {
      if (!overlap(named, run) || named.referent.kind != EntryKind::person) continue;
      const std::string name = fold_name(gazetteer_[named.referent.entry].name);
      if (name.compare(0, name.find(' '), reading_.folded(run.first)) != 0) continue;
      named.first = run.first;
      named.last = run.last;
      return;
    }
    add(run);
  }

  void sort() {
    std::sort(named_.begin(), named_.end(), [](const Named& a, const Named& b) { return a.first < b.first; });
  }

  // "the Supreme Council (SC)": from here on SC is the council; "the Bank Secrecy Act (BSA)" makes BSA
  // nobody.
  void learn_acronyms() {
    for (const AcronymDefinition& definition : find_acronyms(reading_)) {
      complete(definition);
      const Named* defined = named_before(definition);
      if (defined == nullptr && names_organisation(definition)) {
        add({definition.first, definition.last, *organisation_head(head_of(definition)), 90});
        sort();
        defined = named_before(definition);
      }
      if (defined != nullptr || definition.by_initials)
        memory_.acronyms.insert_or_assign(std::string(reading_.folded(definition.acronym)),
                                          defined == nullptr ? Referent{} : defined->referent);
    }
  }

  // "Institute for Regional and International Studies (IRIS)": the letters tell where a guessed name ends.
  void complete(const AcronymDefinition& definition) {
    if (!definition.by_initials) return;
    for (std::size_t i = 0; i < named_.size(); ++i) {
      Named& named = named_[i];
      const bool last_inside = i + 1 == named_.size() || named_[i + 1].first >= definition.last;
      if (named.referent.entry != kNoEntry || named.referent.kind == EntryKind::person ||
          named.first > definition.first + 1 || named.last <= definition.first ||
          named.last >= definition.last || !last_inside || !reading_.begins_upper(definition.last - 1))
        continue;
      named.last = definition.last;
      named.referent.name = written(named.first, named.last);
    }
  }

  // "American President Joe Biden", "Secretary of the Treasury, Ilse Orlik": the office is the person's title
  // there.
  void drop_offices() {
    static constexpr std::array<Words, 5> kOffices = {"president", "secretary", "chancellor", "premier",
                                                      "minister"};
    std::size_t kept = 0;
    for (std::size_t i = 0; i < named_.size(); ++i) {
      const Named& office = named_[i];
      const bool titles = office.referent.kind == EntryKind::government && i + 1 < named_.size() &&
                          named_[i + 1].referent.kind == EntryKind::person &&
                          named_[i + 1].first == office.last &&
                          (reading_.blank(office.last - 1) || reading_.comma(office.last - 1)) &&
                          (among(kOffices, reading_.folded(office.first)) ||
                           among(kOffices, reading_.folded(office.last - 1)));
      if (titles) continue;
      if (kept != i) named_[kept] = std::move(named_[i]);
      ++kept;
    }
    named_.resize(kept);
  }

  // "Mozambican Armed Forces (FADM)": whatever the letters stand for, in brackets behind an organisation they
  // are its.
  void learn_foreign_acronyms() {
    for (const Named& named : named_) {
      const EntryKind kind = named.referent.kind;
      if (named.last - named.first < 2 || kind == EntryKind::state || kind == EntryKind::person ||
          is_province(kind) || named.last >= reading_.size() || reading_.gap(named.last - 1) != " (")
        continue;
      const Words acronym = reading_.word(named.last);
      constexpr std::size_t kShortest = 3;
      constexpr std::size_t kLongest = 7;
      if (acronym.size() < kShortest || acronym.size() > kLongest || !is_in_capitals(acronym) ||
          !reading_.text.substr(reading_.tokens[named.last].span.end).starts_with(')') ||
          std::any_of(acronym.begin(), acronym.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
          is_named(named.last))
        continue;
      memory_.acronyms.try_emplace(std::string(reading_.folded(named.last)), named.referent);
    }
  }
  bool is_named(std::size_t token) const {
    return std::any_of(named_.begin(), named_.end(),
                       [&](const Named& named) { return named.first <= token && token < named.last; });
  }

  const Named* named_before(const AcronymDefinition& definition) const {
    for (const Named& named : named_)
      if (named.last == definition.last && named.first <= definition.first + 2 &&
          named.referent.kind != EntryKind::person && !is_province(named.referent.kind))
        return &named;
    return nullptr;
  }

  // The last word of the long form that heads an organisation: its last, or the one before "of" and "for".
  std::string_view head_of(const AcronymDefinition& definition) const {
    for (std::size_t token = definition.last; token-- > definition.first;)
      if (organisation_head(reading_.folded(token)) && reading_.begins_upper(token))
        return token + 1 == definition.last || among(kLinks, reading_.folded(token + 1))
                   ? reading_.folded(token)
                   : std::string_view();
    return {};
  }

  bool names_organisation(const AcronymDefinition& definition) const {
    const std::string_view last = reading_.folded(definition.last - 1);
    return reading_.begins_upper(definition.first) && reading_.begins_upper(definition.last - 1) &&
           !head_of(definition).empty() && (!is_thing(last) || organisation_head(last));
  }

  const TokenText& reading_;
  const Gazetteer& gazetteer_;
  PaperMemory& memory_;
  std::vector<Named> named_;
};

} // namespace

std::vector<Mention> find_mentions(std::string_view text, const std::vector<Token>& tokens,
                                   const Gazetteer& gazetteer, PaperMemory& memory) {
  TokenText reading{text, tokens};
  reading.supplied = supplied_capitals(reading, gazetteer);
  return Tagger(reading, gazetteer, memory).tag();
}

std::vector<Mention> find_mentions(std::string_view text, const std::vector<Token>& tokens,
                                   const Gazetteer& gazetteer) {
  PaperMemory memory;
  return find_mentions(text, tokens, gazetteer, memory);
}

} // namespace dossier
