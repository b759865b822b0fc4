// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/renames.h"

#include "corpus/error.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

namespace dossier {
namespace {

using Gone = std::multimap<std::uint64_t, PaperRecord>; // by size

bool may_be(const PaperRecord& record, const Job& job) {
  const std::filesystem::path before = record.file;
  return record.key.empty() && before.extension() == job.file.path.extension() &&
         record.title != before.stem().string();
}

// The paper that this file was, taken out of those that are gone.
std::optional<Rename> renamed(Gone& gone, const Job& job) {
  const auto [first, last] = gone.equal_range(job.file.size);
  if (std::none_of(first, last, [&](const auto& item) { return may_be(item.second, job); }))
    return std::nullopt;
  try {
    const Source source = read_source(job.file.path);
    const auto found = std::find_if(first, last, [&](const auto& item) {
      return item.second.hash == source.hash && may_be(item.second, job);
    });
    if (found == last) return std::nullopt;
    Rename rename{found->second.id, found->second.file, std::move(found->second)};
    gone.erase(found);
    rename.record.id = job.file.id;
    rename.record.file = job.file.path.string();
    rename.record.modified = source.modified;
    return rename;
  } catch (const Error&) {
    return std::nullopt; // reading it as a new paper will say what is wrong
  }
}

} // namespace

std::vector<Rename> take_renames(std::vector<PaperRecord>& gone, std::vector<Job>& jobs) {
  Gone by_size;
  std::set<std::string> old_ids;
  for (PaperRecord& record : gone) {
    old_ids.insert(record.id);
    by_size.emplace(record.size, std::move(record));
  }
  std::vector<Rename> renames;
  std::erase_if(jobs, [&](const Job& job) {
    // The id of a paper that is gone, too, is free only after that one has left.
    if (job.known || job.stretch || (old_ids.contains(job.file.id))) return false;
    auto rename = renamed(by_size, job);
    if (!rename) return false;
    renames.push_back(*std::move(rename));
    return true;
  });
  gone.clear();
  for (auto& [size, record] : by_size) gone.push_back(std::move(record));
  return renames;
}

} // namespace dossier
