// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/examine.h"
#include "indexer/request.h"

namespace dossier {

// Looks for damage in the generation in use. Throws Error (index) when there is none.
Damage check_index(const IndexRequest& request, Depth depth);

// Prints the generation in use, see indexer/dump. Throws Error (index) when there is none, or a damaged one.
void dump_index(const IndexRequest& request, const std::function<void(std::string_view)>& out);

// Takes damaged papers out, reads their files again, and looks again; makes the index anew where that is not
// enough. `found` is what was wrong. Throws Error when it cannot be made good.
struct Repair {
  Damage found;
  IndexReport report;
};
Repair repair_index(const IndexRequest& request);

// Returns to the other generation that is kept, which has been looked at first; the next time, forth again.
// Returns the counts of the one that is now in use. Throws Error (usage) when there is none, (index) when it
// is damaged.
Counts roll_back(const IndexRequest& request);

} // namespace dossier
