// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/percentiles.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace dossier {

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const double rank = std::ceil(share * static_cast<double>(values.size()));
  return values[static_cast<std::size_t>(std::clamp(rank, 1.0, static_cast<double>(values.size()))) - 1];
}

} // namespace dossier
