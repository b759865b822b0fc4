// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/name_run.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// Persons by nothing but their names: two to four words that are in no gazetteer and no list of English
// words, where neither a place nor a thing would stand. For what all others have left: the least certain.
//
//   "rebranded by Zelim Takhov, the group": Zelim Takhov; "in Zelim Takhov", "the Zelim Takhov": nobody
std::vector<NameRun> find_unfamiliar(const TokenText& reading, const std::vector<Cover>& known);

} // namespace dossier
