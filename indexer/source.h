// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dossier {

// A paper's file as a folder lists it.
struct SourceFile {
  std::filesystem::path path; // absolute
  std::string id;             // the folder's name and the path below it: "papers/besa-1064.md"
  std::uint64_t size = 0;     // bytes
  std::int64_t modified = 0;  // nanoseconds since 1970

  friend bool operator==(const SourceFile&, const SourceFile&) = default;
};

// What lies below some paths, as it is found.
struct Survey {
  std::map<std::string, SourceFile> files;       // papers, by path
  std::map<std::string, unsigned> skipped;       // files of other kinds met in folders, by ending
  std::vector<std::filesystem::path> missing;    // of the given paths: not there now
  std::vector<std::filesystem::path> unreadable; // folders that could not be listed
};

// Each path is a folder, looked through with all below it, or a file. Hidden files and folders are passed
// over; links to folders are not followed. A file named itself is taken whatever its ending.
Survey survey(const std::vector<std::string>& paths);

// A file's bytes, their XXH3-128 in hex, and the size and time it had all the while. Only regular files, at
// most kLargestPaper bytes. A file that changes while it is read is read again, kMostReadings times in all.
// Throws Error (input): the message is without the file's name.
struct Source {
  std::string bytes;
  std::string hash;
  std::int64_t modified = 0; // nanoseconds since 1970
};
constexpr int kMostReadings = 3;
Source read_source(const std::filesystem::path& file);

// The same of files that are read in parts: the size in bytes, and the bytes of [begin, end).
std::uint64_t size_of(const std::filesystem::path& file);
std::string read_range(const std::filesystem::path& file, std::uint64_t begin, std::uint64_t end);

constexpr std::uint64_t kLargestPaper = 512ULL << 20;

} // namespace dossier
