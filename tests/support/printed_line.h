// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_line.h"

#include <sstream>
#include <string>

namespace dossier {

// A line of words as they are printed from `left` on, each letter half as wide as the font's size.
inline PdfLine line(const std::string& text, double left, double bottom, double size = 10,
                    bool bold = false) {
  PdfLine made;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    const double width = 0.5 * size * static_cast<double>(word.size());
    made.words.push_back({word, {left, bottom - size, left + width, bottom}, size, bold ? 1 : 0, bold});
    left += width + 3;
  }
  measure(made);
  return made;
}

} // namespace dossier
