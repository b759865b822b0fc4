// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/request.h"

#include <string>

namespace dossier {

// The summary a run ends with, on one line:
//   "24 papers added, 1 failed: 24 papers, 131 passages in the index (0.4 s)"
//   "Nothing new: 24 papers, 131 passages in the index (0.01 s)"
std::string summary(const IndexReport& report, double seconds);

// What the user should know of, a line each: failed papers, files passed over, folders that are gone.
std::string warnings(const IndexReport& report);

} // namespace dossier
