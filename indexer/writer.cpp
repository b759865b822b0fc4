// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writer.h"

#include "corpus/error.h"
#include "corpus/schema.h"
#include "indexer/durable.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace dossier {
namespace {

constexpr std::size_t kMostOpen =
    64; // databases: three open files each, of some hundred that a process may have
constexpr std::uint64_t kCommitBytes = 32U << 20; // of text: some seconds' work is the most a crash can cost

[[noreturn]] void fail(const Xapian::Error& error, const std::filesystem::path& database) {
  const std::string_view type = error.get_type(); // Xapian's errors are not polymorphic
  if (type == "DatabaseLockError")
    throw Error{ErrorKind::locked, "another indexer is writing to " + database.string(),
                "wait for it to finish"};
  if (type == "DatabaseCorruptError")
    throw Error{ErrorKind::index,
                fmt::format("the index {} is damaged: {}", database.string(), error.get_msg()),
                "run `indexer --rebuild`"};
  const char* reason = error.get_error_string();
  throw Error{ErrorKind::system,
              fmt::format("cannot write the index {}: {}{}{}", database.string(), error.get_msg(),
                          reason ? ": " : "", reason ? reason : ""),
              "is the disk full, or not writable?"};
}

// Runs a step that calls Xapian; its errors come out as ours.
template <typename Step>
auto with_our_errors(const std::filesystem::path& database, Step step) {
  try {
    return step();
  } catch (const Xapian::Error& error) {
    fail(error, database);
  }
}

std::optional<Xapian::docid> find_paper(const Xapian::Database& database, const std::string& id) {
  const std::string wanted = term(kPaperPrefix, id);
  const Xapian::PostingIterator found = database.postlist_begin(wanted);
  if (found == database.postlist_end(wanted)) return std::nullopt;
  return *found;
}

void store_block(Xapian::WritableDatabase& database, std::uint32_t block,
                 const std::map<std::uint32_t, ColumnRow>& rows) {
  database.set_metadata(block_key(block), rows.empty() ? std::string() : pack(rows));
}

// Merges databases, in their order, into a new one, and removes them.
void compact(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& papers) {
  {
    Xapian::Database sources;
    for (const auto& folder : folders) sources.add_database(Xapian::Database(folder.string()));
    sources.compact(papers.string(), Xapian::DBCOMPACT_MULTIPASS);
  }
  for (const auto& folder : folders) std::filesystem::remove_all(folder);
}

// The same for any number of them: in rounds, for each is some open files.
void compact_all(std::vector<std::filesystem::path> folders, const std::filesystem::path& papers) {
  for (std::size_t round = 0; folders.size() > kMostOpen; ++round) {
    std::vector<std::filesystem::path> merged;
    for (std::size_t first = 0; first < folders.size(); first += kMostOpen) {
      const auto begin = folders.begin() + static_cast<std::ptrdiff_t>(first);
      const auto count = static_cast<std::ptrdiff_t>(std::min(kMostOpen, folders.size() - first));
      merged.emplace_back(fmt::format("{}.{}-{}", papers.string(), round, merged.size()));
      compact({begin, begin + count}, merged.back());
    }
    folders = std::move(merged);
  }
  if (!folders.empty()) compact(folders, papers);
}

} // namespace

Writer::Writer(const std::filesystem::path& papers) : folder_(papers) {
  with_our_errors(folder_, [&] {
    database_ = Xapian::WritableDatabase(folder_.string(), Xapian::DB_OPEN);
    counts_ = unpack_counts(database_.get_metadata(std::string(kCountsKey)));
    // Outside a transaction Xapian commits by itself, after so many documents and when a database is
    // destroyed.
    database_.begin_transaction();
  });
}

Writer::Rows& Writer::rows_of(std::uint32_t document) {
  const std::uint32_t block = block_of(document);
  const auto found = blocks_.find(block);
  if (found != blocks_.end()) return found->second;
  return blocks_[block] = unpack_rows(block, database_.get_metadata(block_key(block)));
}

void Writer::add(const PaperDocuments& documents) {
  with_our_errors(folder_, [&] {
    const Xapian::docid paper = database_.add_document(documents.paper);
    for (std::size_t i = 0; i < documents.passages.size(); ++i) {
      const Xapian::docid passage = database_.add_document(documents.passages[i]);
      ColumnRow row = documents.rows[i];
      row.paper = paper;
      counts_.words += row.words;
      pending_ += documents.passages[i].get_data().size();
      rows_of(passage)[passage] = std::move(row);
    }
  });
  ++counts_.papers;
  counts_.passages += documents.passages.size();
  if (pending_ > kCommitBytes) commit();
}

