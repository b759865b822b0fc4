// SPDX-License-Identifier: GPL-2.0-or-later
// A disk that fails when it is told to: preloaded into the real indexer, it stands between it and the C
// library.
//
//   LD_PRELOAD=libshim.so FAULT_ROOT=/tmp/db FAULT_MODE=kill FAULT_AT=17 indexer papers
//
// Operations on files below FAULT_ROOT are counted from 1, those of the process that was started, not of its
// children: open, write, pwrite, writev, rename, link, symlink, fsync, fdatasync, ftruncate, unlink, rmdir,
// mkdir. FAULT_READS=1 counts read and pread, too. What happens at operation FAULT_AT:
//
//   kill     the process dies by SIGKILL instead of doing it
//   half     it is done, a write only to its half, and the process dies
//   short    a write is done to its half, and says so, as it may
//   eio      it fails once
//   broken   it fails, and so does every later write, sync and rename
//   full     the disk is full from then on: whatever needs room fails
//   denied   from then on nothing may be opened for writing, made, renamed or removed
//
// FAULT_COUNT=FILE gets the number of operations when the process ends; FAULT_LOG=FILE every change, as
// replay.py reads it.
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <mutex>
#include <string>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

constexpr int kFiles = 4096;

// The C library's own function of a name.
template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

