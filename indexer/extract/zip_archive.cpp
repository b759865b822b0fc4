// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/zip_archive.h"

#include "corpus/error.h"

#include <fmt/format.h>
#include <memory>
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

} // namespace

ZipArchive::ZipArchive(std::string_view bytes) {
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
    if (unpacked.size() > kLargestPart || unpacked_ > kLargestArchive)
      refuse(fmt::format("unpacks to more than {} MiB",
                         (unpacked.size() > kLargestPart ? kLargestPart : kLargestArchive) >> 20),
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
