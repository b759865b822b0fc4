// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/span.h"

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// A date in a line of English text, as precise as it is written.
//
//   "Paper No. 1,064, January 15, 2019" -> {"2019-01-15", [18, 34)}      "Spring 2019" -> nothing
//   "15 Jan. 2019"  "Jan 2019"  "2019-01-15T08:00"  "2019/1/15"  "01/15/2019" (month first, as American
//   papers write)
//
// The first one in the text. A bare year is no date here: it is one number among many.
struct FoundDate {
  std::string iso; // YYYY-MM-DD or YYYY-MM
  Span span;

  friend bool operator==(const FoundDate&, const FoundDate&) = default;
};

std::optional<FoundDate> find_date(std::string_view line);

// A value that is declared to be a date: as above, or a bare year. Empty when it is none.
std::string iso_date(std::string_view value);

} // namespace dossier