void write_all(int descriptor, const void* data, std::size_t size) {
  const char* bytes = static_cast<const char*>(data);
  while (size > 0) {
    const long written = syscall(SYS_write, descriptor, bytes, size);
    if (written <= 0) return;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
}

struct Shim {
  std::string root = environment("FAULT_ROOT");
  std::string mode = environment("FAULT_MODE");
  long at = std::strtol(environment("FAULT_AT").c_str(), nullptr, 10);
  bool reads = !environment("FAULT_READS").empty();
  pid_t process = getpid();
  std::atomic<long> count{0};
  std::mutex mutex; // of the log and of the files
  std::array<std::string, kFiles> paths;
  std::array<long, kFiles> ids{};
  long next_id = 0;
  int log = -1;

  Shim() {
    const std::string file = environment("FAULT_LOG");
    if (!file.empty())
      log = static_cast<int>(
          syscall(SYS_openat, AT_FDCWD, file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
  }
  Shim(const Shim&) = delete;
  Shim& operator=(const Shim&) = delete;
  ~Shim() {
    const std::string file = environment("FAULT_COUNT");
    if (file.empty() || getpid() != process) return;
    const int out =
        static_cast<int>(syscall(SYS_openat, AT_FDCWD, file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644));
    const std::string number = std::to_string(count.load()) + "\n";
    write_all(out, number.data(), number.size());
    syscall(SYS_close, out);
  }

  bool watches(const std::string& path) const {
    return !root.empty() && path.compare(0, root.size(), root) == 0 &&
           (path.size() == root.size() || path[root.size()] == '/') && getpid() == process;
  }
  bool watches(int descriptor) {
    if (descriptor < 0 || descriptor >= kFiles || root.empty() || getpid() != process) return false;
    const std::lock_guard lock(mutex);
    return !paths[static_cast<std::size_t>(descriptor)].empty();
  }

  void note(const std::string& line, const void* data = nullptr, std::size_t size = 0) {
    if (log < 0) return;
    std::string entry = line + "\n";
    if (size > 0) entry.append(static_cast<const char*>(data), size).append("\n");
    const std::lock_guard lock(mutex);
    write_all(log, entry.data(), entry.size());
  }

  void opened(int descriptor, const std::string& path, int flags) {
    if (descriptor < 0 || descriptor >= kFiles) return;
    long id = 0;
    {
      const std::lock_guard lock(mutex);
      paths[static_cast<std::size_t>(descriptor)] = path;
      id = ids[static_cast<std::size_t>(descriptor)] = ++next_id;
    }
    note("open " + std::to_string(id) + " " + std::to_string((flags & O_CREAT) != 0) + " " +
         std::to_string((flags & O_TRUNC) != 0) + " " + path);
  }
  void closed(int descriptor) {
    if (descriptor < 0 || descriptor >= kFiles) return;
    const std::lock_guard lock(mutex);
    paths[static_cast<std::size_t>(descriptor)].clear();
  }
  std::string id_of(int descriptor) {
    const std::lock_guard lock(mutex);
    return std::to_string(ids[static_cast<std::size_t>(descriptor)]);
  }
};

Shim& shim() {
  static Shim made;
  return made;
}
[[gnu::constructor]] void make_early() { shim(); }

enum class Kind { open_to_read, open_to_write, create, write, read, sync, name };

[[noreturn]] void die() {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

// What to do with an operation: go on, do its half, or fail with errno set.
enum class Fate { sound, half, half_and_die, do_and_die, fails };

Fate fate_of(Kind kind) {
  Shim& s = shim();
  if (kind == Kind::read && !s.reads) return Fate::sound;
  const long number = ++s.count;
  if (s.at == 0 || number < s.at) return Fate::sound;
  const bool now = number == s.at;
  const auto fail = [](int reason) {
    errno = reason;
    return Fate::fails;
  };
  if (now && s.mode == "kill") die();
  if (now && s.mode == "half") return kind == Kind::write ? Fate::half_and_die : Fate::do_and_die;
  if (now && s.mode == "short" && kind == Kind::write) return Fate::half;
  if (now && s.mode == "eio") return fail(EIO);
  const bool changes = kind != Kind::open_to_read && kind != Kind::read;
  if (s.mode == "broken" && (now || changes)) return fail(EIO);
  if (s.mode == "full" && (kind == Kind::create || kind == Kind::write)) return fail(ENOSPC);
  if (s.mode == "denied" && (kind == Kind::create || kind == Kind::open_to_write || kind == Kind::name))
    return fail(EACCES);
  return Fate::sound;
}

std::string absolute(int folder, const char* path) {
  if (path[0] == '/') return path;
  char buffer[4096];
  const std::string link = folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/" + std::to_string(folder);
  const long size = readlink(link.c_str(), buffer, sizeof buffer);
  return size <= 0 ? std::string(path) : std::string(buffer, static_cast<std::size_t>(size)) + "/" + path;
}

Kind kind_of_open(int flags) {
  if ((flags & O_CREAT) != 0) return Kind::create;
  return (flags & O_ACCMODE) == O_RDONLY ? Kind::open_to_read : Kind::open_to_write;
}

template <typename Open>
int open_file(int folder, const char* name, int flags, Open open) {
  const std::string path = absolute(folder, name);
  if (!shim().watches(path)) return open();
  const Fate fate = fate_of(kind_of_open(flags));
  if (fate == Fate::fails) return -1;
  const int descriptor = open();
  if (descriptor >= 0) shim().opened(descriptor, path, flags);
  if (fate == Fate::do_and_die) die();
  return descriptor;
}

// A change of names: `line` is what the log says of it.
template <typename Deed>
int change_names(const std::string& path, const std::string& line, Kind kind, Deed deed) {
  if (!shim().watches(path)) return deed();
  const Fate fate = fate_of(kind);
  if (fate == Fate::fails) return -1;
  const int result = deed();
  if (result == 0) shim().note(line);
  if (fate == Fate::do_and_die) die();
  return result;
}

// `write(size)` writes so many bytes from the start.
template <typename Write>
ssize_t write_file(int descriptor, const void* data, std::size_t size, off_t offset, Write write) {
  if (!shim().watches(descriptor)) return write(size);
  const Fate fate = fate_of(Kind::write);
  if (fate == Fate::fails) return -1;
  const ssize_t written =
      write(fate == Fate::sound ? size : std::max<std::size_t>(size / 2, fate == Fate::half ? 1 : 0));
  if (written > 0)
    shim().note("write " + shim().id_of(descriptor) + " " + std::to_string(offset) + " " +
                    std::to_string(written),
                data, static_cast<std::size_t>(written));
  if (fate == Fate::half_and_die) die();
  return written;
}

template <typename Sync>
int sync_file(int descriptor, Sync sync) {
  if (!shim().watches(descriptor)) return sync();
  const Fate fate = fate_of(Kind::sync);
  if (fate == Fate::fails) return -1;
  const int result = sync();
  if (result == 0) shim().note("sync " + shim().id_of(descriptor));
  if (fate == Fate::do_and_die) die();
  return result;
}

mode_t mode_of(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

} // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(AT_FDCWD, path, flags,
                   [&] { return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode)); });
}
int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(AT_FDCWD, path, flags,
                   [&] { return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path, flags, mode)); });
}
int openat(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(folder, path, flags,
                   [&] { return static_cast<int>(syscall(SYS_openat, folder, path, flags, mode)); });
}
int openat64(int folder, const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = mode_of(flags, arguments);
  va_end(arguments);
  return open_file(folder, path, flags,
                   [&] { return static_cast<int>(syscall(SYS_openat, folder, path, flags, mode)); });
}

// The C library opens a stream's file without asking us: open it here and hand it over.
FILE* fopen64(const char* path, const char* mode) {
  const bool update = std::strchr(mode, '+') != nullptr;
  const int access = update ? O_RDWR : mode[0] == 'r' ? O_RDONLY : O_WRONLY;
  const int more = mode[0] == 'w' ? O_CREAT | O_TRUNC : mode[0] == 'a' ? O_CREAT | O_APPEND : 0;
  const int close_on_exec = std::strchr(mode, 'e') != nullptr ? O_CLOEXEC : 0;
  const int descriptor = open(path, access | more | close_on_exec, 0666);
  if (descriptor < 0) return nullptr;
  return fdopen(descriptor, mode);
}
FILE* fopen(const char* path, const char* mode) { return fopen64(path, mode); }

