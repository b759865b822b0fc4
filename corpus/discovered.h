// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/mention.h"

#include <string>
#include <string_view>

namespace dossier {

// How an actor in no gazetteer is counted and found: by its name alone, folded, which says who it is in every
// paper.
//
//   "Gholamreza Baghbani" -> discovered_key "gholamreza baghbani", counted as 0x80000000 | 31 bits of its
//   hash
//
// Two of a hundred thousand names may share a number; their counts are then one.
constexpr EntryIndex kDiscovered = 0x80000000;

inline bool is_discovered_entry(EntryIndex entry) { return entry >= kDiscovered && entry != kNoEntry; }

std::string discovered_key(std::string_view name);
EntryIndex discovered_entry(std::string_view name);

// The gazetteer's number, or the one that stands for a discovered name.
EntryIndex counted_as(const Mention& mention);

} // namespace dossier
