// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading.h"

#include "corpus/error.h"
#include "indexer/ingest.h"

#include <algorithm>
#include <new>
#include <thread>

namespace dossier {

unsigned crew_size() { return std::max(1U, std::thread::hardware_concurrency()); }

Reading read_papers(const Job& job, SandboxPool& sandboxes, Analyzer& analyzer, const Gazetteer& gazetteer) {
  Reading reading;
  try {
    if (job.stretch) {
      SourceFile file = job.file;
      if (job.provisional) file.modified = 0;
      const std::string hash = job.provisional ? "" : job.hash;
      for (const BundledPaper& paper : read_stretch(file.path, *job.stretch, reading.failures))
        reading.papers.push_back(ingest(file, hash, paper, analyzer, gazetteer));
      return reading;
    }
    const Source source = read_source(job.file.path);
    SourceFile file = job.file; // as it was when it was read, which may not be as it was listed
    file.size = source.bytes.size();
    file.modified = source.modified;
    if (job.known && job.known->hash == source.hash && !job.again) {
      reading.unchanged = job.known;
      reading.unchanged->size = file.size;
      reading.unchanged->modified = file.modified;
      return reading;
    }
    const Extract extract = sandboxes.extract(source.bytes, file.path);
    reading.papers.push_back(ingest(file, source.hash, extract, analyzer, gazetteer));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::input) throw;
    reading.failures.push_back({job.file.path, error.what(), error.hint()});
  } catch (const std::bad_alloc&) {
    reading.failures.push_back(
        {job.file.path, "needs more memory than there is", "close other programs, or split it"});
  }
  return reading;
}

} // namespace dossier
