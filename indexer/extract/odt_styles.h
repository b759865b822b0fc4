// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/office_flow.h"
#include "indexer/extract/xml.h"

#include <map>
#include <string>
#include <string_view>

namespace dossier {

// What a style of an OpenDocument text makes of a paragraph or a span, with all its parents.
struct OdtStyle {
  BlockKind kind = BlockKind::paragraph;
  int level = 0; // of a heading; 0 is the title
  bool contents = false;
  bool hidden = false;
  OfficeLook look;
};

// Styles by family and name; automatic styles ("P12") have named ones ("Title") as parents, whose names are
// English in every language.
class OdtStyles {
public:
  void read(const XmlDocument& document); // of content.xml, and of styles.xml
  void resolve();                         // once all are read
  const OdtStyle& paragraph(std::string_view name) const;
  const OdtStyle& span(std::string_view name) const;

private:
  struct Written {
    std::string parent;
    int outline = 0;
    int bold = -1; // unknown
    bool hidden = false;
    int size = 0; // half points
  };
  using Key = std::pair<bool, std::string>; // whether of a paragraph, and its name
  OdtStyle resolved(const Key& key) const;
  const OdtStyle& style(bool paragraph, std::string_view name) const;

  std::map<Key, Written> written_;
  std::map<Key, OdtStyle> styles_;
  OdtStyle plain_;
};

} // namespace dossier
