// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/changes.h"

#include "corpus/error.h"
#include "indexer/bundle.h"

#include <algorithm>
#include <map>
#include <set>

namespace dossier {
namespace {

std::vector<PaperRecord> papers_gone(const Ledger& ledger, const Survey& found, const Folders& folders,
                                     const std::vector<std::string>& looked_at,
                                     const std::vector<std::string>& kept) {
  std::vector<PaperRecord> gone;
  for (const auto& [file, record] : ledger.papers) {
    const bool forgotten = !lies_in_any(file, folders.remembered);
    const bool absent =
        lies_in_any(file, looked_at) && !found.files.contains(file) && !lies_in_any(file, kept);
    if (forgotten || absent) gone.push_back(record);
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

// A bundle's outline; nothing, and a failure, where it cannot be read.
std::optional<Outline> outline_of(const SourceFile& file, Changes& changes) {
  try {
    return outline(file.path);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input) throw;
    changes.failures.push_back({file.path, error.what(), error.hint()});
    return std::nullopt;
  }
}

void add_stretches(const SourceFile& file, const Outline& outline, bool provisional, Changes& changes) {
  for (const Stretch& stretch : outline.stretches)
    changes.jobs.push_back({file, std::nullopt, stretch, outline.hash, false, provisional});
}

void add_new(const SourceFile& file, bool provisional, Changes& changes) {
  if (!is_bundle_name(file.path))
    changes.jobs.push_back({file, std::nullopt, std::nullopt, "", false, false});
  else if (const auto outline = outline_of(file, changes))
    add_stretches(file, *outline, provisional, changes);
}

// `known` are the papers of a bundle whose file is not as it was.
template <typename Papers>
void add_changed(SourceFile file, Papers known, Changes& changes) {
  const PaperRecord& first = known.first->second;
  file.id = first.id.substr(0, first.id.size() - first.key.size() - 1);
  const auto outline = outline_of(file, changes);
  if (!outline) return;
  const bool same = std::all_of(known.first, known.second,
                                [&](const auto& paper) { return paper.second.hash == outline->hash; });
  for (auto paper = known.first; paper != known.second; ++paper) {
    if (!same) {
      changes.replaced.push_back(paper->second.id);
      continue;
    }
    changes.touched.push_back(paper->second);
    changes.touched.back().size = file.size;
    changes.touched.back().modified = file.modified;
  }
  if (!same) add_stretches(file, *outline, true, changes);
}

bool wants_ocr(const PaperRecord& record, const std::string& ocr) {
  const Coverage& coverage = record.coverage;
  const bool scanned = !coverage.without_text.empty() || !coverage.recognised.empty();
  return !ocr.empty() && scanned && coverage.ocr != ocr;
}

bool only_touched(const Job& job) {
  if (job.again) return false;
  try {
    return read_source(job.file.path).hash == job.known->hash;
  } catch (const Error&) {
    return false; // the run will say what is wrong
  }
}

} // namespace

Changes changes_since(const Ledger& ledger, const Survey& found, const Folders& folders,
                      const std::vector<std::string>& looked_at,
                      const std::vector<std::filesystem::path>& kept, const std::vector<std::string>& busy,
                      const std::string& ocr) {
  Changes changes;
  changes.gone = papers_gone(ledger, found, folders, looked_at, {kept.begin(), kept.end()});
  Ids ids;
  for (const auto& [file, record] : ledger.papers) ids.take(record.id);
  for (const PaperRecord& record : changes.gone) ids.free(record.id);
  for (const auto& [path, file] : found.files) {
    if (std::find(busy.begin(), busy.end(), path) != busy.end()) continue;
    const auto known = ledger.papers.equal_range(path);
    if (known.first == known.second) {
      SourceFile fresh = file;
      fresh.id = ids.of(file);
      add_new(fresh, true, changes);
      continue;
    }
    const PaperRecord& record = known.first->second;
    const bool again = wants_ocr(record, ocr);
    if (record.size == file.size && record.modified == file.modified && !again) continue;
    if (!record.key.empty()) {
      add_changed(file, known, changes);
    } else {
      changes.jobs.push_back({file, record, std::nullopt, "", false, false});
      changes.jobs.back().file.id = record.id;
      changes.jobs.back().again = again;
    }
  }
  changes.renames = take_renames(changes.gone, changes.jobs);
  return changes;
}

std::vector<Intent> intents_of(const Changes& changes) {
  std::map<std::string, Intent> intents; // by file: a bundle's papers are one
  for (const Job& job : changes.jobs) {
    if (job.known && only_touched(job)) continue;
    const bool updated = job.known || std::any_of(changes.replaced.begin(), changes.replaced.end(),
                                                  [&](const std::string& id) {
                                                    return job.stretch && id.starts_with(job.file.id);
                                                  });
    intents.try_emplace(job.file.path.string(), Intent{updated ? "update" : "add", job.file.path, {}});
  }
  for (const Rename& rename : changes.renames)
    intents.try_emplace(rename.old_file, Intent{"rename", rename.old_file, rename.record.file});
  for (const PaperRecord& record : changes.gone)
    intents.try_emplace(record.file, Intent{"remove", record.file, {}});
  std::vector<Intent> list;
  list.reserve(intents.size());
  for (auto& [file, intent] : intents) list.push_back(std::move(intent));
  return list;
}

Changes everything(const Survey& found) {
  Changes changes;
  Ids ids;
  for (const auto& [path, file] : found.files) {
    SourceFile fresh = file;
    fresh.id = ids.of(file);
    add_new(fresh, false, changes);
  }
  return changes;
}

} // namespace dossier
