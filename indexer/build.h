// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "indexer/reading.h"
#include "indexer/request.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dossier {

// What became of a generation that was built from files.
struct Built {
  Counts counts;
  std::vector<Failure> failures;
  std::vector<std::string> papers; // their ids
  std::vector<PartlyRead> partly;
  bool stopped = false; // before all was read; the folder is then good for nothing
  std::size_t done = 0; // jobs
};

// Fills the folder of a new generation: the gazetteer, and a database of all that could be read, with
// `metadata` stored in it. Shards are written by a crew of threads and merged at the end; on return
// everything is on the disk.
Built build_generation(const std::filesystem::path& folder, const std::vector<Job>& jobs,
                       const Gazetteer& gazetteer, const std::map<std::string, std::string>& metadata,
                       const IndexRequest& request);

} // namespace dossier
