// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"

#include <string>

namespace dossier {

// The query with each word that no passage has put as the passages or the gazetteers spell what is nearest to
// it; empty when there is nothing to mend.
//
//   "Qudz Force drug" -> "Quds Force drug"
//
// One letter off for short words, two from six letters on. Reads a few thousand terms and a few passages.
std::string did_you_mean(const Index& index, const Plan& plan, const Results& results,
                         const std::string& query);

} // namespace dossier
