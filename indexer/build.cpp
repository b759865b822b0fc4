// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/build.h"

#include "corpus/place.h"
#include "corpus/schema.h"
#include "indexer/durable.h"
#include "indexer/ledger.h"
#include "indexer/ordered_work.h"
#include "indexer/writer.h"

#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::uint64_t kBatchBytes =
    1U << 20; // of files: some thousand passages, the size of shard that builds fastest
constexpr std::size_t kBatchFiles = 200;

std::vector<std::vector<Job>> in_batches(std::vector<Job> jobs) {
  std::vector<std::vector<Job>> batches;
  std::uint64_t bytes = kBatchBytes;
  for (Job& job : jobs) {
    if (bytes >= kBatchBytes || batches.back().size() >= kBatchFiles) {
      batches.emplace_back();
      bytes = 0;
    }
    bytes += job.stretch ? job.stretch->end - job.stretch->begin : job.file.size;
    batches.back().push_back(std::move(job));
  }
  return batches;
}

} // namespace

Built build_generation(const std::filesystem::path& folder, const std::vector<Job>& jobs,
                       const Gazetteer& gazetteer, const std::map<std::string, std::string>& metadata,
                       const IndexRequest& request) {
  Built built;
  gazetteer.save(gazetteer_in(folder));
  const std::vector<std::vector<Job>> batches = in_batches(jobs);
  struct Batch {
    Shard shard;
    std::vector<Failure> failures;
    std::vector<std::string> papers;
    std::vector<PartlyRead> partly;
    std::size_t jobs = 0;
  };
  SandboxPool sandboxes(crew_size(), request.ocr);
  std::vector<Shard> shards;
  const auto stopped = [&] { return request.stopped && request.stopped(); };
  struct Stopped {};
  try {
    ordered_work(
        batches.size(), crew_size(), batches.size(),
        [&](std::size_t i) {
          thread_local Analyzer analyzer;
          Batch batch;
          std::vector<PaperDocuments> papers;
          for (const Job& job : batches[i]) {
            if (stopped()) break;
            Reading reading = read_papers(job, sandboxes, analyzer, gazetteer);
            std::move(reading.failures.begin(), reading.failures.end(), std::back_inserter(batch.failures));
            std::move(reading.papers.begin(), reading.papers.end(), std::back_inserter(papers));
            ++batch.jobs;
          }
          for (const PaperDocuments& paper : papers) {
            batch.papers.push_back(paper.record.id);
            if (const auto pages = page_ranges(paper.record.coverage.without_text); !pages.empty())
              batch.partly.push_back({paper.record.file, pages});
          }
          batch.shard = write_shard(folder / fmt::format("shard-{}", i), std::move(papers));
          for (const Failure& refused : batch.shard.refused) batch.failures.push_back(refused);
          return batch;
        },
        [&](Batch batch) {
          shards.push_back(std::move(batch.shard));
          std::move(batch.failures.begin(), batch.failures.end(), std::back_inserter(built.failures));
          std::move(batch.papers.begin(), batch.papers.end(), std::back_inserter(built.papers));
          std::move(batch.partly.begin(), batch.partly.end(), std::back_inserter(built.partly));
          built.done += batch.jobs;
          if (request.progress) request.progress(built.done, jobs.size());
          if (built.done < jobs.size() && stopped()) throw Stopped{};
        });
  } catch (const Stopped&) {
    built.stopped = true;
    return built;
  }
  std::map<std::string, std::string> stored = metadata;
  stored[std::string(kFailuresKey)] = joined_failures(built.failures);
  built.counts = merge(std::move(shards), folder, stored);
  sync_tree(folder);
  return built;
}

} // namespace dossier
