// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/source.h"

#include "corpus/error.h"
#include "indexer/extract.h"

#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {

std::string reason() { return std::generic_category().message(errno); }

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * 1'000'000'000LL + time.tv_nsec; }

class Surveyor {
public:
  explicit Surveyor(Survey& survey) : survey_(survey) {}

  void look_at(const std::filesystem::path& path) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (std::filesystem::is_directory(status))
      folder(path);
    else if (std::filesystem::exists(status))
      file(path, path.filename().string());
    else
      survey_.missing.push_back(path);
  }

private:
  // A step at a time, so that one folder that cannot be read ends nothing but itself.
  void folder(const std::filesystem::path& root) {
    std::vector<std::filesystem::path> open{root};
    while (!open.empty()) {
      const std::filesystem::path here = open.back();
      open.pop_back();
      std::error_code failed;
      for (auto item = std::filesystem::directory_iterator(here, failed);
           !failed && item != std::filesystem::directory_iterator(); item.increment(failed)) {
        const std::filesystem::path& path = item->path();
        std::error_code unknown;
        if (path.filename().string().starts_with('.')) continue;
        if (item->is_directory(unknown)) {
          if (!item->is_symlink(unknown)) open.push_back(path);
        } else if (is_paper_name(path)) {
          file(path, (root.filename() / path.lexically_relative(root)).string());
        } else if (item->is_regular_file(unknown)) {
          ++survey_.skipped[path.extension().string()];
        }
      }
      if (failed) survey_.unreadable.push_back(here);
    }
  }

  void file(const std::filesystem::path& path, std::string id) {
    struct stat status {};
    SourceFile found{path, std::move(id), 0, 0};
    if (stat(path.c_str(), &status) == 0) {
      found.size = static_cast<std::uint64_t>(status.st_size);
      found.modified = nanoseconds(status.st_mtim);
    }
    survey_.files.emplace(path.string(),
                          std::move(found)); // reading it will say what is wrong, if anything is
  }

  Survey& survey_;
};

std::filesystem::path worked_out(const std::filesystem::path& path) {
  std::error_code failed;
  std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real; // opening it will say what is wrong
}

// Closes what it opened.
class File {
public:
  // Not blocking: a named pipe must not hold the run up. A link to a paper is a paper, as people keep them;
  // it is worked out first, so that what is opened is no link: nobody can swap one in after the look at it.
  explicit File(const std::filesystem::path& path)
      : descriptor_(open(worked_out(path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)) {
    if (descriptor_ < 0 && errno == ELOOP) // what could be worked out is no link any more
      throw Error{ErrorKind::input, "is a link to a file that is not there", "mend the link, or remove it"};
    if (descriptor_ < 0)
      throw Error{ErrorKind::input, "cannot be opened: " + reason(),
                  errno == ENOENT ? "it was moved or removed a moment ago: run again"
                                  : "check who may read it"};
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() { close(descriptor_); }

  struct stat status() const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) throw Error{ErrorKind::input, "cannot be read: " + reason(), ""};
    return status;
  }

  std::uint64_t size() const {
    const struct stat status = this->status();
    if (!S_ISREG(status.st_mode))
      throw Error{ErrorKind::input, "is no regular file", "name a file with a paper in it"};
    return static_cast<std::uint64_t>(status.st_size);
  }

  std::string read_all() const {
    const std::uint64_t expected = size();
    if (expected > kLargestPaper) too_large();
    std::string bytes(static_cast<std::size_t>(expected) + 1, '\0'); // one more, to see the end
    std::size_t got = 0;
    for (;;) {
      const ssize_t more = read(descriptor_, bytes.data() + got, bytes.size() - got);
      if (more < 0 && errno == EINTR) continue;
      if (more < 0) throw Error{ErrorKind::input, "cannot be read: " + reason(), "is the disk sound?"};
      if (more == 0) break;
      got += static_cast<std::size_t>(more);
      if (got > kLargestPaper) too_large();
      if (got == bytes.size()) bytes.resize(bytes.size() * 2);
    }
    bytes.resize(got);
    return bytes;
  }

  std::string read_part(std::uint64_t begin, std::uint64_t end) const {
    std::string bytes(static_cast<std::size_t>(end - begin), '\0');
    for (std::size_t got = 0; got < bytes.size();) {
      const ssize_t more =
          pread(descriptor_, bytes.data() + got, bytes.size() - got, static_cast<off_t>(begin + got));
      if (more < 0 && errno == EINTR) continue;
      if (more < 0) throw Error{ErrorKind::input, "cannot be read: " + reason(), "is the disk sound?"};
      if (more == 0) throw Error{ErrorKind::input, "became shorter while it was read", "run this again"};
      got += static_cast<std::size_t>(more);
    }
    return bytes;
  }

private:
  [[noreturn]] static void too_large() {
    throw Error{ErrorKind::input, fmt::format("is larger than {} MiB", kLargestPaper >> 20),
                "is it a paper? split it if it is"};
  }
  int descriptor_;
};

bool same(const struct stat& a, const struct stat& b) {
  return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
         nanoseconds(a.st_mtim) == nanoseconds(b.st_mtim);
}

// Waits until a change to the file must give it another time: file systems take theirs from a clock that
// ticks every 10 ms or faster (CONFIG_HZ of 100 and up).
void outwait_clock(const struct stat& status) {
  constexpr auto kTick = std::chrono::milliseconds(20);
  const auto modified = std::chrono::nanoseconds(nanoseconds(status.st_mtim));
  const auto age = std::chrono::system_clock::now().time_since_epoch() - modified;
  if (age >= std::chrono::nanoseconds(0) && age < kTick) std::this_thread::sleep_for(kTick - age);
}

// Nothing when the file was written to, or another put in its place, meanwhile.
std::optional<Source> read_undisturbed(const std::filesystem::path& path) {
  File file(path);
  const struct stat before = file.status();
  Source source;
  source.bytes = file.read_all();
  outwait_clock(before);
  struct stat named {};
  if (stat(path.c_str(), &named) != 0 || !same(before, file.status()) || !same(before, named))
    return std::nullopt;
  source.modified = nanoseconds(before.st_mtim);
  return source;
}

} // namespace

Survey survey(const std::vector<std::string>& paths) {
  Survey found;
  Surveyor surveyor(found);
  for (const std::string& path : paths) surveyor.look_at(path);
  return found;
}

std::uint64_t size_of(const std::filesystem::path& file) { return File(file).size(); }

std::string read_range(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t end) {
  return File(file).read_part(begin, end);
}

Source read_source(const std::filesystem::path& file) {
  constexpr auto kPause = std::chrono::milliseconds(100);
  for (int reading = 1; reading <= kMostReadings; ++reading) {
    if (reading > 1) std::this_thread::sleep_for(kPause);
    std::optional<Source> source = read_undisturbed(file);
    if (!source) continue;
    const XXH128_hash_t hash = XXH3_128bits(source->bytes.data(), source->bytes.size());
    source->hash = fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
    return *std::move(source);
  }
  throw Error{ErrorKind::input, "changes while it is read", "it is left for the next run"};
}

} // namespace dossier
