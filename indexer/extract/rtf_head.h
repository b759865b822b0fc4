// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/docx_styles.h"

#include <map>
#include <string>
#include <string_view>

namespace dossier {

// The fonts and styles that an RTF file describes in its head.
//
//   {\fonttbl{\f1\fcharset204 Arial;}}{\stylesheet{\s1 heading 1;}} -> font_page(1) 1251, style(1, 9) heading
//   1
class RtfHead {
public:
  void font_property(std::string_view word, int value);
  void style_property(std::string_view word, int value);
  void style_text(std::string_view text); // names, each ended by a semicolon

  int font_page(int font) const; // a code page; 0: the document's
  // With the paragraph's own outline level, counted from 0; 9 is body text.
  WordStyle style(int number, int outline) const;

private:
  struct Style {
    std::string name; // in lower case
    int outline = 9;
  };
  std::map<int, int> fonts_;
  int font_ = 0; // the one that is being described
  std::map<int, Style> styles_;
  int style_ = 0; // the same
  std::string name_;
};

} // namespace dossier
