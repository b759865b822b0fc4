// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include "corpus/error.h"
#include "indexer/ordered_work.h"

#include <set>

namespace dossier {
namespace {

class Update {
public:
  Update(const Changes& changes, Writer& writer, IndexReport& report)
      : changes_(changes), writer_(writer), report_(report),
        replaced_(changes.replaced.begin(), changes.replaced.end()) {}

  void begin() {
    for (const PaperRecord& record : changes_.gone) writer_.remove(record.id);
    for (const Rename& rename : changes_.renames) writer_.describe(rename.old_id, rename.record);
    for (const PaperRecord& record : changes_.touched) writer_.describe(record.id, record);
    report_.removed += changes_.gone.size();
    report_.renamed += changes_.renames.size();
  }

  void take(const Job& job, Reading reading) {
    if (!provisional_.empty() && job.file.path.string() != provisional_.front().file) settle();
    std::move(reading.failures.begin(), reading.failures.end(), std::back_inserter(report_.failures));
    if (reading.unchanged) writer_.describe(reading.unchanged->id, *reading.unchanged);
    for (PaperDocuments& paper : reading.papers) take(job, std::move(paper));
  }

  void end() {
    for (const std::string& id : replaced_) writer_.remove(id); // papers that their bundle has no longer
    report_.removed += replaced_.size();
    settle();
  }

private:
  void take(const Job& job, PaperDocuments paper) {
    PaperRecord record = paper.record;
    const std::string pages = page_ranges(record.coverage.without_text);
    const bool known = job.known || replaced_.contains(record.id);
    try {
      if (known)
        writer_.replace(job.known ? job.known->id : record.id, std::move(paper));
      else
        writer_.add(std::move(paper));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      report_.failures.push_back({job.file.path, error.what(), error.hint()});
      return;
    }
    replaced_.erase(record.id);
    if (!pages.empty()) report_.partly.push_back({job.file.path, pages});
    ++(known ? report_.updated : report_.added);
    if (!job.provisional) return;
    record.hash = job.hash;
    record.modified = job.file.modified;
    provisional_.push_back(std::move(record));
  }

  void settle() {
    for (const PaperRecord& record : provisional_) writer_.describe(record.id, record);
    provisional_.clear();
  }

  const Changes& changes_;
  Writer& writer_;
  IndexReport& report_;
  std::set<std::string> replaced_;       // papers of changed bundles that are not back yet
  std::vector<PaperRecord> provisional_; // of the bundle being read, as they will be
};

} // namespace

void apply(const Changes& changes, Writer& writer, const Gazetteer& gazetteer, const IndexRequest& request,
           IndexReport& report) {
  Update update(changes, writer, report);
  update.begin();
  report.all = changes.jobs.size();
  if (!changes.jobs.empty()) {
    SandboxPool sandboxes(crew_size(), request.ocr);
    struct Stopped {};
    try {
      ordered_work(
          changes.jobs.size(), crew_size(), 64,
          [&](std::size_t i) {
            thread_local Analyzer analyzer;
            return read_papers(changes.jobs[i], sandboxes, analyzer, gazetteer);
          },
          [&](Reading reading) {
            update.take(changes.jobs[report.done], std::move(reading));
            ++report.done;
            if (request.progress) request.progress(report.done, report.all);
            if (report.done < report.all && request.stopped && request.stopped()) throw Stopped{};
          });
    } catch (const Stopped&) {
      report.stopped = true;
      return; // what is left of a bundle is read by the next run
    }
  }
  update.end();
}

} // namespace dossier
