// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/folders.h"
#include "indexer/ledger.h"
#include "indexer/reading.h"
#include "indexer/source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// What has to be done to an index so that it agrees with its folders.
struct Changes {
  std::vector<Job> jobs;             // files to be read, the stretches of a bundle one after the other
  std::vector<std::string> gone;     // ids of papers to leave out
  std::vector<std::string> replaced; // ids of papers of bundles that have changed: out before these are read
  std::vector<PaperRecord> touched;  // papers of bundles that are as they were, with the file's new time
  std::vector<Failure> failures;     // bundles that cannot be read
};

// Files that are new, or differ from what the ledger knows in size or time; and papers whose file is no
// longer there, or in no remembered folder. `kept` are paths that are gone as a whole (a disk that is not
// mounted) or cannot be read: they keep their papers. Bundles that may have changed are read through once.
Changes changes_since(const Ledger& ledger, const Survey& found, const Folders& folders,
                      const std::vector<std::string>& looked_at,
                      const std::vector<std::filesystem::path>& kept);

// Every file there is, to be read as if for the first time: jobs and failures only.
Changes everything(const Survey& found);

} // namespace dossier
