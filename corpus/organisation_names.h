// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/name_run.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// The organisations a text names that no gazetteer knows, by the word that heads their name:
//
//   "the National AIDS Council", "Serbian Communist Party"     the head behind its modifiers
//   "Ministry of Mines and Petroleum"                          the head before its subject
//
// A name may begin with that of a land ("Kabul University"), and may not take part in another actor's. In
// order, apart. A head alone, or with nothing but words like "national", names nobody.
std::vector<NameRun> find_organisations(const TokenText& reading, const std::vector<Cover>& known);

} // namespace dossier
