// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "query/vocabulary.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

// Which entries a user means by a name that is given as an actor or a province.
//
//   ("qods force", actors) -> {Quds Force}    ("khorasan", provinces) -> {North Khorasan, Razavi Khorasan,
//   South Khorasan}
//
// A name or alias first; else every entry with a name that holds all the words. Throws Error (usage) when
// there is none or when they are too many, and names the nearest.
std::vector<EntryIndex> entries_meant(std::string_view name, bool provinces, const Gazetteer& gazetteer);

// The same with the actors in no gazetteer that the papers name (corpus/discovered): the whole of a
// discovered name before a part of an entry's, a part of one where no entry is meant.
//
//   "Gholamreza Baghbani", and "baghbani" -> the number that stands for him
class NamesMeant {
public:
  NamesMeant(const Gazetteer& gazetteer, const Vocabulary& vocabulary)
      : gazetteer_(gazetteer), vocabulary_(vocabulary) {}
  // Throws as entries_meant does. Good as long as this is: a name is looked up once.
  const std::vector<EntryIndex>& meant(const std::string& name, bool provinces);
  std::string name_of(EntryIndex entry) const; // of a discovered one that was meant: its key

private:
  std::vector<EntryIndex> actors_meant(const std::string& name);
  std::vector<EntryIndex> numbered(const std::vector<std::string>& keys);

  const Gazetteer& gazetteer_;
  const Vocabulary& vocabulary_;
  std::map<EntryIndex, std::string> discovered_;
  std::map<std::pair<std::string, bool>, std::vector<EntryIndex>>
      meant_; // by name, and whether of a province
};

// The state of that name or ISO 3166-1 code, and all entries that lie in it or belong to it.
std::vector<EntryIndex> entries_of_country(std::string_view name, const Gazetteer& gazetteer);

} // namespace dossier
