// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/stored.h"

#include "corpus/checksum.h"
#include "corpus/error.h"
#include "corpus/schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <xapian.h>

namespace dossier {
namespace {

template <typename Step>
auto reading(const std::filesystem::path& papers, Step step) {
  try {
    const Xapian::Database database(papers.string());
    return step(database);
  } catch (const Xapian::Error& error) {
    throw Error{ErrorKind::index,
                fmt::format("cannot read the index {}: {}", papers.string(), error.get_msg()),
                "run `indexer repair`"};
  }
}

StoredPaper read_paper(const Xapian::Database& database, const StoredPlace& place) {
  StoredPaper paper;
  paper.record = unpack_paper(database.get_document(place.document).get_data());
  std::uint64_t sum = 0;
  for (std::uint32_t i = 1; i <= place.passages; ++i) {
    const std::string bytes = database.get_document(place.document + i).get_data();
    sum = checksum(bytes, sum);
    paper.passages.push_back(unpack_passage(bytes));
  }
  if (sum != paper.record.checksum)
    throw Error{ErrorKind::index,
                fmt::format("the index is damaged: the passages of {} are not those that were stored",
                            paper.record.file),
                "run `indexer repair`"};
  return paper;
}

} // namespace

std::vector<StoredPlace> stored_papers(const std::filesystem::path& papers) {
  return reading(papers, [](const Xapian::Database& database) {
    std::vector<StoredPlace> places;
    const std::string prefix(kPaperPrefix);
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
      for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
        places.push_back({*at, unpack_paper(database.get_document(*at).get_data()).passages});
    std::sort(places.begin(), places.end(),
              [](const StoredPlace& a, const StoredPlace& b) { return a.document < b.document; });
    return places;
  });
}

std::vector<StoredPaper> read_stored(const std::filesystem::path& papers,
                                     const std::vector<StoredPlace>& places) {
  return reading(papers, [&](const Xapian::Database& database) {
    std::vector<StoredPaper> read;
    read.reserve(places.size());
    for (const StoredPlace& place : places) read.push_back(read_paper(database, place));
    return read;
  });
}

} // namespace dossier
