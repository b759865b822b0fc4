// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"
#include "query/request.h"

namespace dossier {

// Answers a plan: every passage that has one of its ideas and passes its filters, ranked, counted and
// grouped.
//
// The score is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009, k1 = 1.2, b =
// 0.75, with Lucene's non-negative idf), a sum over the plan's ideas; an idea in the paper's title or among
// its authors adds kTitleShare of what its first occurrence in the passage would. Equal scores rank by
// document number: the same index gives the same order every time. One pass over the postings in document
// order counts everything exactly.
Results search(const Index& index, const Plan& plan, const Request& request);

} // namespace dossier
