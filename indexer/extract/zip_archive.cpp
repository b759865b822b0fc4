// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/zip_archive.h"

#include "corpus/error.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <utility>
#include <vector>
#include <zip.h>

namespace dossier {
namespace {

constexpr std::uint64_t kSuspicious = 8ULL << 20; // bytes unpacked, from where on the ratio is looked at
constexpr std::uint64_t kLargestRatio = 300;      // text packs 5 to 60 times; deflate can do 1,032

[[noreturn]] void refuse(const std::string& what, const char* hint) {
  throw Error{ErrorKind::input, what, hint};
}

[[noreturn]] void refuse_damaged(const std::string& reason) {
  refuse(fmt::format("is damaged or cut short: {}", reason), "open and save it anew, or get it again");
}

std::string reason_of(zip_error_t& error) {
  std::string reason = zip_error_strerror(&error);
  zip_error_fini(&error);
  return reason;
}

// Little-endian, as all of a ZIP file; 0 behind the end.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = size; i > 0; --i)
    number = number << 8U | (at + i <= bytes.size() ? static_cast<unsigned char>(bytes[at + i - 1]) : 0U);
  return number;
}

// Entries that share bytes make a small file a large archive (David Fifield, "A better zip bomb", 2019);
// libzip does not look. What the central directory says of each entry: where it begins, and how long it is at
// least.
void refuse_overlaps(std::string_view bytes) {
  constexpr std::size_t kEndRecord = 22;     // bytes, without its comment
  constexpr std::size_t kCentralHeader = 46; // bytes, without name, extra field and comment
  constexpr std::size_t kLocalHeader = 30;
  constexpr std::uint64_t kElsewhere = 0xFFFFFFFF; // in a ZIP64 field
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos || end + kEndRecord > bytes.size()) return;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> entries; // begin and end
  std::size_t at = number_at(bytes, end + 16, 4);
  for (std::uint64_t left = number_at(bytes, end + 10, 2); left > 0 && at < end; --left) {
    if (bytes.substr(at, 4) != "PK\x01\x02") return;
    const std::uint64_t packed = number_at(bytes, at + 20, 4);
    const std::uint64_t name = number_at(bytes, at + 28, 2);
    const std::uint64_t begin = number_at(bytes, at + 42, 4);
    if (packed != kElsewhere && begin != kElsewhere)
      entries.emplace_back(begin, begin + kLocalHeader + name + packed);
    at += kCentralHeader + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  std::sort(entries.begin(), entries.end());
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (entries[i].first < entries[i - 1].second)
      refuse("holds parts that share their bytes",
             "it is made to fill memory, or damaged; open it elsewhere with care");
}

} // namespace

ZipArchive::ZipArchive(std::string_view bytes, ZipLimits limits) : limits_(limits) {
  refuse_overlaps(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) throw std::bad_alloc();
  archive_ = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive_ == nullptr) {
    zip_source_free(source);
    refuse_damaged(reason_of(error));
  }
  zip_error_fini(&error);
}

ZipArchive::~ZipArchive() { zip_discard(archive_); }

bool ZipArchive::has(const std::string& name) const {
  return zip_name_locate(archive_, name.c_str(), ZIP_FL_ENC_RAW) >= 0;
}

bool ZipArchive::has_any_in(std::string_view folder) const {
  const zip_int64_t count = zip_get_num_entries(archive_, 0);
  for (zip_int64_t i = 0; i < count; ++i) {
    const char* name = zip_get_name(archive_, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    if (name != nullptr && std::string_view(name).starts_with(folder)) return true;
  }
  return false;
}

std::optional<std::string> ZipArchive::part(const std::string& name) {
  const zip_int64_t index = zip_name_locate(archive_, name.c_str(), ZIP_FL_ENC_RAW);
  if (index < 0) return std::nullopt;
  zip_stat_t status;
  if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &status) != 0)
    refuse_damaged(zip_strerror(archive_));
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
    refuse("is encrypted", "open it with its password and save it without one");
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(archive_, static_cast<zip_uint64_t>(index), 0), zip_fclose);
  if (file == nullptr) refuse_damaged(zip_strerror(archive_));
  std::string unpacked;
  std::vector<char> buffer(1U << 16);
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) refuse_damaged(zip_file_strerror(file.get()));
    if (got == 0) break;
    unpacked.append(buffer.data(), static_cast<std::size_t>(got));
    unpacked_ += static_cast<std::uint64_t>(got);
    const bool bomb = unpacked.size() > kSuspicious && (status.valid & ZIP_STAT_COMP_SIZE) != 0 &&
                      unpacked.size() / kLargestRatio > status.comp_size;
    if (bomb)
      refuse(fmt::format("holds a part that unpacks to more than {} times its size", kLargestRatio),
             "it is made to fill memory, or is no paper; open it elsewhere with care");
    if (unpacked.size() > limits_.part || unpacked_ > limits_.archive)
      refuse(fmt::format("unpacks to more than {} MiB",
                         (unpacked.size() > limits_.part ? limits_.part : limits_.archive) >> 20),
             "is it a paper? split it if it is");
  }
  return unpacked;
}

std::string part_name(std::string_view folder, std::string_view target) {
  const std::string path =
      target.starts_with('/') ? std::string(target) : fmt::format("{}/{}", folder, target);
  std::vector<std::string_view> names;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view name = std::string_view(path).substr(begin, end - begin);
    if (name == ".." && !names.empty()) names.pop_back();
    if (!name.empty() && name != "." && name != "..") names.push_back(name);
    begin = end + 1;
  }
  return fmt::format("{}", fmt::join(names, "/"));
}

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

} // namespace dossier
