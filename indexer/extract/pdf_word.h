// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace dossier {

// What stands on a page of a PDF: words where they were printed. Points (1/72 inch) from the page's upper
// left corner.
//
//   PdfWord{"Background", {57.6, 133.2, 127.8, 147.7}, 12.5, 1, true}
//
// A word is what stands between white space; a mark raised or lowered against its neighbours is a word of its
// own, glued to the one before it.
struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }

  friend bool operator==(const Box&, const Box&) = default;
};

inline Box around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

struct PdfWord {
  std::string text;
  Box box;
  double size = 0; // of the font, in points
  int font = 0;    // the same number is the same font, in this file
  bool bold = false;
  bool italic = false;
  bool glued = false; // no white space between the word before and this one

  friend bool operator==(const PdfWord&, const PdfWord&) = default;
};

struct PdfPage {
  std::string label; // as the file declares it; may be empty
  double width = 0;
  double height = 0;
  std::vector<PdfWord> words; // roughly in reading order
};

} // namespace dossier
