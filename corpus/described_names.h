// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/name_run.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// The organisations in no gazetteer that a word beside them describes, where their own name tells nothing:
//
//   "the news agency Novaris", "the militant group Harakat Sabil"   a body, then its name
//   "Novaris, a regional trade association, said"                    the name, then what it is
//
// The kind is the describing word's: "militia" an armed group, "party" a party. In order, apart, and never
// with what `known` covers.
std::vector<NameRun> find_described(const TokenText& reading, const std::vector<Cover>& known);

} // namespace dossier
