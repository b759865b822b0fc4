// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/xml.h"

#include <vector>

namespace dossier {

struct OdtText {
  std::vector<Block> blocks;
  std::size_t pages = 0; // by soft page breaks; 0 when there are none
};

// The text of content.xml; `styles` is styles.xml, without nodes when there is none.
OdtText odt_text(const XmlDocument& content, const XmlDocument& styles);

} // namespace dossier
