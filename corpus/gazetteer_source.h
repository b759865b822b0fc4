// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <filesystem>
#include <vector>

namespace dossier {

// The entries of every *.toml file in a folder, files by name, entries in their order: [[actor]],
// [[province]] and
// [[city]] blocks as the files' own heads describe. Throws Error (input) that names file and line.
std::vector<SourceEntry> read_gazetteers(const std::filesystem::path& folder);

// The same of one text; `origin` names it in errors.
std::vector<SourceEntry> parse_gazetteer(std::string_view toml, const std::string& origin);

// A hash of the same files, 16 hex digits (XXH3): an index made from other ones must be made anew. Reading
// them takes a hundredth of what parsing does.
std::string gazetteers_hash(const std::filesystem::path& folder);

} // namespace dossier
