// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

namespace dossier {

// The smallest of the values that so large a share of them does not exceed (nearest rank).
//
//   percentile({4, 1, 3, 2}, 0.5)  ->  2
double percentile(std::vector<double> values, double share); // 0 of none

} // namespace dossier
