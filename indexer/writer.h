// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"
#include "indexer/document.h"
#include "indexer/same_text.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>
#include <xapian.h>

namespace dossier {

// Brings papers into a database that is in use, in bounded commits. What is added is searchable after the
// commit that follows; a process that dies loses what was not committed and nothing else.
//
//   Writer writer("current/papers"); writer.remove("papers/a.md"); writer.add(documents); writer.commit();
//
// A paper's passages are the documents right behind its own; searching and removing rely on it.
// Throws Error: `locked` when another process writes, `index` and `system` from Xapian.
class Writer {
public:
  explicit Writer(const std::filesystem::path& papers);

  void add(const PaperDocuments& documents);
  void remove(const std::string& paper_id); // unknown ids are ignored
  void touch(const PaperRecord& record);    // the same paper, its file's size and time changed
  void set_metadata(const std::string& key, const std::string& value);
  void commit();

  // Settles which papers are the same text, of all that are there; with the next commit it is searched by.
  void settle_repeats();

  const Counts& counts() const { return counts_; }

private:
  using Rows = std::map<std::uint32_t, ColumnRow>;
  Rows& rows_of(std::uint32_t document);

  std::filesystem::path folder_;
  Xapian::WritableDatabase database_;
  Counts counts_;
  std::map<std::uint32_t, Rows> blocks_; // touched since the last commit
  std::uint64_t pending_ = 0;            // bytes of text not yet committed
};

// Builds a database from nothing, fast: shards of some thousand documents, written by as many threads as
// there are, merged into one at the end. Nothing of it is durable before `merge` returns.
struct Shard {
  std::filesystem::path folder;
  std::uint32_t documents = 0;
  std::vector<std::pair<std::uint32_t, ColumnRow>>
      rows; // by document number within the shard; paper numbers too
  std::vector<Sketched> sketches;
  Counts counts;
};

Shard write_shard(const std::filesystem::path& folder, const std::vector<PaperDocuments>& papers);

// Merges shards, in their order, into the new database `papers`, removes them, and stores `metadata` with it.
// On return everything is on the disk. The same shards give the same database.
Counts merge(std::vector<Shard> shards, const std::filesystem::path& papers,
             const std::map<std::string, std::string>& metadata);

} // namespace dossier
