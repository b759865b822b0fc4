// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
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
  std::string task;           // check, repair, dump, "gazetteer check", "gazetteer suggest"; empty: index
  unsigned lock_timeout = 60; // seconds
  std::uint64_t commit_bytes = 8U << 20;
  std::size_t most = 50; // actors suggested
  std::string ocr_language = "eng";
  bool ocr = false; // read pages that are pictures
  bool deep = false;
  bool rebuild = false;
  bool report = false; // print how well the papers were read, and index nothing
  bool rollback = false;
  bool dry_run = false;
  bool watch = false;
  bool quiet = false;
};

// Nothing when --help, --version or a mistake has been answered; `exit_code` is then what to exit with.
std::optional<IndexerOptions> read_indexer_options(int argc, const char* const* argv, int& exit_code);

} // namespace dossier
