// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.h"

#include "corpus/error.h"
#include "corpus/gazetteer_files.h"
#include "corpus/schema.h"
#include "indexer/build.h"
#include "indexer/changes.h"
#include "indexer/durable.h"
#include "indexer/examine.h"
#include "indexer/folders.h"
#include "indexer/forward_writer.h"
#include "indexer/generations.h"
#include "indexer/ledger.h"
#include "indexer/retag.h"
#include "indexer/source.h"
#include "indexer/update.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace dossier {
namespace {

// Of an index that cannot be read otherwise: from it, or from the one before it.
std::vector<std::string> folders_of_damaged(const Generations& generations) {
  for (const auto& generation : {generations.current(), generations.other()})
    if (generation)
      if (auto folders = remembered_folders_in(*generation)) return *std::move(folders);
  return {};
}

class Run {
public:
  explicit Run(const IndexRequest& request)
      : request_(request), gazetteer_files_(gazetteers_hash(request.gazetteers)),
        generations_(request.place) {}

  IndexReport run() {
    if (!request_.dry_run) {
      make_folders(request_.place.root);
      lock_.emplace(request_.place.lock(), patience_of(request_));
      generations_ = Generations(request_.place); // as whoever had the lock left them
    }
    read_what_is_there();
    folders_ = choose_folders(ledger_.folders, request_);
    if (!request_.dry_run) generations_.remove_leftovers();
    const std::string reason = reason_to_rebuild();
    // A rebuild needs every folder; an update looks at those it was asked for.
    const bool all = !reason.empty() || request_.paths.empty();
    const std::vector<std::string>& looked_at = all ? folders_.remembered : folders_.asked;
    const Survey found = survey(looked_at);
    refuse_missing(found, !reason.empty());
    report_.skipped = found.skipped;
    report_.missing = missing_folders();
    report_.unreadable = found.unreadable;
    report_.folders = folders_.remembered;
    report_.ocr = request_.ocr.has_value();
    report_.counts = ledger_.counts;
    if (request_.dry_run)
      foresee(found, looked_at, reason);
    else if (reason.empty())
      bring_up(found, looked_at);
    else
      build(found, reason);
    std::sort(report_.failures.begin(), report_.failures.end(),
              [](const Failure& a, const Failure& b) { return a.file < b.file; });
    return std::move(report_);
  }

private:
  void read_what_is_there() {
    if (!generations_.current()) return;
    try {
      ledger_ = read_ledger(papers_in(*generations_.current()));
    } catch (const Error& error) {
      if (!request_.rebuild) throw;
      ledger_.folders = folders_of_damaged(generations_);
      if (request_.paths.empty() && ledger_.folders.empty())
        throw Error{error.kind(), error.what(),
                    "run `indexer --rebuild FOLDER...`: it cannot tell its folders"};
    }
  }

  std::string reason_to_rebuild() const {
    if (!generations_.current()) return "the index is new";
    if (request_.rebuild) return "--rebuild asks for it";
    if (ledger_.schema != kSchemaVersion) return "the index is of another version of Dossier";
    return "";
  }

  bool wants_other_tags() const { return ledger_.gazetteer_files != gazetteer_files_; }

  void bring_up(const Survey& found, const std::vector<std::string>& looked_at) {
    if (wants_other_tags()) tag_anew();
    if (!report_.stopped) update(found, looked_at);
    if (!report_.stopped) renew_forward(*generations_.current()); // where a run before this one died
  }

  // The papers need not be read again: what the index stores of them is all that tagging looks at.
  void tag_anew() {
    gazetteer_ = Gazetteer::compile(read_gazetteers(request_.gazetteers));
    const std::filesystem::path folder = generations_.begin();
    try {
      std::map<std::string, std::string> same = metadata();
      same[std::string(kFoldersKey)] = joined_folders(ledger_.folders);
      same[std::string(kFailuresKey)] = joined_failures(ledger_.failures);
      const Retagged retagged = retag(*generations_.current(), folder, *gazetteer_, same, request_);
      if (retagged.stopped) {
        report_.built = report_.stopped = true;
        report_.all = retagged.all;
        report_.done = retagged.done;
        std::filesystem::remove_all(folder);
        return;
      }
      refuse_damaged(examine_apart(folder, Depth::sample));
    } catch (...) {
      std::error_code failed; // what is left of it the next run removes
      std::filesystem::remove_all(folder, failed);
      throw;
    }
    generations_.swap_in(folder);
    report_.retagged = kOtherTags;
    ledger_ = read_ledger(papers_in(*generations_.current()));
  }

  bool has_papers_in(const std::string& path) const {
    return std::any_of(ledger_.papers.begin(), ledger_.papers.end(),
                       [&](const auto& paper) { return lies_in_any(paper.first, {path}); });
  }

