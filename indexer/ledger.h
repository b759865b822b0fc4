// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dossier {

// What an index holds and was made of, read from the index itself.
struct Ledger {
  std::string schema;
  std::string gazetteer_files;                    // the hash of those it was tagged with
  std::vector<std::string> folders;               // remembered paths, absolute
  std::multimap<std::string, PaperRecord> papers; // by file; a file may hold many
  Counts counts;
};

// Throws Error (index) when the database cannot be read.
Ledger read_ledger(const std::filesystem::path& papers);

std::string joined_folders(const std::vector<std::string>& folders); // as kFoldersKey holds them

} // namespace dossier
