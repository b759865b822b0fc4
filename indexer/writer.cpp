// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writer.h"

#include "corpus/error.h"
#include "corpus/place.h"
#include "corpus/schema.h"
#include "indexer/durable.h"

#include <algorithm>
#include <fmt/format.h>
#include <future>
#include <optional>

namespace dossier {
namespace {

constexpr std::size_t kMostOpen =
    64; // databases: three open files each, of some hundred that a process may have

[[noreturn]] void fail(const Xapian::Error& error, const std::filesystem::path& database) {
  const std::string_view type = error.get_type(); // Xapian's errors are not polymorphic
  if (type == "DatabaseLockError")
    throw Error{ErrorKind::locked, "another indexer is writing to " + database.string(),
                "wait for it to finish"};
  if (type == "DatabaseCorruptError")
    throw Error{ErrorKind::index,
                fmt::format("the index {} is damaged: {}", database.string(), error.get_msg()),
                "run `indexer repair`"};
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

Failure refusal(const std::filesystem::path& file, const Xapian::Error& error) {
  return {file, "cannot be stored: " + error.get_msg(), "the others are; please report the file"};
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

Writer::Writer(const std::filesystem::path& papers, std::uint64_t commit_bytes)
    : folder_(papers), commit_bytes_(commit_bytes) {
  with_our_errors(folder_, [&] { open(); });
  sync_folder(
      folder_); // the writer before may have died after its commit's rename: build on none that can go
}

void Writer::open() {
  database_ = Xapian::WritableDatabase(); // lets go of the lock
  database_ = Xapian::WritableDatabase(folder_.string(), Xapian::DB_OPEN);
  counts_ = unpack_counts(database_.get_metadata(std::string(kCountsKey)));
  blocks_.clear();
  forward_changes_.clear();
  forward_ = forward_of(folder_.parent_path(), database_);
  pending_ = 0;
  // Outside a transaction Xapian commits by itself, after so many documents and when a database is destroyed.
  database_.begin_transaction();
}

// An exception in the middle of a document takes the whole batch with it: it is done again without that step.
void Writer::perform(std::function<void()> step) {
  with_our_errors(folder_, [&] {
    try {
      step();
      steps_.push_back(std::move(step));
    } catch (const Xapian::LogicError& error) { // the documents' fault, not the disk's
      open();
      for (const auto& earlier : steps_) earlier();
      const Failure failure = refusal({}, error);
      throw Error{ErrorKind::input, failure.what, failure.hint};
    }
  });
  if (pending_ > commit_bytes_) commit();
}

Writer::Rows& Writer::rows_of(std::uint32_t document) {
  const std::uint32_t block = block_of(document);
  const auto found = blocks_.find(block);
  if (found != blocks_.end()) return found->second;
  return blocks_[block] = unpack_rows(block, database_.get_metadata(block_key(block)));
}

void Writer::add_now(const PaperDocuments& documents) {
  papers_changed_ = true;
  const Xapian::docid paper = database_.add_document(documents.paper);
  for (std::size_t i = 0; i < documents.passages.size(); ++i) {
    const Xapian::docid passage = database_.add_document(documents.passages[i]);
    ColumnRow row = documents.rows[i];
    row.paper = paper;
    counts_.words += row.words;
    pending_ += documents.passages[i].get_data().size();
    forward_changes_.add(passage, row, documents.sequences[i], documents.terms);
    rows_of(passage)[passage] = std::move(row);
  }
  ++counts_.papers;
  counts_.passages += documents.passages.size();
}

void Writer::drop_passage(std::uint32_t document) {
  Rows& rows = rows_of(document);
  counts_.words -= rows[document].words;
  rows.erase(document);
  forward_changes_.remove(document);
  --counts_.passages;
}

void Writer::remove_now(const std::string& paper_id) {
  const auto paper = find_paper(database_, paper_id);
  if (!paper) return;
  papers_changed_ = true;
  const PaperRecord record = unpack_paper(database_.get_document(*paper).get_data());
  database_.delete_document(*paper);
  for (Xapian::docid passage = *paper + 1; passage <= *paper + record.passages; ++passage) {
    database_.delete_document(passage);
    drop_passage(passage);
  }
  --counts_.papers;
}

void Writer::add(PaperDocuments documents) {
  perform([this, documents = std::move(documents)] { add_now(documents); });
}

void Writer::replace(const std::string& paper_id, PaperDocuments documents) {
  perform([this, paper_id, documents = std::move(documents)] {
    remove_now(paper_id);
    add_now(documents);
  });
}

void Writer::remove(const std::string& paper_id) {
  perform([this, paper_id] { remove_now(paper_id); });
}

void Writer::describe(const std::string& paper_id, const PaperRecord& record) {
  perform([this, paper_id, record] {
    const auto paper = find_paper(database_, paper_id);
    if (!paper) return;
    papers_changed_ = true;
    Xapian::Document document = database_.get_document(*paper);
    document.set_data(pack(record));
    if (record.id != paper_id) {
      document.remove_term(term(kPaperPrefix, paper_id));
      document.add_boolean_term(term(kPaperPrefix, record.id));
    }
    database_.replace_document(*paper, document);
  });
}

void Writer::remove_damaged(std::uint32_t document, std::uint32_t end) {
  perform([this, document, end] {
    const auto delete_if_there = [&](Xapian::docid gone) {
      try {
        database_.delete_document(gone);
      } catch (const Xapian::DocNotFoundError&) { // that was the damage
      }
    };
    papers_changed_ = true;
    delete_if_there(document);
    for (Xapian::docid passage = document + 1; passage < end; ++passage) {
      delete_if_there(passage);
      if (rows_of(passage).contains(passage)) drop_passage(passage);
    }
    --counts_.papers;
  });
}

void Writer::set_metadata(const std::string& key, const std::string& value) {
  perform([this, key, value] { database_.set_metadata(key, value); });
}

void Writer::commit() {
  with_our_errors(folder_, [&] {
    for (const auto& [block, rows] : blocks_) store_block(database_, block, rows);
    if (papers_changed_) settle_repeats();
    papers_changed_ = false;
    database_.set_metadata(std::string(kCountsKey), pack(counts_));
    database_.commit_transaction();
    database_.begin_transaction();
  });
  blocks_.clear();
  steps_.clear();
  pending_ = 0;
  sync_folder(folder_); // Xapian renames its version file in without syncing the folder
  with_our_errors(folder_, [&] { follow(); });
}

// The commit stands whatever becomes of the forward index: searches that find none read the database.
void Writer::follow() {
  const std::filesystem::path generation = folder_.parent_path();
  try {
    if (forward_ && forward_->has_tables()) forward_changes_.apply(generation, *forward_, database_);
  } catch (const Error&) {
  } catch (const std::filesystem::filesystem_error&) {
  }
  forward_ = forward_of(generation, database_);
  forward_changes_.clear();
}

// Which papers are the same text, of all that are there.
void Writer::settle_repeats() {
  std::vector<Sketched> papers;
  const std::string prefix(kPaperPrefix);
  for (auto paper = database_.allterms_begin(prefix); paper != database_.allterms_end(prefix); ++paper) {
    const Xapian::docid document = *database_.postlist_begin(*paper);
    const PaperRecord record = unpack_paper(database_.get_document(document).get_data());
    if (!record.sketch.empty()) papers.push_back(sketched(document, record));
  }
  database_.set_metadata(std::string(kRepeatsKey), pack(find_repeats(std::move(papers))));
}

namespace {

// Writes papers up to the first that the database does not take; `done` are those before it.
Shard write_papers(const std::filesystem::path& folder, const std::vector<PaperDocuments>& papers,
                   std::size_t& done) {
  Shard shard;
  shard.folder = folder;
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
    shard.words.add(documents.sequences, documents.terms);
    ++shard.counts.papers;
    shard.counts.passages += documents.passages.size();
    ++done;
  }
  shard.documents = database.get_lastdocid();
  database.commit();
  return shard;
}

} // namespace

Shard write_shard(const std::filesystem::path& folder, std::vector<PaperDocuments> papers) {
  constexpr std::size_t kNobody = -1;
  std::size_t suspect = kNobody; // the paper at which writing failed
  std::vector<Failure> refused;
  return with_our_errors(folder, [&] {
    for (;;) {
      std::size_t done = 0;
      try {
        Shard shard = write_papers(folder, papers, done);
        shard.refused = std::move(refused);
        return shard;
      } catch (const Xapian::LogicError& error) { // the documents' fault: once more without them
        if (done == papers.size()) throw;
        if (suspect !=
            done) { // or the disk's, of which Xapian then tells no more: only who fails twice is to blame
          suspect = done;
          std::filesystem::remove_all(folder);
          continue;
        }
        suspect = kNobody;
        const auto culprit = papers.begin() + static_cast<std::ptrdiff_t>(done);
        refused.push_back(refusal(culprit->record.file, error));
        papers.erase(culprit);
        std::filesystem::remove_all(folder);
      }
    }
  });
}

Counts merge(std::vector<Shard> shards, const std::filesystem::path& generation,
             const std::map<std::string, std::string>& metadata) {
  const std::filesystem::path papers = papers_in(generation);
  std::vector<std::filesystem::path> folders;
  std::vector<std::pair<const ShardRows*, const ShardWords*>> passages;
  Counts counts;
  std::map<std::uint32_t, std::map<std::uint32_t, ColumnRow>> blocks;
  std::vector<Sketched> sketches;
  std::uint32_t offset = 0; // compact numbers a shard's documents behind all earlier ones
  for (Shard& shard : shards) {
    if (shard.documents > 0)
      folders.push_back(shard.folder);
    else
      std::filesystem::remove_all(shard.folder);
    for (auto& [document, row] : shard.rows) {
      document += offset;
      row.paper += offset;
      blocks[block_of(document)].emplace(document, row);
    }
    passages.emplace_back(&shard.rows, &shard.words);
    for (Sketched& paper : shard.sketches) {
      paper.document += offset;
      sketches.push_back(std::move(paper));
    }
    offset += shard.documents;
    counts.papers += shard.counts.papers;
    counts.passages += shard.counts.passages;
    counts.words += shard.counts.words;
  }
  ForwardBuilder forward(generation);
  with_our_errors(papers, [&] {
    std::future<void> gathered =
        std::async(std::launch::async, [&] { forward.add(passages); }); // while Xapian merges
    compact_all(std::move(folders), papers);
    gathered.get();
    Xapian::WritableDatabase database(papers.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC);
    for (const auto& [block, rows] : blocks) store_block(database, block, rows);
    database.set_metadata(std::string(kCountsKey), pack(counts));
    database.set_metadata(std::string(kRepeatsKey), pack(find_repeats(std::move(sketches))));
    for (const auto& [key, value] : metadata) database.set_metadata(key, value);
    database.commit();
    forward.finish(database);
  });
  return counts;
}

} // namespace dossier
