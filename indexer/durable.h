// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

namespace dossier {

// What must be on the disk before a rename or a commit counts. Each throws Error (system) when the disk
// refuses.
void sync_folder(const std::filesystem::path& folder); // its names, not what they hold
void sync_tree(const std::filesystem::path& folder);   // every file in it and below, and the folders

// Makes `link` a symbolic link to `target`, replacing an older one in one step.
void replace_link(const std::filesystem::path& target, const std::filesystem::path& link);

// The lock of an index: one indexer at a time. Held until destroyed; the kernel lets go of a dead process's.
// Throws Error (locked) when another process holds it.
class Lock {
public:
  explicit Lock(const std::filesystem::path& file);
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

private:
  int descriptor_;
};

} // namespace dossier
