// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/repeats.h"
#include "indexer/request.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dossier {

// What an index holds and was made of, read from the index itself.
struct Ledger {
  std::string schema;
  std::string gazetteer_files;                    // the hash of those it was tagged with
  std::vector<std::string> folders;               // remembered paths, absolute
  std::multimap<std::string, PaperRecord> papers; // by file; a file may hold many
  Repeats repeats;
  std::map<std::uint32_t, std::string> repeated; // ids of the papers in `repeats`, by document
  std::vector<Failure> failures;                 // files that could not be read when they were last tried
  Counts counts;
};

// Throws Error (index) when the database cannot be read, or is damaged.
Ledger read_ledger(const std::filesystem::path& papers);

std::string joined_failures(const std::vector<Failure>& failures); // as kFailuresKey holds them
// As kFoldersKey holds them, and back; throws Error (index) when damaged.
std::string joined_folders(const std::vector<std::string>& folders);
std::vector<std::string> read_folders(std::string_view packed);

// The folders alone, of the generation in use or of any; nothing when they cannot be read.
std::optional<std::vector<std::string>> remembered_folders(const Place& place);
std::optional<std::vector<std::string>> remembered_folders_in(const std::filesystem::path& generation);

} // namespace dossier
