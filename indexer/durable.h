// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/request.h"

#include <chrono>
#include <filesystem>
#include <functional>

namespace dossier {

// What must be on the disk before a rename or a commit counts. Each throws Error (system) when the disk
// refuses.
void sync_folder(const std::filesystem::path& folder);  // its names, not what they hold
void sync_tree(const std::filesystem::path& folder);    // every file in it and below, and the folders
void make_folders(const std::filesystem::path& folder); // with those above it that are not there

// Makes `link` a symbolic link to `target`, replacing an older one in one step.
void replace_link(const std::filesystem::path& target, const std::filesystem::path& link);

// How long to wait for another indexer, and what to do meanwhile.
struct Patience {
  std::chrono::seconds most{0};
  std::function<void()> begins;  // called once, when there is somebody to wait for; may be empty
  std::function<bool()> stopped; // asked now and then; true ends the waiting; may be empty
};

Patience patience_of(const IndexRequest& request);

// The lock of an index: one indexer at a time. Held until destroyed; the kernel lets go of a dead process's.
// Throws Error (locked) when another process holds it and goes on holding it.
class Lock {
public:
  explicit Lock(const std::filesystem::path& file, const Patience& patience = {});
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

private:
  int descriptor_;
};

} // namespace dossier
