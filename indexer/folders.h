// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/request.h"

#include <string>
#include <vector>

namespace dossier {

// The paths an index is made of, all absolute and without a trailing slash.
//
//   remembered {/a}, asked for {/a/b, /c}, to forget {}  ->  remembered {/a, /c}, asked {/a/b, /c}
//
// A path below a remembered one is looked at and not remembered apart; one above takes the place of those
// below.
struct Folders {
  std::vector<std::string> remembered; // from now on
  std::vector<std::string> asked;      // on the command line
};

// Throws Error (usage) for a path to forget that is not remembered, and when no path is left to index.
Folders choose_folders(const std::vector<std::string>& known, const IndexRequest& request);

bool lies_in_any(const std::string& file, const std::vector<std::string>& folders);

} // namespace dossier
