// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/retag.h"

#include "corpus/error.h"
#include "corpus/place.h"
#include "indexer/document.h"
#include "indexer/durable.h"
#include "indexer/ordered_work.h"
#include "indexer/reading.h"
#include "indexer/stored.h"
#include "indexer/writer.h"

#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kBatchPassages = 1000; // the size of shard that builds fastest

std::vector<std::vector<StoredPlace>> in_batches(const std::vector<StoredPlace>& places) {
  std::vector<std::vector<StoredPlace>> batches;
  std::size_t passages = kBatchPassages;
  for (const StoredPlace& place : places) {
    if (passages >= kBatchPassages) {
      batches.emplace_back();
      passages = 0;
    }
    passages += place.passages;
    batches.back().push_back(place);
  }
  return batches;
}

// Whatever the database took before it must take again.
void refuse_loss(const Shard& shard) {
  if (shard.refused.empty()) return;
  const Failure& lost = shard.refused.front();
  throw Error{ErrorKind::system, fmt::format("{} {}", lost.file.string(), lost.what),
              "the index is as it was; `indexer --rebuild` makes it anew without that paper"};
}

} // namespace

Retagged retag(const std::filesystem::path& from, const std::filesystem::path& folder,
               const Gazetteer& gazetteer, const std::map<std::string, std::string>& metadata,
               const IndexRequest& request) {
  gazetteer.save(gazetteer_in(folder));
  const std::vector<StoredPlace> places = stored_papers(papers_in(from));
  const std::vector<std::vector<StoredPlace>> batches = in_batches(places);
  Retagged made;
  made.all = places.size();
  std::vector<Shard> shards;
  struct Stopped {};
  const auto end_if_stopped = [&] {
    if (request.stopped && request.stopped()) throw Stopped{};
  };
  try {
    ordered_work(
        batches.size(), crew_size(), batches.size(),
        [&](std::size_t i) {
          thread_local Analyzer analyzer;
          std::vector<PaperDocuments> papers;
          for (StoredPaper& paper : read_stored(papers_in(from), batches[i])) {
            end_if_stopped();
            papers.push_back(
                make_documents(std::move(paper.record), std::move(paper.passages), analyzer, gazetteer));
          }
          return write_shard(folder / fmt::format("shard-{}", i), std::move(papers));
        },
        [&](Shard shard) {
          refuse_loss(shard);
          made.done += batches[shards.size()].size();
          shards.push_back(std::move(shard));
          if (request.progress) request.progress(made.done, made.all);
          if (made.done < made.all) end_if_stopped();
        });
  } catch (const Stopped&) {
    made.stopped = true;
    return made;
  }
  made.counts = merge(std::move(shards), folder, metadata);
  sync_tree(folder);
  return made;
}

} // namespace dossier
