// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct zip;

namespace dossier {

// Bytes, unpacked. 1,000 pages are some 10 MiB.
struct ZipLimits {
  std::uint64_t part = 64ULL << 20;
  std::uint64_t archive = 192ULL << 20; // all parts that were asked for
};

// A ZIP file in memory, as Word, OpenDocument and EPUB files are: parts by their names.
//
//   ZipArchive("PK\3\4...").part("word/document.xml") -> "<?xml ..."
//
// The first entry of a name is the part. Nothing is written anywhere, so a name like "../../etc/passwd" is a
// name and no more. Throws Error (input) when the file is no whole archive, or a part is encrypted, damaged,
// or unpacks to more than a paper holds: sizes are counted while unpacking, whatever the archive declares.
class ZipArchive {
public:
  explicit ZipArchive(std::string_view bytes, ZipLimits limits = {}); // the bytes must outlive it
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ~ZipArchive();

  std::optional<std::string> part(const std::string& name); // nothing when there is none
  bool has(const std::string& name) const;
  bool has_any_in(std::string_view folder) const; // "xl/"

private:
  ZipLimits limits_;
  zip* archive_ = nullptr;
  std::uint64_t unpacked_ = 0; // bytes, of all parts so far
};

// A part's name with its "." and ".." worked out: ("OEBPS/text", "../a.xhtml") -> "OEBPS/a.xhtml". Beginning
// with '/', it is counted from the archive's root.
std::string part_name(std::string_view folder, std::string_view target);

// The folder of a part: "word/document.xml" -> "word".
std::string_view folder_of(std::string_view part);

} // namespace dossier
