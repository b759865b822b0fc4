// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <string>
#include <string_view>
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

// The state of that name or ISO 3166-1 code, and all entries that lie in it or belong to it.
std::vector<EntryIndex> entries_of_country(std::string_view name, const Gazetteer& gazetteer);

} // namespace dossier
