// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"
#include "query/plan.h"

#include <string>
#include <vector>
#include <xapian.h>

namespace dossier {

// Paper documents that have all terms, ascending; none when there are no terms.
std::vector<Xapian::docid> papers_with(const Index& index, const std::vector<std::string>& terms);

// Paper documents of which a filter tells, whether it wants them or not: with all its terms, dated within its
// days. A paper without a date is in no range of days.
std::vector<Xapian::docid> papers_of(const Index& index, const PaperFilter& filter);

} // namespace dossier
