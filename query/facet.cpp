// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet.h"

#include <algorithm>

namespace dossier {

FacetCounter::FacetCounter(const Gazetteer& gazetteer, bool provinces)
    : gazetteer_(gazetteer), provinces_(provinces), tallies_(gazetteer.size()) {}

const std::vector<EntryIndex>& FacetCounter::counted_with(EntryIndex entry) {
  const auto [found, fresh] = counted_with_.try_emplace(entry);
  if (fresh && is_province(gazetteer_[entry].kind) == provinces_) {
    found->second = gazetteer_.lineage(entry);
    std::erase_if(found->second,
                  [&](EntryIndex other) { return is_province(gazetteer_[other].kind) != provinces_; });
  }
  return found->second;
}

void FacetCounter::add(const ColumnBlock::View& row) {
  ++passage_;
  for (std::uint32_t i = 0; i < row.entry_count; ++i) {
    if (row.entries[i] >= tallies_.size()) continue;
    for (const EntryIndex entry : counted_with(row.entries[i])) {
      Tally& tally = tallies_[entry];
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

std::vector<bool> family_of(const std::vector<EntryIndex>& tops, const Gazetteer& gazetteer) {
  std::vector<bool> family(gazetteer.size(), false);
  if (tops.empty()) return family;
  for (EntryIndex entry = 0; entry < gazetteer.size(); ++entry)
    family[entry] =
        std::any_of(tops.begin(), tops.end(), [&](EntryIndex top) { return gazetteer.descends(entry, top); });
  return family;
}

} // namespace dossier
