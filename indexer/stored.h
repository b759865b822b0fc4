// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace dossier {

// A paper as an index holds it, read back: what a citation needs, and its passages with their texts, in
// order.
struct StoredPaper {
  PaperRecord record;
  std::vector<PassageRecord> passages;
};

// Where a paper lies in a database, and how many passages it has.
struct StoredPlace {
  std::uint32_t document = 0;
  std::uint32_t passages = 0;
};

// All papers of the database in a folder, as they lie in it; and some of them. Both throw Error (index) when
// it cannot be read, or a paper's passages are not those that were stored.
std::vector<StoredPlace> stored_papers(const std::filesystem::path& papers);
std::vector<StoredPaper> read_stored(const std::filesystem::path& papers,
                                     const std::vector<StoredPlace>& places);

} // namespace dossier
