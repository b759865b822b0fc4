// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dossier {

// `query eval` and `query batch`: how good the ranking is, and rankings for other programs.
struct EvalOptions {
  std::string topics;
  std::string judgments;
  std::string rank;              // see query/rank_settings
  std::optional<std::string> vs; // other settings to compare with
  bool each = false;             // a line a topic
  std::vector<std::string> db;
};

struct BatchOptions {
  std::string queries;         // a file: topics in JSON Lines, or a query a line
  std::string format = "trec"; // or "jsonl"
  std::string unit = "passages";
  std::size_t count = 1000;
  std::string rank;
  bool time = false;     // measure instead of listing
  bool excerpts = false; // what is timed: with the passages' texts, marked
  bool facets = false;   // and with the exact counts
  std::vector<std::string> db;
};

// Both return the program's exit status, and print what they find; throw Error.
int run_eval(const EvalOptions& options);
int run_batch(const BatchOptions& options);

} // namespace dossier
