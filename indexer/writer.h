// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"
#include "indexer/document.h"
#include "indexer/forward_writer.h"
#include "indexer/request.h"
#include "indexer/same_text.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>
#include <xapian.h>

namespace dossier {

// Brings papers into the database of a generation that is in use, in bounded commits. What is added is
// searchable after the commit that follows; a process that dies loses what was not committed and nothing
// else. Where the forward index (see corpus/forward) is of the database's state, a commit takes it along;
// else renew_forward makes it.
//
//   Writer writer("current/papers"); writer.remove("papers/a.md"); writer.add(documents); writer.commit();
//
// A paper's passages are the documents right behind its own; searching and removing rely on it.
// Throws Error: `input` for a paper that the database does not take (everything else is kept), `locked` when
// another process writes, `index` and `system` from Xapian: then what was not committed is lost.
class Writer {
public:
  // After so many bytes of text it commits by itself: some seconds' work is the most a crash can cost.
  static constexpr std::uint64_t kCommitBytes = 8U << 20;
  explicit Writer(const std::filesystem::path& papers, std::uint64_t commit_bytes = kCommitBytes);

  void add(PaperDocuments documents);
  void replace(const std::string& paper_id,
               PaperDocuments documents);   // the old stays if the new is not taken
  void remove(const std::string& paper_id); // unknown ids are ignored
  // The same paper; its file's place, size or time changed, and its id with them.
  void describe(const std::string& paper_id, const PaperRecord& record);
  // Takes out a paper whose records are damaged: all documents from its own up to `end`, not included.
  void remove_damaged(std::uint32_t document, std::uint32_t end);
  void set_metadata(const std::string& key, const std::string& value);
  void commit();

  const Counts& counts() const { return counts_; }

private:
  using Rows = std::map<std::uint32_t, ColumnRow>;
  void open();
  void perform(std::function<void()> step);
  void add_now(const PaperDocuments& documents);
  void remove_now(const std::string& paper_id);
  void drop_passage(std::uint32_t document);
  void follow();
  void settle_repeats();
  Rows& rows_of(std::uint32_t document);

  std::filesystem::path folder_;
  std::uint64_t commit_bytes_;
  Xapian::WritableDatabase database_;
  Counts counts_;
  std::map<std::uint32_t, Rows> blocks_;     // touched since the last commit
  std::vector<std::function<void()>> steps_; // since the last commit, to be done again without a culprit
  std::shared_ptr<const Forward> forward_;   // as of the last commit; null when there is none to go on from
  ForwardChanges forward_changes_;           // since the last commit
  bool papers_changed_ = false;              // since the last commit
  std::uint64_t pending_ = 0;                // bytes of text not yet committed
};

// Builds a database from nothing, fast: shards of some thousand documents, written by as many threads as
// there are, merged into one at the end.
struct Shard {
  std::filesystem::path folder;
  std::uint32_t documents = 0;
  ShardRows rows;   // by document number within the shard; paper numbers too
  ShardWords words; // beside the rows
  std::vector<Sketched> sketches;
  Counts counts;
  std::vector<Failure> refused; // papers that the database does not take; it is without them
};

Shard write_shard(const std::filesystem::path& folder, std::vector<PaperDocuments> papers);

// Merges shards, in their order, into the database of a new generation, removes them, stores `metadata` with
// it, and makes its forward index. The same shards give the same database. Nothing is synced.
Counts merge(std::vector<Shard> shards, const std::filesystem::path& generation,
             const std::map<std::string, std::string>& metadata);

} // namespace dossier
