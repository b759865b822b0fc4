// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// Who stands behind an address: papers print their publisher's on the cover and at the foot of their pages.
//
//   "https://crsreports.congress.gov | VERSION 3" -> "Congressional Research Service"
//   "www.example.org"                             -> ""
//
// Only publishers of papers whose address everyone knows; nothing is made of any other.
std::string_view publisher_at(std::string_view line);

// A report's number of a shape that only one publisher gives, anywhere in a line, and what the shape tells.
//
//   "Highlights of GAO-05-927, a report to" -> {"GAO-05-927", "U.S. Government Accountability Office", ""}
//   "IF12106 · VERSION 21 · UPDATED"        -> {"IF12106", "Congressional Research Service", "In Focus"}
struct NumberedReport {
  std::string number;
  std::string_view publisher;
  std::string_view series; // "" where the publisher has none
  std::size_t begin = 0;   // of the number in the line
};

std::optional<NumberedReport> find_report_number(std::string_view line);

} // namespace dossier
