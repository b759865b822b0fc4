// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"

#include <string>
#include <vector>

namespace dossier {

// Words that mark the best passages off from the rest, the most telling first, as the passages write them.
//
//   Quds Force drug -> "smugglers", "Zahedan", "trafficker", ...
//
// Weighed by Bo1 (Amati, "Probability models for information retrieval based on divergence from randomness",
// 2003): tf log2((1 + p) / p) + log2(1 + p), where p is a word's occurrences a passage in all passages. Words
// of the query, stop words, numbers and words of a single hit (while there are several) are left out.
std::vector<std::string> related_words(const Index& index, const Plan& plan, const Results& results,
                                       std::size_t most);

} // namespace dossier
