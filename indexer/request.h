// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_files.h"
#include "corpus/place.h"
#include "corpus/record.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace dossier {

using Progress = std::function<void(std::size_t done, std::size_t all)>; // called now and then; may be empty

// What one run of the indexer is asked for.
struct IndexRequest {
  Place place;
  std::vector<std::string>
      paths; // folders and files to bring in and to remember; none: all that is remembered
  std::vector<std::string> forget; // remembered paths to leave out from now on, with their papers
  GazetteerFolders gazetteers;
  bool rebuild = false;
  Progress progress;
};

struct Failure {
  std::filesystem::path file;
  std::string what;
  std::string hint;
};

// A paper that was read, but for some pages.
struct PartlyRead {
  std::filesystem::path file;
  std::string pages; // without text, by their place in the file: "3, 7-9"
};

struct IndexReport {
  std::size_t added = 0;
  std::size_t updated = 0;
  std::size_t removed = 0;
  std::vector<Failure> failures;              // in order of the files' names
  std::vector<PartlyRead> partly;             // the same
  std::map<std::string, unsigned> skipped;    // files of other kinds, by ending
  std::vector<std::filesystem::path> missing; // remembered paths that are not there; their papers are kept
  std::vector<std::filesystem::path> unreadable;
  std::string rebuilt; // why everything was indexed anew; empty when it was not
  Counts counts;       // of the whole index, afterwards
};

} // namespace dossier
