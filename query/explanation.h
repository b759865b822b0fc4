// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "query/hit.h"
#include "query/plan.h"

#include <string>
#include <vector>

namespace dossier {

// What stands for an idea in the index, for a person:
//
//   Quds Force -> "the military Quds Force", "all words like 'qud forc'"
std::vector<std::string> ways_of(const Idea& idea, const Gazetteer& gazetteer);

// How the query was read, with what it was expanded to; and for each hit what each idea gave to its score.
std::string render_explanation(const Results& results, const Plan& plan, const Gazetteer& gazetteer);

} // namespace dossier
