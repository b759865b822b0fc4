// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_files.h"

#include "corpus/error.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {

constexpr const char* kDivisions = DOSSIER_ISO_CODES "/iso_3166-2.json";

std::string read_all(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes;
  std::array<char, 65536> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): read into
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
    bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  if (!in.eof())
    throw Error{ErrorKind::input, "cannot read the gazetteer " + file.string(), "check who may read it"};
  return bytes;
}

std::vector<std::filesystem::path> gazetteer_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator(folder, failed))
    if (file.path().extension() == ".toml") files.push_back(file.path());
  if (failed || files.empty())
    throw Error{ErrorKind::input, "no gazetteers in " + folder.string(),
                "name their folder with --gazetteers"};
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace

GazetteerMerge merge_gazetteers(const GazetteerFolders& folders) {
  GazetteerMerge merge;
  bool wants_divisions = false;
  for (const auto& folder : folders) {
    std::vector<GazetteerBlock> blocks;
    for (const auto& file : gazetteer_files(folder)) {
      GazetteerText text = parse_blocks(read_all(file), file.string());
      std::move(text.blocks.begin(), text.blocks.end(), std::back_inserter(blocks));
      wants_divisions = wants_divisions || text.wants_divisions;
    }
    merge.add(std::move(blocks));
  }
  if (wants_divisions) merge.join(read_divisions(kDivisions));
  return merge;
}

std::vector<SourceEntry> read_gazetteers(const GazetteerFolders& folders) {
  return merge_gazetteers(folders).entries();
}

std::string gazetteers_hash(const GazetteerFolders& folders) {
  std::string all;
  for (const auto& folder : folders) {
    all += '\x01'; // where a folder ends matters: the next one may change it
    for (const auto& file : gazetteer_files(folder)) all += file.filename().string() + '\0' + read_all(file);
  }
  std::error_code missing;
  const bool may_import =
      all.find("import") != std::string::npos; // a comment with the word costs a millisecond
  if (may_import && std::filesystem::exists(kDivisions, missing)) all += read_all(kDivisions);
  return fmt::format("{:016x}", XXH3_64bits(all.data(), all.size()));
}

} // namespace dossier
