// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/docx_styles.h"
#include "indexer/extract/office_flow.h"
#include "indexer/extract/xml.h"

#include <string>

namespace dossier {

// The parts of a Word document that its text stands in.
struct WordParts {
  XmlDocument document;
  XmlDocument footnotes; // no nodes where there are none
  XmlDocument endnotes;
  WordStyles styles;
};

// What a Word document's text comes to.
struct WordText {
  std::vector<Block> blocks;
  std::size_t pages = 0; // as Word last laid it out; 0 when it did not note them
};

WordText word_text(const WordParts& parts);

} // namespace dossier
