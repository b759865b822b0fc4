// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.h"

#include "corpus/error.h"
#include "corpus/gazetteer_source.h"
#include "corpus/schema.h"
#include "indexer/durable.h"
#include "indexer/ingest.h"
#include "indexer/ledger.h"
#include "indexer/ordered_work.h"
#include "indexer/sandbox.h"
#include "indexer/source.h"
#include "indexer/writer.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <thread>
#include <variant>

namespace dossier {
namespace {

constexpr std::uint64_t kBatchBytes =
    1U << 20; // of files: some thousand passages, the size of shard that builds fastest
constexpr std::size_t kBatchFiles = 200;
constexpr std::string_view kGeneration = "generation-"; // and its number

// A file to be read, and what the index knows of it.
struct Job {
  SourceFile file;
  std::optional<PaperRecord> known;
};

// What reading a file came to.
struct Unchanged {
  PaperRecord record; // with the file's new size and time
};
using Outcome = std::variant<PaperDocuments, Unchanged, Failure>;

unsigned crew_size() { return std::max(1U, std::thread::hardware_concurrency()); }

Outcome read_paper(const Job& job, SandboxPool& sandboxes, Analyzer& analyzer, const Gazetteer& gazetteer) {
  try {
    const Source source = read_source(job.file.path);
    if (job.known && job.known->hash == source.hash) {
      PaperRecord record = *job.known;
      record.size = job.file.size;
      record.modified = job.file.modified;
      return Unchanged{std::move(record)};
    }
    const Extract extract = sandboxes.extract(source.bytes, job.file.path);
    return ingest(job.file, source.hash, extract, analyzer, gazetteer);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input) throw;
    return Failure{job.file.path, error.what(), error.hint()};
  }
}

std::vector<std::vector<Job>> in_batches(std::vector<Job> jobs) {
  std::vector<std::vector<Job>> batches;
  std::uint64_t bytes = kBatchBytes;
  for (Job& job : jobs) {
    if (bytes >= kBatchBytes || batches.back().size() >= kBatchFiles) {
      batches.emplace_back();
      bytes = 0;
    }
    bytes += job.file.size;
    batches.back().push_back(std::move(job));
  }
  return batches;
}

std::string absolute(const std::string& path) {
  if (path.empty()) throw Error{ErrorKind::usage, "a path without a name", "name a folder or a file"};
  // Absolute first: of a path that is not there weakly_canonical makes none.
  std::error_code failed;
  std::filesystem::path clean = std::filesystem::weakly_canonical(std::filesystem::absolute(path), failed);
  if (failed) clean = std::filesystem::absolute(path).lexically_normal();
  if (!clean.has_filename()) clean = clean.parent_path(); // "papers/" is "papers"
  return clean.string();
}

bool lies_in(const std::string& file, const std::string& folder) {
  return file == folder || folder == "/" ||
         (file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/');
}

bool lies_in_any(const std::string& file, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_in(file, folder); });
}

class Run {
public:
  explicit Run(const IndexRequest& request)
      : request_(request), gazetteer_files_(gazetteers_hash(request.gazetteers)),
        lock_(locked(request.place)) {}

  IndexReport run() {
    read_what_is_there();
    choose_folders();
    remove_leftovers();
    const std::string reason = reason_to_rebuild();
    gazetteer_ = reason.empty() ? Gazetteer::open(gazetteer_in(*current_))
                                : Gazetteer::compile(read_gazetteers(request_.gazetteers));
    // A rebuild needs every folder; an update looks at those it was asked for.
    const bool all = !reason.empty() || request_.paths.empty();
    Survey found = survey(all ? folders_ : asked_);
    refuse_missing(found, !reason.empty());
    report_.skipped = found.skipped;
    report_.missing = missing_folders();
    report_.unreadable = found.unreadable;
    if (reason.empty())
      update(found, all ? folders_ : asked_);
    else
      build(found, reason);
    std::sort(report_.failures.begin(), report_.failures.end(),
              [](const Failure& a, const Failure& b) { return a.file < b.file; });
    return std::move(report_);
  }

private:
  static Lock locked(const Place& place) {
    std::error_code failed;
    std::filesystem::create_directories(place.root, failed);
    if (failed)
      throw Error{ErrorKind::system, fmt::format("cannot make {}: {}", place.root.string(), failed.message()),
                  "name another place with --db"};
    return Lock(place.lock());
  }

