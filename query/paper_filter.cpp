// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/paper_filter.h"

#include "corpus/schema.h"
#include "query/date_range.h"

#include <algorithm>
#include <iterator>

namespace dossier {
namespace {

std::vector<Xapian::docid> papers_dated(const Xapian::Database& database, const DateRange& range) {
  const std::string prefix(find_field("date")->prefix);
  std::vector<Xapian::docid> papers;
  auto date = database.allterms_begin(prefix);
  date.skip_to(prefix + range.from.substr(0, 4));
  for (; date != database.allterms_end(prefix); ++date) {
    const std::string day = (*date).substr(prefix.size());
    if (day > range.until) break;
    if (range.holds(day))
      std::copy(database.postlist_begin(*date), database.postlist_end(*date), std::back_inserter(papers));
  }
  std::sort(papers.begin(), papers.end());
  return papers;
}

} // namespace

std::vector<Xapian::docid> papers_with(const Xapian::Database& database,
                                       const std::vector<std::string>& terms) {
  std::vector<Xapian::docid> papers;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::vector<Xapian::docid> having(database.postlist_begin(terms[i]),
                                            database.postlist_end(terms[i]));
    if (i == 0) {
      papers = having;
      continue;
    }
    std::vector<Xapian::docid> both;
    std::set_intersection(papers.begin(), papers.end(), having.begin(), having.end(),
                          std::back_inserter(both));
    papers = std::move(both);
  }
  return papers;
}

std::vector<Xapian::docid> papers_of(const Xapian::Database& database, const PaperFilter& filter) {
  return filter.from.empty() ? papers_with(database, filter.terms)
                             : papers_dated(database, {filter.from, filter.until});
}

} // namespace dossier
