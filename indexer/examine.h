// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// What a disk or a defect has done to a generation of an index.
struct DamagedPaper {
  std::string id;
  std::string file;           // empty when that cannot be read either
  std::uint32_t document = 0; // its own
  std::uint32_t end = 0;      // its passages lie before this document
  std::string what;
};
struct Damage {
  std::vector<DamagedPaper> papers; // to be read again, each once
  std::vector<std::string> index;   // what concerns all of it; then it must be made anew
  std::string forward; // what is wrong with the forward index: no damage, the next run makes another

  bool none() const { return papers.empty() && index.empty(); }
};

enum class Depth {
  sample,  // it opens, its numbers agree, some papers read back
  records, // and so do all; Xapian's own check of its tables
  deep,    // and every term, posting and column is what the stored text gives
};

// Reads a generation and compares it with itself; changes nothing. It may crash on a damaged database, as
// Xapian itself may: see examine_apart. An index to which somebody commits meanwhile throws Error (index).
Damage examine(const std::filesystem::path& generation, Depth depth);

// The same in a process of its own: one that crashes or does not end is damage, too.
Damage examine_apart(const std::filesystem::path& generation, Depth depth);

} // namespace dossier
