// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

namespace dossier {

// Whether a table holds data: several short cells in a row, more rows than one. The others only lay out the
// page, and their cells are read like any block. What is not selected does not count.
bool is_data_table(const HtmlPage& page, const HtmlSelection& selected, std::size_t table);

bool is_cell(GumboTag tag); // td, th

} // namespace dossier
