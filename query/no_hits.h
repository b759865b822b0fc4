// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/plan.h"

#include <string>
#include <vector>

namespace dossier {

// Why an answer is empty, or thinner than it looks, a line each: words that no passage has; else which filter
// emptied the result and how many passages there would be without it.
//
//   "No passage has 'xyzzy'."
//   "drug: 12 passages, but none that passes the filters." "Without the province Ghor there are 5 passages."
std::vector<std::string> shortfalls(const Results& results, const Plan& plan);

} // namespace dossier
