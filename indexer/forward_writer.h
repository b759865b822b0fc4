// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/columns.h"
#include "corpus/forward.h"
#include "indexer/document.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace dossier {

// A database's state as its forward index must have it.
std::uint64_t forward_state(const Xapian::Database& database);
// The forward index of a generation as its database is now; null when it has none.
std::shared_ptr<const Forward> forward_of(const std::filesystem::path& generation,
                                          const Xapian::Database& database);

// The words of a shard's passages, in order: by numbers of its own, until all shards are known and frequent
// words can be given the small numbers, which take one byte.
struct ShardWords {
  TermTable terms = sequence_terms();
  std::vector<std::uint64_t> occurrences; // by term
  std::string bytes;
  std::vector<std::uint64_t> ends; // by passage; in `bytes`

  void add(const std::vector<Sequence>& sequences, const TermTable& numbered_by);
};

// What a shard gives to a forward index.
using ShardRows = std::vector<std::pair<std::uint32_t, ColumnRow>>; // by document

// Makes the forward index of a new generation, in two steps: the shards in their order, whose documents are
// numbered through already, and once the database is there, its state. Throws Error (system).
class ForwardBuilder {
public:
  explicit ForwardBuilder(const std::filesystem::path& generation);
  ~ForwardBuilder();
  void add(const std::vector<std::pair<const ShardRows*, const ShardWords*>>& shards);
  void finish(const Xapian::Database& database);

private:
  std::unique_ptr<class ForwardFile> file_;
};

// What an update changes, to be applied to the forward index when the database has been committed.
class ForwardChanges {
public:
  void add(std::uint32_t document, const ColumnRow& row, const Sequence& sequence, const TermTable& terms);
  void remove(std::uint32_t document);
  void clear() { *this = ForwardChanges(); }
  // `before` is that of the database as it was before the commit.
  void apply(const std::filesystem::path& generation, const Forward& before,
             const Xapian::Database& database) const;

private:
  struct Added {
    ColumnRow row;
    Sequence sequence; // numbers of terms_
  };
  TermTable terms_ = sequence_terms();
  std::map<std::uint32_t, Added> added_;
  std::vector<std::uint32_t> removed_;
};

// Makes the forward index from what the database stores, if there is none that fits: a crash has come between
// a commit and its forward index, or something has damaged it. Without room for one there is none, and
// searches are slower. Whether one was made.
bool renew_forward(const std::filesystem::path& generation);

} // namespace dossier
