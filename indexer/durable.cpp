// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/durable.h"

#include "corpus/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace dossier {
namespace {

[[noreturn]] void fail(const char* deed, const std::filesystem::path& path) {
  throw Error{ErrorKind::system,
              fmt::format("cannot {} {}: {}", deed, path.string(), std::generic_category().message(errno)),
              "is the disk full, or not writable?"};
}

void sync(const std::filesystem::path& path, int flags) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | flags);
  if (descriptor < 0) fail("open", path);
  const bool synced = fsync(descriptor) == 0;
  close(descriptor);
  if (!synced) fail("sync", path);
}

} // namespace

void sync_folder(const std::filesystem::path& folder) { sync(folder, O_DIRECTORY); }

void sync_tree(const std::filesystem::path& folder) {
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder)) sync(item.path(), 0);
  sync_folder(folder);
}

void make_folders(const std::filesystem::path& folder) {
  std::error_code failed;
  std::filesystem::path there = std::filesystem::absolute(folder); // the nearest above that is
  while (!std::filesystem::exists(there, failed) && there.has_relative_path()) there = there.parent_path();
  if (!std::filesystem::create_directories(folder, failed) && !failed) return;
  if (failed)
    throw Error{ErrorKind::system, fmt::format("cannot make {}: {}", folder.string(), failed.message()),
                "name another place with --db"};
  for (std::filesystem::path above = std::filesystem::absolute(folder).lexically_normal().parent_path();;
       above = above.parent_path()) {
    sync_folder(above);
    if (above == there.lexically_normal() || !above.has_relative_path()) return;
  }
}

void replace_link(const std::filesystem::path& target, const std::filesystem::path& link) {
  const std::filesystem::path fresh = link.string() + ".new";
  unlink(fresh.c_str());
  if (symlink(target.c_str(), fresh.c_str()) != 0) fail("make the link", fresh);
  if (rename(fresh.c_str(), link.c_str()) != 0) fail("replace the link", link);
  sync_folder(link.parent_path());
}

Patience patience_of(const IndexRequest& request) {
  return {request.lock_timeout, request.waits, request.stopped};
}

Lock::Lock(const std::filesystem::path& file, const Patience& patience)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) fail("open", file);
  constexpr auto kPause = std::chrono::milliseconds(50);
  const auto end = std::chrono::steady_clock::now() + patience.most;
  for (bool waiting = false; flock(descriptor_, LOCK_EX | LOCK_NB) != 0;) {
    const bool held = errno == EWOULDBLOCK;
    if (held && std::chrono::steady_clock::now() < end && !(patience.stopped && patience.stopped())) {
      if (!waiting && patience.begins) patience.begins();
      waiting = true;
      std::this_thread::sleep_for(kPause);
      continue;
    }
    const int reason = errno;
    close(descriptor_);
    errno = reason;
    if (!held) fail("lock", file);
    throw Error{ErrorKind::locked, "another indexer is at work in " + file.parent_path().string(),
                "wait for it to finish, or wait longer with --lock-timeout SECONDS"};
  }
}

Lock::~Lock() { close(descriptor_); }

} // namespace dossier
