// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

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
    for (const std::string& id : changes_.gone) writer_.remove(id);
    for (const std::string& id : changes_.replaced) writer_.remove(id);
    for (const PaperRecord& record : changes_.touched) writer_.touch(record);
    report_.removed += changes_.gone.size();
  }

  void take(const Job& job, Reading reading) {
    if (!provisional_.empty() && job.file.path.string() != provisional_.front().file) settle();
    std::move(reading.failures.begin(), reading.failures.end(), std::back_inserter(report_.failures));
    if (reading.unchanged) writer_.touch(*reading.unchanged);
    for (const PaperDocuments& paper : reading.papers) {
      if (job.known) writer_.remove(job.known->id);
      writer_.add(paper);
      if (const auto pages = page_ranges(paper.record.coverage.without_text); !pages.empty())
        report_.partly.push_back({job.file.path, pages});
      const bool known = job.known || replaced_.erase(paper.record.id) > 0;
      ++(known ? report_.updated : report_.added);
      if (!job.provisional) continue;
      provisional_.push_back(paper.record);
      provisional_.back().hash = job.hash;
      provisional_.back().modified = job.file.modified;
    }
  }

  void end() {
    settle();
    report_.removed += replaced_.size(); // papers that their bundle has no longer
  }

private:
  void settle() {
    for (const PaperRecord& record : provisional_) writer_.touch(record);
    provisional_.clear();
  }

  const Changes& changes_;
  Writer& writer_;
  IndexReport& report_;
  std::set<std::string> replaced_;       // papers of changed bundles that are not back yet
  std::vector<PaperRecord> provisional_; // of the bundle being read, as they will be
};

} // namespace

void bring_in(const Changes& changes, Writer& writer, const Gazetteer& gazetteer, const Progress& progress,
              IndexReport& report) {
  Update update(changes, writer, report);
  update.begin();
  SandboxPool sandboxes(crew_size());
  std::size_t done = 0;
  ordered_work(
      changes.jobs.size(), crew_size(), 64,
      [&](std::size_t i) {
        thread_local Analyzer analyzer;
        return read_papers(changes.jobs[i], sandboxes, analyzer, gazetteer);
      },
      [&](Reading reading) {
        update.take(changes.jobs[done], std::move(reading));
        ++done;
        if (progress) progress(done, changes.jobs.size());
      });
  update.end();
}

} // namespace dossier
