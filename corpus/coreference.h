// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/resolution.h"

#include <vector>

namespace dossier {

// Adds what goes back to somebody named before, and takes out the acronyms that mean nobody in this paper:
//
//   "Gholamreza Baghbani ... Baghbani"      a surname alone, also over passages
//   "(SNSC) ... the SNSC"                   an acronym the paper has defined, also over passages
//   "the Security Council ... the Council"  a head alone in capitals, to the last name that holds it
//   "the Taliban ... the group"             within this and the next sentence
//
// `named` stays in order and apart. `memory` learns the surnames and countries of this passage.
void refer_back(const TokenText& reading, const Gazetteer& gazetteer, std::vector<Named>& named,
                PaperMemory& memory);

} // namespace dossier