  void read_what_is_there() {
    std::error_code failed;
    const std::filesystem::path link = std::filesystem::read_symlink(request_.place.current(), failed);
    if (failed) return;
    current_ = request_.place.root / link;
    try {
      ledger_ = read_ledger(papers_in(*current_));
    } catch (const Error& error) {
      if (!request_.rebuild) throw;
      if (request_.paths.empty())
        throw Error{error.kind(), error.what(),
                    "run `indexer --rebuild FOLDER...`: it cannot tell its folders"};
    }
  }

  void choose_folders() {
    folders_ = ledger_.folders;
    for (const std::string& path : request_.forget) {
      const std::string folder = absolute(path);
      const auto found = std::find(folders_.begin(), folders_.end(), folder);
      if (found == folders_.end())
        throw Error{ErrorKind::usage, fmt::format("{} is none of the remembered folders", folder),
                    fmt::format("they are: {}", fmt::join(folders_, ", "))};
      folders_.erase(found);
    }
    for (const std::string& path : request_.paths) {
      asked_.push_back(absolute(path));
      if (lies_in_any(asked_.back(), folders_)) continue;
      std::erase_if(folders_, [&](const std::string& folder) { return lies_in(folder, asked_.back()); });
      folders_.push_back(asked_.back());
    }
    if (folders_.empty() && request_.forget.empty())
      throw Error{ErrorKind::usage, "nothing to index: no folder is named, and none is remembered",
                  "try `indexer FOLDER`"};
  }

  std::string reason_to_rebuild() const {
    if (!current_) return "the index is new";
    if (request_.rebuild) return "--rebuild asks for it";
    if (ledger_.schema != kSchemaVersion) return "the index is of another version of Dossier";
    if (ledger_.gazetteer_files != gazetteer_files_) return "the gazetteers have changed";
    return "";
  }

  bool has_papers_in(const std::string& path) const {
    return std::any_of(ledger_.papers.begin(), ledger_.papers.end(),
                       [&](const auto& paper) { return lies_in(paper.first, path); });
  }

  void refuse_missing(const Survey& found, bool rebuilding) const {
    for (const auto& path : found.missing) {
      const bool is_asked = std::find(asked_.begin(), asked_.end(), path.string()) != asked_.end();
      if (is_asked && !has_papers_in(path.string()))
        throw Error{ErrorKind::usage, "no such file or folder: " + path.string(), "check its name"};
      if (rebuilding) refuse_to_lose(path, "is gone");
    }
    if (!rebuilding) return;
    for (const auto& path : found.unreadable)
      if (has_papers_in(path.string())) refuse_to_lose(path, "cannot be listed");
  }

  [[noreturn]] static void refuse_to_lose(const std::filesystem::path& path, std::string_view state) {
    throw Error{ErrorKind::usage,
                fmt::format("{} {}, and an index made anew would lose its papers", path.string(), state),
                fmt::format("bring it back, or leave its folder out with --forget {}", path.string())};
  }

  // Remembered folders that are not there as a whole. A single file that is gone is a paper that is gone.
  std::vector<std::filesystem::path> missing_folders() const {
    std::vector<std::filesystem::path> missing;
    std::error_code unknown;
    for (const std::string& folder : folders_)
      if (!std::filesystem::exists(folder, unknown) && !ledger_.papers.contains(folder))
        missing.emplace_back(folder);
    return missing;
  }

  // What a paper is called: as before; else by its folder; else, where that name is taken, by its whole path.
  std::string id_of(const SourceFile& file) {
    if (ids_.insert(file.id).second) return file.id;
    ids_.insert(file.path.string());
    return file.path.string();
  }

