// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/folders.h"
#include "indexer/ledger.h"
#include "indexer/reading.h"
#include "indexer/renames.h"
#include "indexer/source.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// What has to be done to an index so that it agrees with its folders.
struct Changes {
  std::vector<Job> jobs;         // files to be read, the stretches of a bundle one after the other
  std::vector<Rename> renames;   // files found again under another name
  std::vector<PaperRecord> gone; // papers to leave out
  std::vector<std::string>
      replaced; // ids of papers of bundles that have changed: each out as it is read, or at the end
  std::vector<PaperRecord> touched; // papers of bundles that are as they were, with the file's new time
  std::vector<Failure> failures;    // bundles that cannot be read
};

// Files that are new, or differ from what the ledger knows in size or time; and papers whose file is no
// longer there, or in no remembered folder. `kept` are paths that are gone as a whole (a disk that is not
// mounted) or cannot be read: they keep their papers. Bundles that may have changed are read through once.
// `busy` are files to be left as they are. Papers with pages that are pictures are read again when they were
// not read in the languages of `ocr`, unless it is empty.
Changes changes_since(const Ledger& ledger, const Survey& found, const Folders& folders,
                      const std::vector<std::string>& looked_at,
                      const std::vector<std::filesystem::path>& kept, const std::vector<std::string>& busy,
                      const std::string& ocr = "");

// The same as a list for people, in order of the files. Files that were only touched are not in it.
std::vector<Intent> intents_of(const Changes& changes);

// Every file there is, to be read as if for the first time: jobs and failures only.
Changes everything(const Survey& found);

} // namespace dossier