  void refuse_missing(const Survey& found, bool rebuilding) const {
    for (const auto& path : found.missing) {
      const bool is_asked =
          std::find(folders_.asked.begin(), folders_.asked.end(), path.string()) != folders_.asked.end();
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
    for (const std::string& folder : folders_.remembered)
      if (!std::filesystem::exists(folder, unknown) && !ledger_.papers.contains(folder))
        missing.emplace_back(folder);
    return missing;
  }

  void build(const Survey& found, const std::string& reason) {
    gazetteer_ = Gazetteer::compile(read_gazetteers(request_.gazetteers));
    const Changes all = everything(found);
    std::set<std::string> present;
    const std::filesystem::path folder = generations_.begin();
    try {
      Built built = build_generation(folder, all.jobs, *gazetteer_, metadata(), request_);
      report_.built = true;
      report_.failures = std::move(built.failures);
      report_.failures.insert(report_.failures.end(), all.failures.begin(), all.failures.end());
      report_.partly = std::move(built.partly);
      report_.all = all.jobs.size();
      report_.done = built.done;
      report_.stopped = built.stopped;
      if (built.stopped) {
        std::filesystem::remove_all(folder);
        return;
      }
      refuse_damaged(examine_apart(folder, Depth::sample));
      report_.counts = built.counts;
      present = {built.papers.begin(), built.papers.end()};
    } catch (...) {
      std::error_code failed; // what is left of it the next run removes
      std::filesystem::remove_all(folder, failed);
      throw;
    }
    if (generations_.current()) report_.rebuilt = reason;
    generations_.swap_in(folder);
    settle_against_ledger(present);
  }

  static void refuse_damaged(const Damage& damage) {
    if (damage.none()) return;
    throw Error{ErrorKind::system,
                "the index that was just written does not read back: " +
                    (damage.index.empty() ? damage.papers.front().what : damage.index.front()),
                "is the disk sound? the index in use is as it was"};
  }

  std::map<std::string, std::string> metadata() const {
    return {{std::string(kSchemaKey), std::string(kSchemaVersion)},
            {std::string(kGazetteerKey), gazetteer_->fingerprint()},
            {std::string(kGazetteerFilesKey), gazetteer_files_},
            {std::string(kFoldersKey), joined_folders(folders_.remembered)}};
  }

  // After a build: which papers the user did not have before.
  void settle_against_ledger(const std::set<std::string>& present) {
    std::set<std::string> known;
    for (const auto& [file, record] : ledger_.papers) known.insert(record.id);
    for (const std::string& id : present) report_.added += known.contains(id) ? 0 : 1;
    for (const std::string& id : known) report_.removed += present.contains(id) ? 0 : 1;
  }

  Changes changes(const Survey& found, const std::vector<std::string>& looked_at) const {
    std::vector<std::filesystem::path> kept = report_.missing;
    kept.insert(kept.end(), found.unreadable.begin(), found.unreadable.end());
    return changes_since(ledger_, found, folders_, looked_at, kept, request_.busy,
                         request_.ocr ? request_.ocr->languages : "");
  }

  void update(const Survey& found, const std::vector<std::string>& looked_at) {
    const Changes changes = this->changes(found, looked_at);
    report_.failures = changes.failures;
    std::vector<Failure> failures = failures_elsewhere(looked_at);
    const bool nothing =
        changes.jobs.empty() && changes.gone.empty() && changes.renames.empty() && changes.touched.empty();
    const bool same = failures.size() + report_.failures.size() == ledger_.failures.size();
    if (nothing && same && folders_.remembered == ledger_.folders) return;

    gazetteer_ = Gazetteer::open(gazetteer_in(*generations_.current()));
    Writer writer(papers_in(*generations_.current()), request_.commit_bytes);
    apply(changes, writer, *gazetteer_, request_, report_);
    writer.set_metadata(std::string(kFoldersKey), joined_folders(folders_.remembered));
    failures.insert(failures.end(), report_.failures.begin(), report_.failures.end());
    writer.set_metadata(std::string(kFailuresKey), joined_failures(failures));
    writer.commit();
    report_.counts = writer.counts();
  }

  // Of files that were not looked at: these are tried again each time.
  std::vector<Failure> failures_elsewhere(const std::vector<std::string>& looked_at) const {
    std::vector<Failure> failures = ledger_.failures;
    std::erase_if(failures, [&](const Failure& failure) {
      const std::string file = failure.file.string();
      return lies_in_any(file, looked_at) || !lies_in_any(file, folders_.remembered);
    });
    return failures;
  }

  // A dry run: what update() or build() would do.
  void foresee(const Survey& found, const std::vector<std::string>& looked_at, const std::string& reason) {
    report_.dry_run = true;
    if (generations_.current()) report_.rebuilt = reason;
    if (reason.empty() && wants_other_tags()) report_.retagged = kOtherTags;
    for (Intent& intent : intents_of(changes(found, looked_at))) {
      if (intent.deed == "add") ++report_.added;
      if (intent.deed == "update") ++report_.updated;
      if (intent.deed == "rename") ++report_.renamed;
      if (intent.deed == "remove") ++report_.removed;
      report_.intents.push_back(std::move(intent));
    }
  }

  static constexpr const char* kOtherTags = "the gazetteers have changed";

  const IndexRequest& request_;
  std::string gazetteer_files_; // their hash
  std::optional<Gazetteer> gazetteer_;
  std::optional<Lock> lock_;
  Generations generations_;
  Ledger ledger_;
  Folders folders_;
  IndexReport report_;
};

} // namespace

IndexReport bring_up_to_date(const IndexRequest& request) {
  try {
    const auto begin = std::chrono::steady_clock::now();
    IndexReport report = Run(request).run();
    report.took = std::chrono::steady_clock::now() - begin;
    return report;
  } catch (const std::filesystem::filesystem_error& error) {
    throw Error{ErrorKind::system,
                fmt::format("cannot work on {}: {}", error.path1().string(), error.code().message()),
                "is the disk full, or not writable?"};
  }
}

} // namespace dossier