int close(int descriptor) {
  shim().closed(descriptor);
  return static_cast<int>(syscall(SYS_close, descriptor));
}
int fclose(FILE* stream) {
  shim().closed(fileno(stream));
  return real<int (*)(FILE*)>("fclose")(stream);
}

ssize_t write(int descriptor, const void* data, std::size_t size) {
  const off_t offset = shim().log >= 0 ? lseek(descriptor, 0, SEEK_CUR) : 0;
  return write_file(descriptor, data, size, offset, [&](std::size_t most) {
    return static_cast<ssize_t>(syscall(SYS_write, descriptor, data, most));
  });
}
ssize_t writev(int descriptor, const iovec* parts, int count) {
  if (!shim().watches(descriptor)) return static_cast<ssize_t>(syscall(SYS_writev, descriptor, parts, count));
  std::string all;
  for (int i = 0; i < count; ++i) all.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
  return write(descriptor, all.data(), all.size());
}
ssize_t pwrite64(int descriptor, const void* data, std::size_t size, off64_t offset) {
  return write_file(descriptor, data, size, offset, [&](std::size_t most) {
    return static_cast<ssize_t>(syscall(SYS_pwrite64, descriptor, data, most, offset));
  });
}
ssize_t pwrite(int descriptor, const void* data, std::size_t size, off_t offset) {
  return pwrite64(descriptor, data, size, offset);
}
ssize_t pread64(int descriptor, void* data, std::size_t size, off64_t offset) {
  if (shim().watches(descriptor) && fate_of(Kind::read) == Fate::fails) return -1;
  return static_cast<ssize_t>(syscall(SYS_pread64, descriptor, data, size, offset));
}
ssize_t pread(int descriptor, void* data, std::size_t size, off_t offset) {
  return pread64(descriptor, data, size, offset);
}
ssize_t read(int descriptor, void* data, std::size_t size) {
  if (shim().watches(descriptor) && fate_of(Kind::read) == Fate::fails) return -1;
  return static_cast<ssize_t>(syscall(SYS_read, descriptor, data, size));
}

int fsync(int descriptor) {
  return sync_file(descriptor, [&] { return static_cast<int>(syscall(SYS_fsync, descriptor)); });
}
int fdatasync(int descriptor) {
  return sync_file(descriptor, [&] { return static_cast<int>(syscall(SYS_fdatasync, descriptor)); });
}
int ftruncate64(int descriptor, off64_t size) {
  if (!shim().watches(descriptor)) return static_cast<int>(syscall(SYS_ftruncate, descriptor, size));
  return change_names(shim().root, "truncate " + shim().id_of(descriptor) + " " + std::to_string(size),
                      Kind::write,
                      [&] { return static_cast<int>(syscall(SYS_ftruncate, descriptor, size)); });
}
int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }

int rename(const char* from, const char* to) {
  const std::string a = absolute(AT_FDCWD, from);
  const std::string b = absolute(AT_FDCWD, to);
  return change_names(b, "rename " + a + "\t" + b, Kind::name,
                      [&] { return static_cast<int>(syscall(SYS_rename, from, to)); });
}
int link(const char* from, const char* to) {
  const std::string a = absolute(AT_FDCWD, from);
  const std::string b = absolute(AT_FDCWD, to);
  return change_names(b, "link " + a + "\t" + b, Kind::create,
                      [&] { return static_cast<int>(syscall(SYS_link, from, to)); });
}
int symlink(const char* target, const char* path) {
  const std::string at = absolute(AT_FDCWD, path);
  return change_names(at, "symlink " + std::string(target) + "\t" + at, Kind::create,
                      [&] { return static_cast<int>(syscall(SYS_symlink, target, path)); });
}
int unlink(const char* path) {
  const std::string at = absolute(AT_FDCWD, path);
  return change_names(at, "unlink " + at, Kind::name,
                      [&] { return static_cast<int>(syscall(SYS_unlink, path)); });
}
int rmdir(const char* path) {
  const std::string at = absolute(AT_FDCWD, path);
  return change_names(at, "unlink " + at, Kind::name,
                      [&] { return static_cast<int>(syscall(SYS_rmdir, path)); });
}
int unlinkat(int folder, const char* path, int flags) {
  const std::string at = absolute(folder, path);
  return change_names(at, "unlink " + at, Kind::name,
                      [&] { return static_cast<int>(syscall(SYS_unlinkat, folder, path, flags)); });
}
int remove(const char* path) {
  const int result = unlink(path);
  return result != 0 && errno == EISDIR ? rmdir(path) : result;
}
int mkdir(const char* path, mode_t mode) {
  const std::string at = absolute(AT_FDCWD, path);
  return change_names(at, "mkdir " + at, Kind::create,
                      [&] { return static_cast<int>(syscall(SYS_mkdir, path, mode)); });
}
}
