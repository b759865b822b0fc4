// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/record.h"
#include "indexer/request.h"

#include <filesystem>
#include <map>
#include <string>

namespace dossier {

struct Retagged {
  Counts counts;
  bool stopped = false; // before all was tagged; the folder is then good for nothing
  std::size_t done = 0; // of `all` papers
  std::size_t all = 0;
};

// Fills the folder of a new generation from the passages that another one stores, tagged by a new gazetteer.
//
//   retag("generation-3", "generation-4.partial", gazetteer, metadata, request)
//
// No paper's file is opened: it may be gone. The result is that of a build from the same files, but for the
// papers' order, which stays. Throws Error (index) when what is stored is damaged, (system) when it cannot
// all be written.
Retagged retag(const std::filesystem::path& from, const std::filesystem::path& folder,
               const Gazetteer& gazetteer, const std::map<std::string, std::string>& metadata,
               const IndexRequest& request);

} // namespace dossier
