// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_files.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "indexer/recogniser.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
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
  std::optional<Recogniser> ocr; // reads pages that are pictures
  Progress progress;
  bool dry_run = false;          // only say what would be done, in IndexReport::intents; nothing is written
  std::vector<std::string> busy; // files that are being written: left as they are for now
  std::function<bool()>
      stopped; // asked between papers, by any thread; true ends the run after a commit; may be empty
  std::chrono::seconds lock_timeout{0};
  std::function<void()> waits;           // called once when another indexer must be waited for; may be empty
  std::uint64_t commit_bytes = 8U << 20; // of text: an update commits after so much
};

// What a dry run would do to one paper.
struct Intent {
  std::string deed; // "add", "update", "rename" or "remove"
  std::filesystem::path file;
  std::filesystem::path now_at; // of a renamed one
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
  std::size_t renamed = 0;
  std::size_t removed = 0;
  std::vector<Failure> failures;              // in order of the files' names
  std::vector<PartlyRead> partly;             // the same
  std::map<std::string, unsigned> skipped;    // files of other kinds, by ending
  std::vector<std::filesystem::path> missing; // remembered paths that are not there; their papers are kept
  std::vector<std::filesystem::path> unreadable;
  bool ocr = false;     // pages that are pictures were read
  bool built = false;   // a new generation, rather than the one in use brought up to date
  std::string rebuilt;  // why everything was indexed anew; empty when it was not
  std::string retagged; // why all passages were tagged anew from what is stored; empty when they were not
  bool stopped = false; // before all was done
  std::size_t done = 0; // of `all` files to be read
  std::size_t all = 0;
  bool dry_run = false;
  std::vector<Intent> intents;           // of a dry run
  std::vector<std::string> folders;      // remembered from now on
  std::chrono::duration<double> took{0}; // seconds
  Counts counts;                         // of the whole index, afterwards
};

} // namespace dossier
