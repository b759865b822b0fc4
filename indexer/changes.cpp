// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/changes.h"

#include <set>

namespace dossier {
namespace {

std::vector<std::string> papers_gone(const Ledger& ledger, const Survey& found, const Folders& folders,
                                     const std::vector<std::string>& looked_at,
                                     const std::vector<std::string>& kept) {
  std::vector<std::string> gone;
  for (const auto& [file, record] : ledger.papers) {
    const bool forgotten = !lies_in_any(file, folders.remembered);
    const bool absent =
        lies_in_any(file, looked_at) && !found.files.contains(file) && !lies_in_any(file, kept);
    if (forgotten || absent) gone.push_back(record.id);
  }
  return gone;
}

// What papers are called: as before; else by their folder; else, where that name is taken, by their whole
// path.
class Ids {
public:
  void take(const std::string& id) { taken_.insert(id); }
  void free(const std::string& id) { taken_.erase(id); }
  std::string of(const SourceFile& file) {
    if (taken_.insert(file.id).second) return file.id;
    taken_.insert(file.path.string());
    return file.path.string();
  }

private:
  std::set<std::string> taken_;
};

} // namespace

Changes changes_since(const Ledger& ledger, const Survey& found, const Folders& folders,
                      const std::vector<std::string>& looked_at,
                      const std::vector<std::filesystem::path>& kept) {
  Changes changes;
  changes.gone = papers_gone(ledger, found, folders, looked_at, {kept.begin(), kept.end()});
  Ids ids;
  for (const auto& [file, record] : ledger.papers) ids.take(record.id);
  for (const std::string& id : changes.gone) ids.free(id);
  for (const auto& [path, file] : found.files) {
    const auto known = ledger.papers.find(path);
    if (known == ledger.papers.end()) {
      changes.jobs.push_back({file, std::nullopt});
      changes.jobs.back().file.id = ids.of(file);
    } else if (known->second.size != file.size || known->second.modified != file.modified) {
      changes.jobs.push_back({file, known->second});
      changes.jobs.back().file.id = known->second.id;
    }
  }
  return changes;
}

std::vector<Job> everything(const Survey& found) {
  std::vector<Job> jobs;
  Ids ids;
  for (const auto& [path, file] : found.files) {
    jobs.push_back({file, std::nullopt});
    jobs.back().file.id = ids.of(file);
  }
  return jobs;
}

} // namespace dossier
