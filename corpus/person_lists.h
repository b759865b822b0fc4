// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/name_run.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// The persons who stand beside persons, and those whom a text names again:
//
//   "Dawn Orlik (Orbis Institute), Zelim Takh and Bek Anor"    beside a person in a list stand persons
//   "Orlik and Takhov said"                                    the surname beside a surname
//   "Zelim Takh ... Takh's men"                                a name of which the last word comes back alone
//
// Adds to `persons`, in order. `known` as find_persons takes it.
void add_listed_persons(const TokenText& reading, const std::vector<Cover>& known,
                        std::vector<NameRun>& persons);

} // namespace dossier
