// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/folder_watch.h"

#include "corpus/error.h"
#include "indexer/extract.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dossier {
namespace {

constexpr std::uint32_t kEvents = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

} // namespace

FolderWatch::FolderWatch() : descriptor_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (descriptor_ < 0)
    throw Error{ErrorKind::system, "cannot watch folders: " + std::generic_category().message(errno),
                "end other programs that watch folders, or raise fs.inotify.max_user_instances"};
}

FolderWatch::~FolderWatch() { close(descriptor_); }

FolderWatch::Root FolderWatch::root_at(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {path, 0, 0};
  return {path, status.st_dev, status.st_ino};
}

void FolderWatch::look_at(const std::vector<std::string>& paths) {
  complete_ = true;
  roots_.clear();
  const std::map<int, std::string> before = std::move(folders_);
  folders_.clear();
  for (const std::string& path : paths) {
    roots_.push_back(root_at(path));
    watch_tree(path);
  }
  for (const auto& [watched, folder] : before)
    if (!folders_.contains(watched)) inotify_rm_watch(descriptor_, watched);
}

// A folder that is watched already keeps its watch.
void FolderWatch::watch_folder(const std::filesystem::path& folder) {
  const int watched = inotify_add_watch(descriptor_, folder.c_str(), kEvents);
  if (watched >= 0)
    folders_[watched] = folder.string();
  else if (errno == ENOSPC)
    complete_ = false;
}

// A folder first, then what is in it: what is put there meanwhile is seen by one or the other.
void FolderWatch::watch_tree(const std::filesystem::path& top) {
  std::error_code failed;
  if (!std::filesystem::is_directory(top, failed)) {
    watch_folder(top.parent_path()); // of a file, for it may be replaced by another
    return;
  }
  std::vector<std::filesystem::path> open{top};
  while (!open.empty()) {
    const std::filesystem::path here = std::move(open.back());
    open.pop_back();
    watch_folder(here);
    for (auto item = std::filesystem::directory_iterator(here, failed);
         !failed && item != std::filesystem::directory_iterator(); item.increment(failed)) {
      std::error_code unknown;
      const bool hidden = item->path().filename().string().starts_with('.');
      if (!hidden && item->is_directory(unknown) && !item->is_symlink(unknown)) open.push_back(item->path());
    }
  }
}

bool FolderWatch::wait(std::chrono::milliseconds most) {
  pollfd waiting{descriptor_, POLLIN, 0};
  bool changed = false;
  if (poll(&waiting, 1, static_cast<int>(most.count())) > 0) changed = read_events();
  changed = roots_changed() || changed;
  return some_abandoned() || changed;
}

bool FolderWatch::read_events() {
  bool changed = false;
  alignas(inotify_event) std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t got = read(descriptor_, buffer.data(), buffer.size());
    if (got <= 0) return changed;
    for (ssize_t at = 0; at < got;) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      changed = digest(event.wd, event.mask, event.len > 0 ? std::string(name) : std::string()) || changed;
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

// Whether an event matters.
bool FolderWatch::digest(int watched, std::uint32_t what, const std::string& name) {
  if ((what & IN_Q_OVERFLOW) != 0) {
    busy_.clear();
    return true;
  }
  const auto found = folders_.find(watched);
  if (found == folders_.end()) return false;
  if ((what & IN_IGNORED) != 0) {
    folders_.erase(found);
    return true;
  }
  const std::filesystem::path path =
      name.empty() ? std::filesystem::path(found->second) : std::filesystem::path(found->second) / name;
  if ((what & (IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF)) != 0) return true;
  if (name.empty() || name.starts_with('.')) return false;
  if ((what & IN_ISDIR) != 0) {
    if ((what & (IN_CREATE | IN_MOVED_TO)) != 0) watch_tree(path);
    return (what & IN_ATTRIB) == 0;
  }
  const auto named = [&](const Root& root) { return root.path == path.string(); };
  if (!is_paper_name(path) && std::none_of(roots_.begin(), roots_.end(), named)) return false;
  if ((what & IN_MODIFY) != 0)
    busy_[path.string()] = Clock::now();
  else if ((what & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)) != 0)
    busy_.erase(path.string());
  return true;
}

// A remembered folder that was moved away, came back or is another disk's now.
bool FolderWatch::roots_changed() {
  bool changed = false;
  for (Root& root : roots_) {
    const Root now = root_at(root.path);
    if (now == root) continue;
    changed = true;
    root = now;
  }
  return changed;
}

bool FolderWatch::some_abandoned() {
  return std::erase_if(busy_, [](const auto& item) { return Clock::now() - item.second > kAbandoned; }) > 0;
}

std::vector<std::string> FolderWatch::busy() const {
  std::vector<std::string> files;
  for (const auto& [file, time] : busy_) files.push_back(file);
  return files;
}

} // namespace dossier
