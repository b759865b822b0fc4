// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/error.h"
#include "indexer/ledger.h"
#include "indexer/pipeline.h"
#include "query/index.h"
#include "query/searcher.h"
#include "tests/support/small_index.h"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <string>
#include <vector>

namespace dossier {

// A folder "papers", a gazetteer and the index made of them.
struct House {
  Folder folder;
  IndexRequest request = index_request(folder);

  explicit House(const Papers& papers = small_papers()) {
    folder.write("gazetteers/small.toml", small_gazetteer());
    std::filesystem::create_directories(folder.path() / "papers");
    for (const auto& [name, text] : papers) write(name, text);
  }

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    return folder.write("papers/" + name, text);
  }
  void remove(const std::string& name) const { std::filesystem::remove_all(folder.path() / "papers" / name); }
  std::string path(const std::string& name) const { return (folder.path() / name).string(); }

  IndexReport run() const { return bring_up_to_date(request); }
  IndexReport run_without_paths() const {
    IndexRequest again = request;
    again.paths.clear();
    return bring_up_to_date(again);
  }
  IndexReport rebuild() const {
    IndexRequest again = request;
    again.rebuild = true;
    return bring_up_to_date(again);
  }

  std::filesystem::path generation() const {
    return request.place.root / std::filesystem::read_symlink(request.place.current());
  }
  Ledger ledger() const { return read_ledger(papers_in(generation())); }
  Index index() const { return Index::open(request.place); }

  std::vector<std::string> generations() const {
    std::vector<std::string> names;
    for (const auto& item : std::filesystem::directory_iterator(request.place.root))
      if (item.path().filename().string().starts_with("generation-"))
        names.push_back(item.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
};

// All that a query finds and counts: "papers/a.md#0 1.234567", sorted, then the counts and facets.
inline std::vector<std::string> answer(const Index& index, const std::string& words) {
  Request request;
  request.words = words;
  request.count = 1000;
  request.per_paper = 0;
  const Results results = search(index, make_plan(request, index.gazetteer()), request);
  std::vector<std::string> lines;
  for (const Hit& hit : results.hits)
    lines.push_back(fmt::format("{}#{} {:.12f}", hit.paper.id, hit.passage.ordinal, hit.score));
  std::sort(lines.begin(), lines.end());
  lines.push_back(fmt::format("{} in {}", results.passages, results.papers));
  for (const auto* facet : {&results.actors, &results.provinces})
    for (const FacetCount& count : *facet)
      lines.push_back(fmt::format("{} {} {}",
                                  count.entry < index.gazetteer().size()
                                      ? std::string(index.gazetteer()[count.entry].id)
                                      : fmt::format("{:08x}", count.entry),
                                  count.papers, count.passages));
  return lines;
}

inline std::vector<std::string> answers(const House& house) {
  const Index index = house.index();
  std::vector<std::string> all;
  for (const char* words : {"drug", "Quds Force", "Taliban Herat", "\"drug trade\"", "river dam saffron",
                            "trade author:lind", "Iran -drug", "envoy"})
    for (std::string& line : answer(index, words)) all.push_back(std::move(line));
  return all;
}

inline std::uint64_t found(const House& house, const std::string& words) {
  Request request;
  request.words = words;
  const Index index = house.index();
  return search(index, make_plan(request, index.gazetteer()), request).passages;
}

inline Error failure_of(const IndexRequest& request) {
  try {
    bring_up_to_date(request);
  } catch (const Error& error) {
    return error;
  }
  throw std::logic_error("nothing went wrong");
}

// A later time without waiting for one.
inline void make_younger(const std::filesystem::path& file) {
  std::filesystem::last_write_time(file, std::filesystem::last_write_time(file) + std::chrono::seconds(10));
}

} // namespace dossier
