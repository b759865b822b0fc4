// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_caption.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dossier {
namespace {

bool begins_with_number_of(std::string_view line, std::string_view name) {
  if (line.size() < name.size() + 2 || line[name.size()] != ' ') return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (std::tolower(static_cast<unsigned char>(line[i])) != name[i]) return false;
  if (std::isupper(static_cast<unsigned char>(line[0])) == 0) return false;
  // "1", "A-1", "B.2", "IV"
  std::string_view number = line.substr(name.size() + 1);
  number = number.substr(0, number.find_first_of(" :"));
  while (!number.empty() && (number.back() == '.' || number.back() == ',')) number.remove_suffix(1);
  if (number.empty() || number.size() > 6) return false;
  const bool digits =
      std::any_of(number.begin(), number.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  return digits || number.find_first_not_of("IVX") == std::string_view::npos;
}

} // namespace

bool is_table_caption(std::string_view line) { return begins_with_number_of(line, "table"); }

bool is_caption(std::string_view line) {
  constexpr std::array<std::string_view, 8> kFloats = {"table", "figure", "box",   "exhibit",
                                                       "chart", "map",    "graph", "fig."};
  return std::any_of(kFloats.begin(), kFloats.end(),
                     [&](std::string_view name) { return begins_with_number_of(line, name); });
}

} // namespace dossier
