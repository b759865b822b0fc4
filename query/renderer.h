// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"
#include "query/terminal.h"

#include <cstddef>
#include <string>

namespace dossier {

// The answer as text: passages by paper, the papers in the order of their best passage, then the facets and a
// line that counts it all. `facet_rows` values of each facet are shown; 0: none.
std::string render_text(const Results& results, const Plan& plan, const Gazetteer& gazetteer,
                        const Terminal& terminal, std::size_t facet_rows);

// "BESA Center Perspectives 1,064", "Series, No. 3", "" - what a citation says of series and number.
std::string series_line(const PaperRecord& paper);

} // namespace dossier
