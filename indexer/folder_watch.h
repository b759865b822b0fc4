// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dossier {

// Sees papers change in folders and below, by inotify: files that are written, moved, removed, folders that
// come and go, whatever way an editor saves. Hidden ones and files of other kinds are not looked at.
//
//   FolderWatch watch; watch.look_at({"/home/ann/papers"});  watch.wait(2s)  ->  true when something has
//   changed
//
// What it may have missed counts as a change: an overflow of the kernel's queue, a folder that was away. It
// does not see what other machines do on a shared disk.
class FolderWatch {
public:
  FolderWatch(); // throws Error (system)
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch();

  // Paths that may be missing for now, and files. What was looked at before and is not named is left.
  void look_at(const std::vector<std::string>& paths);
  // Waits for a change, at most so long, or until a signal.
  bool wait(std::chrono::milliseconds most);
  // Files that were written to, and not closed since: half copied. One that rests for kAbandoned is no
  // longer.
  std::vector<std::string> busy() const;
  bool complete() const { return complete_; } // false: there are more folders than the system lets us watch

  static constexpr std::chrono::seconds kAbandoned{30};

private:
  using Clock = std::chrono::steady_clock;
  struct Root {
    std::string path;
    std::uint64_t device = 0; // 0 and 0: not there
    std::uint64_t inode = 0;
    friend bool operator==(const Root&, const Root&) = default;
  };

  static Root root_at(const std::string& path);
  bool roots_changed();
  bool some_abandoned();
  void watch_tree(const std::filesystem::path& top);
  void watch_folder(const std::filesystem::path& folder);
  bool read_events();
  bool digest(int watched, std::uint32_t what, const std::string& name);

  int descriptor_;
  bool complete_ = true;
  std::vector<Root> roots_;
  std::map<int, std::string> folders_;            // by watch
  std::map<std::string, Clock::time_point> busy_; // last written to
};

} // namespace dossier
