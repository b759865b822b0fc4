// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading.h"

#include "corpus/error.h"
#include "indexer/ingest.h"

#include <algorithm>
#include <thread>

namespace dossier {

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

} // namespace dossier
