// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet.h"

#include <algorithm>

namespace dossier {

FacetCounter::FacetCounter(const Gazetteer& gazetteer, bool provinces)
    : gazetteer_(gazetteer), lineages_(gazetteer.size()), tallies_(gazetteer.size()) {
  for (EntryIndex entry = 0; entry < gazetteer.size(); ++entry) {
    if (is_province(gazetteer[entry].kind) != provinces) continue;
    lineages_[entry] = gazetteer.lineage(entry);
    std::erase_if(lineages_[entry], [&](EntryIndex ancestor) {
      return is_province(gazetteer[ancestor].kind) != provinces ||
             gazetteer[ancestor].kind == EntryKind::city;
    });
  }
}

void FacetCounter::add(const ColumnBlock::View& row) {
  ++passage_;
  for (std::uint32_t i = 0; i < row.entry_count; ++i) {
    if (row.entries[i] >= lineages_.size()) continue;
    for (const EntryIndex entry : lineages_[row.entries[i]]) {
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
    if (tallies_[entry].passages > 0 || is_chosen)
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
  for (EntryIndex entry = 0; entry < gazetteer.size(); ++entry)
    family[entry] =
        std::any_of(tops.begin(), tops.end(), [&](EntryIndex top) { return gazetteer.descends(entry, top); });
  return family;
}

} // namespace dossier
