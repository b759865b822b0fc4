// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace dossier {

// Whom a name stands for: an entry, or somebody in no gazetteer; nobody when it has neither entry nor name.
struct Referent {
  EntryIndex entry = kNoEntry;
  std::string name; // of somebody in no gazetteer
  EntryKind kind = EntryKind::organisation;
  unsigned confidence = 0; // percent; 100 for an entry

  bool somebody() const { return entry != kNoEntry || !name.empty(); }
  friend bool operator==(const Referent&, const Referent&) = default;
};

// What a paper has said so far that later passages lean on. Give the passages in their order.
//
//   "the Supreme Council (SC)" ... "the SC": acronyms {"sc": Supreme Council}
//   "Gholamreza Baghbani" ... "Baghbani":    surnames {"baghbani": Gholamreza Baghbani}
struct PaperMemory {
  int year = 0;                                          // it was published in; 0: not known
  std::map<std::string, Referent, std::less<>> acronyms; // folded
  std::map<std::string, Referent, std::less<>> surnames; // folded; nobody: two persons bear it
  std::set<std::string, std::less<>> heads;     // folded: "council" of the Security Council named before
  std::set<std::string, std::less<>> countries; // ISO 3166-1, of the states and provinces named

  bool knows_country(std::string_view code) const { return !code.empty() && countries.contains(code); }
};

} // namespace dossier
