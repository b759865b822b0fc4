// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/durable.h"

#include "corpus/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
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

void replace_link(const std::filesystem::path& target, const std::filesystem::path& link) {
  const std::filesystem::path fresh = link.string() + ".new";
  unlink(fresh.c_str());
  if (symlink(target.c_str(), fresh.c_str()) != 0) fail("make the link", fresh);
  if (rename(fresh.c_str(), link.c_str()) != 0) fail("replace the link", link);
  sync_folder(link.parent_path());
}

Lock::Lock(const std::filesystem::path& file)
    : descriptor_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  if (descriptor_ < 0) fail("open", file);
  if (flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
  const bool held = errno == EWOULDBLOCK;
  close(descriptor_);
  if (!held) fail("lock", file);
  throw Error{ErrorKind::locked, "another indexer is at work in " + file.parent_path().string(),
              "wait for it to finish"};
}

Lock::~Lock() { close(descriptor_); }

} // namespace dossier
