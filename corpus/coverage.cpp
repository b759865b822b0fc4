// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/coverage.h"

#include <fmt/format.h>

namespace dossier {

std::string page_ranges(const std::vector<std::uint32_t>& pages) {
  std::string ranges;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::uint32_t first = pages[i];
    while (i + 1 < pages.size() && pages[i + 1] == pages[i] + 1) ++i;
    ranges += ranges.empty() ? "" : ", ";
    ranges += pages[i] == first ? fmt::format("{}", first) : fmt::format("{}-{}", first, pages[i]);
  }
  return ranges;
}

} // namespace dossier
