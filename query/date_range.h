// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// The days from one to another, both included, as ISO 8601; an open end is the first or last day there is.
//
//   ("date", "2015..2019-06") -> {2015-01-01, 2019-06-31}   ("until", "2018") -> {0000-01-01, 2018-12-31}
//
// As precise as typed: a month or a year is all of its days. Its last day is written 31 in every month, which
// compares alike. Nothing when it is no date; a range that runs backwards is turned.
struct DateRange {
  std::string from;
  std::string until;

  // Whether a paper's date, which may be a year or a month alone, lies wholly within.
  bool holds(std::string_view date) const;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

std::optional<DateRange> date_range(std::string_view field, std::string_view value);

} // namespace dossier
