// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/plan.h"

#include <string_view>
#include <vector>

namespace dossier {

// What of a text the plan asked for, as spans in order that do not overlap: each word by its stem, a phrase
// only where it stands as a phrase, an entry wherever a mention names it.
//
//   plan of `"drug trade" qods`, "The drug trade of the Quds Force; a drug." -> "drug trade", "Quds Force"
std::vector<Span> marks(std::string_view text, const std::vector<Mention>& mentions, const Plan& plan,
                        std::string_view language = "");

// Fills in the marks of a hit's passage, heading and title, and its window.
void mark(Hit& hit, const Plan& plan);

} // namespace dossier