  void build(const Survey& found, const std::string& reason) {
    std::vector<Job> jobs;
    for (const auto& [path, file] : found.files) {
      jobs.push_back({file, std::nullopt});
      jobs.back().file.id = id_of(file);
    }
    const std::filesystem::path generation =
        request_.place.root / fmt::format("generation-{}", last_generation() + 1);
    const std::filesystem::path partial = generation.string() + ".partial";
    std::filesystem::create_directories(partial);
    write_generation(partial, jobs);
    std::filesystem::rename(partial, generation);
    sync_folder(request_.place.root);
    replace_link(generation.filename(), request_.place.current());
    if (current_) std::filesystem::remove_all(*current_);
    if (current_) report_.rebuilt = reason;
    settle_against_ledger(jobs);
  }

  // What earlier runs left: half-made generations, and those whose last reader was gone before they were.
  // Nothing else that lies here is ours to remove, whatever it is called.
  void remove_leftovers() const {
    std::vector<std::filesystem::path> leftovers;
    for (const auto& item : std::filesystem::directory_iterator(request_.place.root))
      if (is_generation(item.path()) && item.path() != current_) leftovers.push_back(item.path());
    for (const auto& leftover : leftovers) std::filesystem::remove_all(leftover);
  }

  // "generation-12" or "generation-12.partial", with what we put there in it, or nothing at all.
  static bool is_generation(const std::filesystem::path& folder) {
    std::string name = folder.filename().string();
    if (!name.starts_with(kGeneration) || !std::filesystem::is_directory(folder)) return false;
    name.erase(0, kGeneration.size());
    if (name.ends_with(".partial")) name.erase(name.size() - std::string_view(".partial").size());
    const bool numbered = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
    return numbered && (std::filesystem::exists(gazetteer_in(folder)) ||
                        std::filesystem::exists(papers_in(folder)) || std::filesystem::is_empty(folder));
  }

  // Generations are numbered on.
  unsigned last_generation() const {
    if (!current_) return 0;
    return static_cast<unsigned>(
        std::strtoul(current_->filename().c_str() + kGeneration.size(), nullptr, 10));
  }

  void write_generation(const std::filesystem::path& folder, const std::vector<Job>& jobs) {
    gazetteer_->save(gazetteer_in(folder));
    const std::vector<std::vector<Job>> batches = in_batches(jobs);
    struct Batch {
      Shard shard;
      std::vector<Failure> failures;
      std::size_t jobs = 0;
    };
    SandboxPool sandboxes(crew_size());
    std::vector<Shard> shards;
    std::size_t done = 0;
    ordered_work(
        batches.size(), crew_size(), batches.size(),
        [&](std::size_t i) {
          thread_local Analyzer analyzer;
          Batch batch;
          batch.jobs = batches[i].size();
          std::vector<PaperDocuments> papers;
          for (const Job& job : batches[i]) {
            Outcome outcome = read_paper(job, sandboxes, analyzer, *gazetteer_);
            if (auto* failure = std::get_if<Failure>(&outcome))
              batch.failures.push_back(std::move(*failure));
            else
              papers.push_back(std::move(std::get<PaperDocuments>(outcome)));
          }
          batch.shard = write_shard(folder / fmt::format("shard-{}", i), papers);
          return batch;
        },
        [&](Batch batch) {
          shards.push_back(std::move(batch.shard));
          std::move(batch.failures.begin(), batch.failures.end(), std::back_inserter(report_.failures));
          tell_progress(done += batch.jobs, jobs.size());
        });
    report_.counts = merge(std::move(shards), papers_in(folder), metadata());
    sync_tree(folder);
  }

  std::map<std::string, std::string> metadata() const {
    return {{std::string(kSchemaKey), std::string(kSchemaVersion)},
            {std::string(kGazetteerKey), gazetteer_->fingerprint()},
            {std::string(kGazetteerFilesKey), gazetteer_files_},
            {std::string(kFoldersKey), joined_folders(folders_)}};
  }

