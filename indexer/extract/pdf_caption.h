// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// Whether a line begins the caption of a table ("Table 2. Definitions", "TABLE A-1: Costs") or of any float
// ("Figure 1", "Box 3.", "Exhibit 2", "Chart 4"). "Table 2 shows that" in running text does too: ask only of
// lines that begin a block.
bool is_table_caption(std::string_view line);
bool is_caption(std::string_view line);

} // namespace dossier
