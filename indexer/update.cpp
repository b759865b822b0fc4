// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/update.h"

#include "indexer/ordered_work.h"

namespace dossier {

void bring_in(const std::vector<Job>& jobs, Writer& writer, const Gazetteer& gazetteer,
              const Progress& progress, IndexReport& report) {
  SandboxPool sandboxes(crew_size());
  std::size_t done = 0;
  ordered_work(
      jobs.size(), crew_size(), 64,
      [&](std::size_t i) {
        thread_local Analyzer analyzer;
        return read_paper(jobs[i], sandboxes, analyzer, gazetteer);
      },
      [&](Outcome outcome) {
        const Job& job = jobs[done];
        if (auto* failure = std::get_if<Failure>(&outcome)) {
          report.failures.push_back(std::move(*failure));
        } else if (const auto* unchanged = std::get_if<Unchanged>(&outcome)) {
          writer.touch(unchanged->record);
        } else {
          if (job.known) writer.remove(job.known->id);
          writer.add(std::get<PaperDocuments>(outcome));
          ++(job.known ? report.updated : report.added);
        }
        ++done;
        if (progress) progress(done, jobs.size());
      });
}

} // namespace dossier
