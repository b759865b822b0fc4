// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/upkeep.h"

#include "corpus/error.h"
#include "indexer/dump.h"
#include "indexer/durable.h"
#include "indexer/forward_writer.h"
#include "indexer/generations.h"
#include "indexer/ledger.h"
#include "indexer/pipeline.h"
#include "indexer/writer.h"

#include <fmt/format.h>
#include <optional>

namespace dossier {
namespace {

std::filesystem::path generation_in_use(const Place& place) {
  const auto current = Generations(place).current();
  if (!current)
    throw Error{ErrorKind::index, "there is no index in " + place.root.string(),
                "make one: `indexer FOLDER`; or name its place with --db"};
  return *current;
}

// On a medium that cannot be written to nobody writes.
std::optional<Lock> lock_if_possible(const IndexRequest& request) {
  try {
    return std::optional<Lock>(std::in_place, request.place.lock(), patience_of(request));
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::system) throw;
    return std::nullopt;
  }
}

void take_out(const std::filesystem::path& generation, const std::vector<DamagedPaper>& papers) {
  Writer writer(papers_in(generation));
  for (const DamagedPaper& paper : papers) writer.remove_damaged(paper.document, paper.end);
  writer.commit();
}

void make_forward_anew(const IndexRequest& request) {
  const Lock lock(request.place.lock(), patience_of(request));
  const std::filesystem::path generation = generation_in_use(request.place);
  std::error_code failed;
  std::filesystem::remove(forward_in(generation), failed); // it may say that it fits
  renew_forward(generation);
}

IndexRequest for_all(const IndexRequest& request, bool rebuild) {
  IndexRequest again = request;
  again.paths.clear();
  again.forget.clear();
  again.rebuild = rebuild;
  return again;
}

} // namespace

Damage check_index(const IndexRequest& request, Depth depth) {
  const std::filesystem::path generation = generation_in_use(request.place);
  const std::optional<Lock> lock = lock_if_possible(request);
  return examine_apart(generation, depth);
}

void dump_index(const IndexRequest& request, const std::function<void(std::string_view)>& out) {
  dump(generation_in_use(request.place), out);
}

Repair repair_index(const IndexRequest& request) {
  Repair repair;
  repair.found = check_index(request, Depth::deep);
  if (repair.found.none()) {
    if (!repair.found.forward.empty()) make_forward_anew(request);
    return repair;
  }
  bool anew = !repair.found.index.empty();
  if (!anew) {
    try {
      {
        const std::filesystem::path generation = generation_in_use(request.place);
        const Lock lock(request.place.lock(), patience_of(request));
        take_out(generation, repair.found.papers);
      }
      repair.report = bring_up_to_date(for_all(request, false));
      anew = !check_index(request, Depth::deep).none();
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::index) throw;
      anew = true;
    }
  }
  if (anew) repair.report = bring_up_to_date(for_all(request, true));
  return repair;
}

Counts roll_back(const IndexRequest& request) {
  generation_in_use(request.place);
  const Lock lock(request.place.lock(), patience_of(request));
  Generations generations(request.place);
  if (const auto other = generations.other()) {
    const Damage damage = examine_apart(*other, Depth::records);
    if (!damage.none())
      throw Error{ErrorKind::index,
                  fmt::format("the other generation, {}, is damaged: {}", other->filename().string(),
                              damage.index.empty() ? damage.papers.front().what : damage.index.front()),
                  "the one in use stays; `indexer --rebuild` makes another"};
  }
  generations.swap_back();
  return read_ledger(papers_in(*generations.current())).counts;
}

} // namespace dossier
