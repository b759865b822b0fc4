// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A block of a gazetteer file as a person wrote it: an entry, or what is to be changed of one that an earlier
// folder has.
//
//   [[province]]
//   id = "AF-GHO"
//   mute = ["Ghowr"]      ->  {entry.id "AF-GHO", muted {"Ghowr"}, file "mine/provinces.toml", line 1}
//
// What the block does not say is empty.
struct GazetteerBlock {
  SourceEntry entry; // its aliases without the name
  std::string sort;  // "actor", "province" or "city"
  bool says_kind = false;
  bool says_seat = false;
  bool mute = false;              // forget the entry
  std::vector<std::string> muted; // forget these of its names, whatever they are used for
  std::vector<std::string> doubtful;
  std::string file;
  unsigned line = 0;
};

// The blocks of one text in their order; `origin` names it in errors.
struct GazetteerText {
  std::vector<GazetteerBlock> blocks;
  bool wants_divisions = false; // it says: import = "iso-codes"
};
// Throws Error (input) that names file and line.
GazetteerText parse_blocks(std::string_view toml, const std::string& origin);

[[noreturn]] void fail_at(const GazetteerBlock& block, const std::string& what);

// The entries of one text that stands by itself.
std::vector<SourceEntry> parse_gazetteer(std::string_view toml, const std::string& origin);

} // namespace dossier
