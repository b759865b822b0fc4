// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace dossier {

// The indexer's command line, as typed.
struct IndexerOptions {
  std::vector<std::string> paths;
  std::vector<std::string> forget;
  std::string db;                      // empty: the default place
  std::vector<std::string> gazetteers; // folders beside the shipped one
  std::string show;                    // a stage; then the one path is shown, and nothing is indexed
  std::string format = "text";         // of what is shown
  bool rebuild = false;
  bool report = false; // print how well the papers were read, and index nothing
  bool quiet = false;
};

// Nothing when --help, --version or a mistake has been answered; `exit_code` is then what to exit with.
std::optional<IndexerOptions> read_indexer_options(int argc, const char* const* argv, int& exit_code);

} // namespace dossier
