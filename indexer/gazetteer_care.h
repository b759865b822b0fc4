// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_files.h"
#include "corpus/place.h"

#include <cstddef>
#include <string>

namespace dossier {

// `indexer gazetteer check`: what is wrong with the files, "FILE:LINE: what" a line; empty when nothing is.
// Throws Error (input) for a file that cannot be read at all.
std::string check_gazetteers(const GazetteerFolders& folders);

// `indexer gazetteer suggest`: the actors that the index's papers name and these files do not, as blocks of a
// gazetteer file, the most useful first; `most` of `all` there are. Texts that are in the index twice count
// once. Throws Error (index) when there is no index, or it cannot be read.
struct SuggestedActors {
  std::string blocks;
  std::size_t shown = 0;
  std::size_t all = 0;
};
SuggestedActors suggest_actors(const Place& place, const GazetteerFolders& folders, std::size_t most);

} // namespace dossier
