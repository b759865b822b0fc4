// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/json_lines.h"
#include "indexer/request.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// A file of many papers (JSON Lines) is read in stretches of some megabyte, so that it may be larger than the
// memory and a crew can share the work. A stretch is whole lines, and cuts no paper in two.
//
//   papers.jsonl, 3 MB -> stretches [0, 1048800) [1048800, 2097301) [2097301, 3000000)
struct Stretch {
  std::uint64_t begin = 0; // bytes, half-open
  std::uint64_t end = 0;
  std::size_t first_line = 1;
  std::vector<std::size_t>
      repeated; // lines where a paper begins that an earlier part of the file has already

  friend bool operator==(const Stretch&, const Stretch&) = default;
};

struct Outline {
  std::string hash; // of the whole file, as Source has it
  std::vector<Stretch> stretches;
};

// Reads the file once. Throws Error (input), its message without the file's name.
Outline outline(const std::filesystem::path& file);

// The papers of a stretch; what is wrong in it is added to `failures`, a line each, a long list cut short.
std::vector<BundledPaper> read_stretch(const std::filesystem::path& file, const Stretch& stretch,
                                       std::vector<Failure>& failures);

} // namespace dossier
