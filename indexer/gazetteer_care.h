// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_files.h"

#include <string>

namespace dossier {

// `indexer gazetteer check`: what is wrong with the files, "FILE:LINE: what" a line; empty when nothing is.
// Throws Error (input) for a file that cannot be read at all.
std::string check_gazetteers(const GazetteerFolders& folders);

} // namespace dossier
