// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dossier {

// What was made of a file's pages, and what was not: how far an answer "not found" can be trusted.
//
//   a scanned appendix of two pages behind ten pages of text -> {pages 12, without_text {11, 12}, ...}
//
// Pages are counted from 1, by their place in the file: a scan has no label. Formats without pages have 0.
struct Coverage {
  std::uint32_t pages = 0;
  std::vector<std::uint32_t> without_text; // pages: pictures, blanks
  std::vector<std::uint32_t> recognised;   // pages whose text was read from their picture (OCR)
  std::string ocr;                // languages in which pictures were read ("eng"); empty: they were not
  std::uint32_t hyphens = 0;      // that a line's end had made, joined
  std::uint32_t margin_lines = 0; // heads, feet, page and line numbers, watermarks left out
  std::uint32_t notes = 0;        // footnotes, told from the text

  friend bool operator==(const Coverage&, const Coverage&) = default;
};

// {3, 7, 8, 9} -> "3, 7-9"
std::string page_ranges(const std::vector<std::uint32_t>& pages);

} // namespace dossier
