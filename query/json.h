// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/plan.h"

#include <string>

namespace dossier {

// The answer as one JSON object, for other programs: the same hits in the same order as the text.
//
//   {"query": "...", "total": {"passages", "papers", "complete"},
//    "hits": [{"rank", "score", "id", "paper": {...}, "passage": {"text", "marks": [[begin, end], ...], ...},
//              "actors": [{"id", "name", "kind"}], "provinces": [...]}],
//    "facets": {"actor": [{"id", "name", "kind", "papers", "passages", "chosen"}], "province": [...]},
//    "notes": [...]}
//
// With `explain` also how the query was read ("read_as", "ideas": [{"typed", "ways", "passages"}]) and, in
// each hit, what each idea gave to its score ("shares").
//
// Marks are half-open UTF-8 byte offsets into the text beside them; a passage's span is one into its paper's
// text. `facet_rows` bounds each facet; 0: none.
std::string render_json(const Results& results, const Plan& plan, const Gazetteer& gazetteer,
                        const std::string& query, std::size_t facet_rows, bool explain = false);

} // namespace dossier
