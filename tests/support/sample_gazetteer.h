// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <string>
#include <vector>

namespace dossier {

using Names = std::vector<std::string>;

// An entry with one name.
inline SourceEntry entry(const std::string& id, const std::string& name, EntryKind kind,
                         const std::string& parent = {}, const std::string& country = {}) {
  return {id, name, kind, parent, country, false, {{name}}};
}

// Iran > IRGC > Quds Force, NATO, Islamic State > its Khorasan Province; provinces Herat (with the town
// Herat), North and South Khorasan, Tehran; the town Mazar-i-Sharif.
inline std::vector<SourceEntry> sample_entries() {
  std::vector<SourceEntry> entries = {
      entry("iran", "Iran", EntryKind::state, "", "IR"),
      entry("irgc", "IRGC", EntryKind::military, "iran", "IR"),
      entry("quds-force", "Quds Force", EntryKind::military, "irgc", "IR"),
      entry("nato", "NATO", EntryKind::international),
      entry("islamic-state", "Islamic State", EntryKind::armed_group),
      entry("is-k", "Islamic State Khorasan Province", EntryKind::armed_group, "islamic-state"),
      entry("AF-HER", "Herat", EntryKind::province, "", "AF"),
      entry("IR-28", "North Khorasan", EntryKind::province, "", "IR"),
      entry("IR-29", "South Khorasan", EntryKind::province, "", "IR"),
      entry("IR-23", "Tehran", EntryKind::province, "", "IR"),
      entry("herat", "Herat", EntryKind::city, "AF-HER", "AF"),
      entry("mazar", "Mazar-i-Sharif", EntryKind::city, "", "AF"),
  };
  entries[0].aliases.push_back({"Iranian", AliasUse::demonym});
  entries[0].aliases.push_back({"Tehran", AliasUse::metonym});
  entries[0].aliases.push_back({"Iranian Studies", AliasUse::other});
  entries[1].aliases.push_back({"Revolutionary Guards"});
  entries[2].aliases.push_back({"سپاه قدس"});
  entries[4].aliases.push_back({"IS", AliasUse::name, true});
  entries[9].seat = true;
  return entries;
}

inline Gazetteer sample_gazetteer() { return Gazetteer::compile(sample_entries()); }

inline Names ids_of(const Gazetteer& gazetteer, const std::vector<EntryIndex>& found) {
  Names named;
  for (const EntryIndex index : found) named.emplace_back(gazetteer[index].id);
  return named;
}

inline Names named(const Gazetteer& gazetteer, const std::string& name) {
  return ids_of(gazetteer, gazetteer.named(name));
}
inline Names holding(const Gazetteer& gazetteer, const std::string& words) {
  return ids_of(gazetteer, gazetteer.holding(words));
}

} // namespace dossier
