// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/paper_filter.h"

#include "corpus/schema.h"
#include "query/date_range.h"

#include <algorithm>
#include <iterator>

namespace dossier {
namespace {

// Of a paper's term.
std::vector<Xapian::docid> papers_having(const Index& index, const std::string& term) {
  std::vector<Xapian::docid> papers;
  for (const Volume& volume : index.volumes()) {
    const auto end = volume.database.postlist_end(term);
    for (auto at = volume.database.postlist_begin(term); at != end; ++at)
      papers.push_back(volume.before + *at);
  }
  return papers;
}

std::vector<Xapian::docid> papers_dated(const Index& index, const DateRange& range) {
  const std::string prefix(find_field("date")->prefix);
  std::vector<Xapian::docid> papers;
  auto date = index.terms().allterms_begin(prefix);
  date.skip_to(prefix + range.from.substr(0, 4));
  for (; date != index.terms().allterms_end(prefix); ++date) {
    const std::string day = (*date).substr(prefix.size());
    if (day > range.until) break;
    if (!range.holds(day)) continue;
    const std::vector<Xapian::docid> having = papers_having(index, *date);
    papers.insert(papers.end(), having.begin(), having.end());
  }
  std::sort(papers.begin(), papers.end());
  return papers;
}

} // namespace

std::vector<Xapian::docid> papers_with(const Index& index, const std::vector<std::string>& terms) {
  std::vector<Xapian::docid> papers;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::vector<Xapian::docid> having = papers_having(index, terms[i]);
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

std::vector<Xapian::docid> papers_of(const Index& index, const PaperFilter& filter) {
  return filter.from.empty() ? papers_with(index, filter.terms)
                             : papers_dated(index, {filter.from, filter.until});
}

} // namespace dossier
