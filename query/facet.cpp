// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet.h"

#include <algorithm>

namespace dossier {

namespace {
constexpr std::uint32_t kNoLineage = 0xFFFFFFFF;
}

FacetCounter::FacetCounter(const Gazetteer& gazetteer, bool provinces, bool only)
    : gazetteer_(gazetteer), provinces_(provinces), only_(only) {}

std::uint32_t FacetCounter::counted_with(EntryIndex entry) {
  std::uint32_t& begin = lineage_of_[entry];
  if (begin != kNoLineage) return begin;
  begin = static_cast<std::uint32_t>(lineages_.size());
  lineages_.push_back(0);
  if (is_province(gazetteer_[entry].kind) != provinces_) return begin;
  for (const EntryIndex other : only_ ? std::vector<EntryIndex>{entry} : gazetteer_.lineage(entry))
    if (is_province(gazetteer_[other].kind) == provinces_) lineages_.push_back(other);
  lineages_[begin] = static_cast<EntryIndex>(lineages_.size() - begin - 1);
  return begin;
}

void FacetCounter::add(const ColumnBlock::View& row) {
  if (tallies_.empty()) {
    tallies_.resize(gazetteer_.size());
    lineage_of_.resize(gazetteer_.size(), kNoLineage);
  }
  ++passage_;
  for (std::uint32_t i = 0; i < row.entry_count; ++i) {
    if (row.entries[i] >= tallies_.size()) continue;
    const std::uint32_t begin = counted_with(row.entries[i]);
    for (std::uint32_t at = begin + 1; at <= begin + lineages_[begin]; ++at) {
      Tally& tally = tallies_[lineages_[at]];
      if (tally.last_passage == passage_) continue;
      tally.last_passage = passage_;
      ++tally.passages;
      if (tally.last_paper == row.paper) continue;
      tally.last_paper = row.paper;
      ++tally.papers;
    }
  }
}

std::vector<FacetCount> FacetCounter::counts(const std::vector<EntryIndex>& chosen) const {
  std::vector<FacetCount> counts;
  for (const EntryIndex entry : chosen)
    if (entry >= tallies_.size()) counts.push_back({entry, 0, 0, true}); // nothing was counted at all
  for (EntryIndex entry = 0; entry < tallies_.size(); ++entry) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), entry) != chosen.end();
    const bool is_value = tallies_[entry].passages > 0 && gazetteer_[entry].kind != EntryKind::city;
    if (is_value || is_chosen)
      counts.push_back({entry, tallies_[entry].papers, tallies_[entry].passages, is_chosen});
  }
  std::sort(counts.begin(), counts.end(), [&](const FacetCount& a, const FacetCount& b) {
    if (a.passages != b.passages) return a.passages > b.passages;
    if (a.papers != b.papers) return a.papers > b.papers;
    return gazetteer_[a.entry].name < gazetteer_[b.entry].name;
  });
  return counts;
}

std::vector<bool> family_of(const std::vector<EntryIndex>& tops, const Gazetteer& gazetteer, bool only) {
  std::vector<bool> family(gazetteer.size(), false);
  if (tops.empty()) return family;
  if (only) {
    for (const EntryIndex top : tops) family[top] = true;
    return family;
  }
  for (EntryIndex entry = 0; entry < gazetteer.size(); ++entry)
    family[entry] =
        std::any_of(tops.begin(), tops.end(), [&](EntryIndex top) { return gazetteer.descends(entry, top); });
  return family;
}

} // namespace dossier
