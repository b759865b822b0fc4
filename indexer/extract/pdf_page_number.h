// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// The number that a word may be as a page's, and as it is printed.
//
//   "12" -> 12 "12"   "xii" -> 12 "xii"   "CRS-6" -> 6 "CRS-6"   "5/18" -> 5 "5"   "1973." -> 0 ""
//
// Whether it is one tells its distance to the page's place in the file.
struct PageNumber {
  int value = 0; // none
  std::string text;

  friend bool operator==(const PageNumber&, const PageNumber&) = default;
};

PageNumber page_number(const std::string& word);

// "xii" -> 12, in either case.
std::optional<int> roman_number(std::string_view text);

} // namespace dossier
