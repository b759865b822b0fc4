// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/same_text.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace dossier {
namespace {

constexpr double kSame = 0.5;           // of the runs of words; see tests/bench/results.md
constexpr double kCopy = 0.25;          // a copy that lacks tables, or an appendix, has no less
constexpr double kContained = 0.8;      // and nearly all that it has is in the other
constexpr std::size_t kFewestRuns = 24; // of shorter texts only equal files are the same
constexpr std::size_t kKeys = 24;       // smallest hashes under which a paper is looked up

// Versions of a report have their own dates. "2006-02" may be "2006-02-01"; nothing may be any day.
bool may_be_of_one_day(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

bool are_same(const Sketched& a, const Sketched& b) {
  if (std::min(a.sketch.size(), b.sketch.size()) < kFewestRuns) return a.hash == b.hash;
  const double alike = resemblance(a.sketch, b.sketch);
  if (alike >= kSame) return true;
  return alike >= kCopy && may_be_of_one_day(a.date, b.date) && containment(a.sketch, b.sketch) >= kContained;
}

// Dates are compared as far as both go.
bool is_shown_before(const Sketched& a, const Sketched& b, std::size_t precision) {
  const int dates = a.date.compare(0, precision, b.date, 0, precision);
  if (dates != 0) return dates > 0;
  if (a.paged != b.paged) return a.paged;
  if (a.passages != b.passages) return a.passages > b.passages;
  return a.id < b.id;
}

// Union-find over places in a list.
class Groups {
public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

private:
  std::vector<std::size_t> parent_;
};

} // namespace

Sketched sketched(std::uint32_t document, const PaperRecord& record) {
  return {document,
          record.id,
          record.date,
          record.passages,
          record.hash,
          record.sketch,
          record.coverage.pages > record.coverage.without_text.size()};
}

Repeats find_repeats(std::vector<Sketched> papers) {
  constexpr std::size_t kDay = 10; // "2006-02-01"
  std::sort(papers.begin(), papers.end(),
            [](const Sketched& a, const Sketched& b) { return is_shown_before(a, b, kDay); });
  std::vector<std::pair<std::uint32_t, std::uint32_t>> keys; // hash, place in the list
  for (std::size_t i = 0; i < papers.size(); ++i)
    for (std::size_t k = 0; k < std::min(kKeys, papers[i].sketch.size()); ++k)
      keys.emplace_back(papers[i].sketch[k], static_cast<std::uint32_t>(i));
  std::sort(keys.begin(), keys.end());
  Groups groups(papers.size());
  for (std::size_t begin = 0; begin < keys.size();) {
    std::size_t end = begin + 1;
    while (end < keys.size() && keys[end].first == keys[begin].first) ++end;
    // Against the first of them, which all that are the same resemble: a phrase that everyone uses (a
    // disclaimer) must not cost the square of the papers that have it.
    for (std::size_t i = begin + 1; i < end; ++i)
      for (std::size_t k = begin; k < std::min(i, begin + 8); ++k)
        if (groups.of(keys[k].second) != groups.of(keys[i].second) &&
            are_same(papers[keys[k].second], papers[keys[i].second]))
          groups.join(keys[k].second, keys[i].second);
    begin = end;
  }
  std::vector<std::vector<const Sketched*>> by_first(papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) by_first[groups.of(i)].push_back(&papers[i]);
  Repeats repeats;
  for (std::vector<const Sketched*>& group : by_first) {
    if (group.size() < 2) continue;
    std::size_t precision = kDay;
    for (const Sketched* paper : group)
      if (!paper->date.empty()) precision = std::min(precision, paper->date.size());
    std::stable_sort(group.begin(), group.end(), [&](const Sketched* a, const Sketched* b) {
      return is_shown_before(*a, *b, precision);
    });
    repeats.emplace_back();
    for (const Sketched* paper : group) repeats.back().push_back(paper->document);
  }
  return repeats;
}

} // namespace dossier
