// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"
#include "query/request.h"
#include "query/reranker.h"

#include <vector>

namespace dossier {

// Answers a plan: every passage that has one of its ideas and passes its filters, ranked, counted and
// grouped.
//
// The score is BM25 over the plan's ideas (see query/scores), the best of them looked at again (see
// query/reranker), by the settings of the request. Equal scores rank by document number: the same index gives
// the same order every time. Everything is counted exactly.
Results search(const Index& index, const Plan& plan, const Request& request);

// The order alone, request.count passages of it: no filters by paper, nothing counted, no text.
std::vector<Match> best_matches(const Index& index, const Plan& plan, const Request& request);

} // namespace dossier
