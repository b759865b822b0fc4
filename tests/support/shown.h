// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string>

namespace dossier {

// Blocks in a line: "h1 Water / p It leaks. / item One / row A | B / note 1 Ibid."
inline std::string shown(const std::vector<Block>& blocks) {
  std::string line;
  for (const Block& block : blocks) {
    line += line.empty() ? "" : " / ";
    switch (block.kind) {
    case BlockKind::heading:
      line += "h" + std::to_string(block.level);
      break;
    case BlockKind::paragraph:
      line += "p";
      break;
    default:
      line += name_of(block.kind);
    }
    line += " " + block.text;
  }
  return line;
}

// Hints in a line: "title Iran; author Jane Roe"
inline std::string shown(const std::vector<Hint>& hints) {
  std::string line;
  for (const Hint& hint : hints) line += (line.empty() ? "" : "; ") + hint.field + " " + hint.value;
  return line;
}

} // namespace dossier