  // After a build: which papers the user did not have before.
  void settle_against_ledger(const std::vector<Job>& jobs) {
    std::set<std::string> failed;
    for (const Failure& failure : report_.failures) failed.insert(failure.file.string());
    std::set<std::string> present;
    for (const Job& job : jobs) {
      const std::string file = job.file.path.string();
      if (failed.contains(file)) continue;
      present.insert(file);
      if (!ledger_.papers.contains(file)) ++report_.added;
    }
    for (const auto& [file, record] : ledger_.papers) report_.removed += present.contains(file) ? 0 : 1;
  }

  void update(const Survey& found, const std::vector<std::string>& looked_at) {
    const std::vector<std::string> gone = papers_gone(found, looked_at);
    for (const auto& [file, record] : ledger_.papers) ids_.insert(record.id);
    for (const std::string& id : gone) ids_.erase(id);
    std::vector<Job> jobs;
    for (const auto& [path, file] : found.files) {
      const auto known = ledger_.papers.find(path);
      if (known == ledger_.papers.end()) {
        jobs.push_back({file, std::nullopt});
        jobs.back().file.id = id_of(file);
      } else if (known->second.size != file.size || known->second.modified != file.modified) {
        jobs.push_back({file, known->second});
        jobs.back().file.id = known->second.id;
      }
    }
    report_.counts = ledger_.counts;
    if (jobs.empty() && gone.empty() && folders_ == ledger_.folders) return;

    Writer writer(papers_in(*current_));
    for (const std::string& id : gone) writer.remove(id);
    report_.removed = gone.size();
    bring_in(jobs, writer);
    writer.set_metadata(std::string(kFoldersKey), joined_folders(folders_));
    writer.commit();
    report_.counts = writer.counts();
  }

  // Ids of papers whose file is no longer there, or in no remembered folder. A folder that is gone as a whole
  // (a disk that is not mounted) or cannot be read keeps its papers.
  std::vector<std::string> papers_gone(const Survey& found, const std::vector<std::string>& looked_at) const {
    std::vector<std::string> kept;
    for (const auto& folder : report_.missing) kept.push_back(folder.string());
    for (const auto& folder : found.unreadable) kept.push_back(folder.string());
    std::vector<std::string> gone;
    for (const auto& [file, record] : ledger_.papers) {
      const bool forgotten = !lies_in_any(file, folders_);
      const bool absent =
          lies_in_any(file, looked_at) && !found.files.contains(file) && !lies_in_any(file, kept);
      if (forgotten || absent) gone.push_back(record.id);
    }
    return gone;
  }

  void bring_in(const std::vector<Job>& jobs, Writer& writer) {
    SandboxPool sandboxes(crew_size());
    std::size_t done = 0;
    ordered_work(
        jobs.size(), crew_size(), 64,
        [&](std::size_t i) {
          thread_local Analyzer analyzer;
          return read_paper(jobs[i], sandboxes, analyzer, *gazetteer_);
        },
        [&](Outcome outcome) {
          const Job& job = jobs[done];
          if (auto* failure = std::get_if<Failure>(&outcome)) {
            report_.failures.push_back(std::move(*failure));
          } else if (const auto* unchanged = std::get_if<Unchanged>(&outcome)) {
            writer.touch(unchanged->record);
          } else {
            if (job.known) writer.remove(job.known->id);
            writer.add(std::get<PaperDocuments>(outcome));
            ++(job.known ? report_.updated : report_.added);
          }
          tell_progress(++done, jobs.size());
        });
  }

  void tell_progress(std::size_t done, std::size_t all) const {
    if (request_.progress) request_.progress(done, all);
  }

  const IndexRequest& request_;
  std::string gazetteer_files_; // their hash
  std::optional<Gazetteer> gazetteer_;
  Lock lock_;
  std::optional<std::filesystem::path> current_; // generation in use
  Ledger ledger_;
  std::vector<std::string> folders_; // remembered from now on
  std::vector<std::string> asked_;   // on the command line
  std::set<std::string> ids_;
  IndexReport report_;
};

} // namespace

IndexReport bring_up_to_date(const IndexRequest& request) {
  try {
    return Run(request).run();
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error{ErrorKind::system,
                fmt::format("cannot work on {}: {}", error.path1().string(), error.code().message()),
                "is the disk full, or not writable?"};
  }
}

} // namespace dossier
