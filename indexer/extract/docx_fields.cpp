// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx_fields.h"

#include <algorithm>
#include <array>

namespace dossier {

bool is_shown_field(std::string_view instruction) {
  constexpr std::array kHidden = std::to_array<std::string_view>(
      {"INDEX", "NUMPAGES", "PAGE", "PAGEREF", "SECTION", "SECTIONPAGES", "TC", "TOC", "XE"});
  const std::size_t begin = std::min(instruction.find_first_not_of(" \t\r\n"), instruction.size());
  const std::size_t end = std::min(instruction.find_first_of(" \t\r\n\\", begin), instruction.size());
  return std::find(kHidden.begin(), kHidden.end(), instruction.substr(begin, end - begin)) == kHidden.end();
}

void WordFields::mark(std::string_view type) {
  if (type == "begin") {
    open_.emplace_back();
    ++hiding_;
  } else if (type == "separate" && !open_.empty() && !open_.back().result) {
    open_.back().result = true;
    if (!is_shown_field(open_.back().instruction)) return;
    open_.back().hides = false;
    --hiding_;
  } else if (type == "end" && !open_.empty()) {
    hiding_ -= open_.back().hides ? 1 : 0;
    open_.pop_back();
  }
}

void WordFields::instruct(std::string_view text) {
  if (!open_.empty()) open_.back().instruction += text;
}

void WordFields::end_paragraph() {
  while (!open_.empty() && !open_.back().result) mark("end");
}

} // namespace dossier
