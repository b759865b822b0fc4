// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_merge.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// Folders of *.toml gazetteers, the shipped one first: each adds to, changes or mutes what stands in those
// before it.
using GazetteerFolders = std::vector<std::filesystem::path>;

// All entries: folders in their order, files by name, entries in their order, then the divisions of iso-codes
// if a file imports them. Throws Error (input) that names file and line.
std::vector<SourceEntry> read_gazetteers(const GazetteerFolders& folders);
GazetteerMerge
merge_gazetteers(const GazetteerFolders& folders); // the same, still knowing from where each is

// A hash of all that read_gazetteers reads, 16 hex digits (XXH3): an index made from other names must be
// tagged anew. Reading them takes a hundredth of what parsing does.
std::string gazetteers_hash(const GazetteerFolders& folders);

} // namespace dossier
