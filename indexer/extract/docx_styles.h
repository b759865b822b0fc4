// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/office_flow.h"
#include "indexer/extract/xml.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// What a style makes of a paragraph or a run, with all it is based on.
struct WordStyle {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;         // of a heading; 0 is a title, which stands above level 1
  bool contents = false; // an entry of a table of contents
  bool hidden = false;
  OfficeLook look; // of size 0 where it leaves that to the document
};

// The styles of a Word document by their ids.
//
//   id "berschrift1", name "heading 1"             -> {heading 1}
//   id "Kapitel", based on "berschrift1"           -> {heading 1}
//   id "Own", outline level 1 (counted from 0)     -> {heading 2}
//
// Ids and names are translated, the names of Word's own styles are not (ECMA-376, part 1, 17.7.4.9).
class WordStyles {
public:
  WordStyles() = default;
  explicit WordStyles(const XmlDocument& styles);

  const WordStyle& paragraph(std::string_view id) const; // the default one when there is none of the id
  const WordStyle& run(std::string_view id) const;
  int default_size() const { return default_size_; }

private:
  std::map<std::string, WordStyle, std::less<>> styles_;
  WordStyle default_;
  WordStyle plain_;
  int default_size_ = 0;
};

// What Word's own style of this name (in lower case) is for; nothing of a name that is none of Word's.
std::optional<WordStyle> word_style_named(const std::string& name);

// Whether a property like <w:b/> is on: <w:b w:val="0"/> is off.
bool is_on(const XmlNode& property);

// A decimal number; `otherwise` when it is none.
int number_in(std::string_view text, int otherwise);

} // namespace dossier