void Writer::remove(const std::string& paper_id) {
  with_our_errors(folder_, [&] {
    const auto paper = find_paper(database_, paper_id);
    if (!paper) return;
    const PaperRecord record = unpack_paper(database_.get_document(*paper).get_data());
    database_.delete_document(*paper);
    for (Xapian::docid passage = *paper + 1; passage <= *paper + record.passages; ++passage) {
      database_.delete_document(passage);
      Rows& rows = rows_of(passage);
      counts_.words -= rows[passage].words;
      rows.erase(passage);
    }
    --counts_.papers;
    counts_.passages -= record.passages;
  });
}

void Writer::touch(const PaperRecord& record) {
  with_our_errors(folder_, [&] {
    const auto paper = find_paper(database_, record.id);
    if (!paper) return;
    Xapian::Document document = database_.get_document(*paper);
    document.set_data(pack(record));
    database_.replace_document(*paper, document);
  });
}

void Writer::set_metadata(const std::string& key, const std::string& value) {
  with_our_errors(folder_, [&] { database_.set_metadata(key, value); });
}

void Writer::commit() {
  with_our_errors(folder_, [&] {
    for (const auto& [block, rows] : blocks_) store_block(database_, block, rows);
    database_.set_metadata(std::string(kCountsKey), pack(counts_));
    database_.commit_transaction();
    database_.begin_transaction();
  });
  blocks_.clear();
  pending_ = 0;
  sync_folder(folder_); // Xapian renames its version file in without syncing the folder
}

void Writer::settle_repeats() {
  with_our_errors(folder_, [&] {
    std::vector<Sketched> papers;
    const std::string prefix(kPaperPrefix);
    for (auto paper = database_.allterms_begin(prefix); paper != database_.allterms_end(prefix); ++paper) {
      const Xapian::docid document = *database_.postlist_begin(*paper);
      const PaperRecord record = unpack_paper(database_.get_document(document).get_data());
      if (!record.sketch.empty()) papers.push_back(sketched(document, record));
    }
    database_.set_metadata(std::string(kRepeatsKey), pack(find_repeats(std::move(papers))));
  });
}

Shard write_shard(const std::filesystem::path& folder, const std::vector<PaperDocuments>& papers) {
  Shard shard;
  shard.folder = folder;
  with_our_errors(folder, [&] {
    Xapian::WritableDatabase database(folder.string(),
                                      Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
    for (const PaperDocuments& documents : papers) {
      const Xapian::docid paper = database.add_document(documents.paper);
      if (!documents.record.sketch.empty()) shard.sketches.push_back(sketched(paper, documents.record));
      for (std::size_t i = 0; i < documents.passages.size(); ++i) {
        ColumnRow row = documents.rows[i];
        row.paper = paper;
        shard.counts.words += row.words;
        shard.rows.emplace_back(database.add_document(documents.passages[i]), std::move(row));
      }
      ++shard.counts.papers;
      shard.counts.passages += documents.passages.size();
    }
    shard.documents = database.get_lastdocid();
    database.commit();
  });
  return shard;
}

Counts merge(std::vector<Shard> shards, const std::filesystem::path& papers,
             const std::map<std::string, std::string>& metadata) {
  std::vector<std::filesystem::path> folders;
  for (const Shard& shard : shards) {
    if (shard.documents > 0)
      folders.push_back(shard.folder);
    else
      std::filesystem::remove_all(shard.folder);
  }
  Counts counts;
  with_our_errors(papers, [&] {
    compact_all(std::move(folders), papers);
    Xapian::WritableDatabase database(papers.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC);
    std::map<std::uint32_t, std::map<std::uint32_t, ColumnRow>> blocks;
    std::vector<Sketched> sketches;
    std::uint32_t offset = 0; // compact numbers a shard's documents behind all earlier ones
    for (Shard& shard : shards) {
      for (auto& [document, row] : shard.rows) {
        row.paper += offset;
        blocks[block_of(document + offset)].emplace(document + offset, std::move(row));
      }
      for (Sketched& paper : shard.sketches) {
        paper.document += offset;
        sketches.push_back(std::move(paper));
      }
      offset += shard.documents;
      counts.papers += shard.counts.papers;
      counts.passages += shard.counts.passages;
      counts.words += shard.counts.words;
    }
    for (const auto& [block, rows] : blocks) store_block(database, block, rows);
    database.set_metadata(std::string(kCountsKey), pack(counts));
    database.set_metadata(std::string(kRepeatsKey), pack(find_repeats(std::move(sketches))));
    for (const auto& [key, value] : metadata) database.set_metadata(key, value);
    database.commit();
  });
  sync_tree(papers);
  return counts;
}

} // namespace dossier
