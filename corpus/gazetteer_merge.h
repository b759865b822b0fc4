// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/divisions.h"
#include "corpus/gazetteer_source.h"

#include <map>
#include <string>
#include <vector>

namespace dossier {

// Puts the blocks of several folders together, each folder changing what those before it say.
//
//   shipped:  [[actor]] id = "irgc" name = "IRGC" kind = "military"
//   yours:    [[actor]] id = "irgc" aliases.en = ["the Corps"]      -> one entry with both names
//
// A block whose id an earlier folder has adds its names, replaces the name, kind, parent and country if it
// says them, and forgets what it mutes; its old name stays an alias. Throws Error (input), with file and
// line, for an id that stands twice in one folder, and for a new entry without a name or a kind.
class GazetteerMerge {
public:
  void add(std::vector<GazetteerBlock> folder); // the blocks of its files, in order
  // The first-level divisions of ISO 3166-2: those with a block of that id give it a name and a country if it
  // says none; the others become entries of their own (see divisions.h).
  void join(const std::vector<Division>& divisions);

  // In the order of their first blocks; without muted ones.
  const std::vector<GazetteerBlock>& blocks() const { return blocks_; }
  std::vector<SourceEntry> entries() const; // the same as entries

private:
  void change(GazetteerBlock& known, GazetteerBlock change);

  std::vector<GazetteerBlock> blocks_;
  std::map<std::string, std::size_t> by_id_; // where in blocks_
};

} // namespace dossier
