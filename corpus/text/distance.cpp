// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/distance.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace dossier {
namespace {

std::u32string characters(std::string_view text) {
  std::u32string made;
  std::size_t at = 0;
  while (at < text.size()) made += next_character(text, at);
  return made;
}

} // namespace

std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t limit) {
  const std::u32string a = characters(one);
  const std::u32string b = characters(other);
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > limit) return limit + 1;
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return std::min(row[b.size()], limit + 1);
}

} // namespace dossier
