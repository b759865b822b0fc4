// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// The text with its ASCII capitals made small, every other byte as it is: for keywords and names of files.
// Words of a language are folded (corpus/text/fold).
//
//   ascii_lower("Report.PDF") -> "report.pdf"    ascii_lower("ÉTAT") -> "État"
inline std::string ascii_lower(std::string_view text) {
  std::string made(text);
  for (char& c : made)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return made;
}

} // namespace dossier
