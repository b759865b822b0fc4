// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/facet.h"

#include "corpus/discovered.h"

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

void FacetCounter::count(Tally& tally, std::uint32_t paper) const {
  if (tally.last_passage == passage_) return;
  tally.last_passage = passage_;
  ++tally.passages;
  if (tally.last_paper == paper) return;
  tally.last_paper = paper;
  ++tally.papers;
}

void FacetCounter::add(std::uint32_t paper, std::span<const EntryIndex> entries, std::uint32_t document) {
  if (tallies_.empty()) {
    tallies_.resize(gazetteer_.size());
    lineage_of_.resize(gazetteer_.size(), kNoLineage);
  }
  ++passage_;
  for (const EntryIndex entry : entries) {
    if (entry >= tallies_.size()) {
      if (provinces_ || !is_discovered_entry(entry)) continue;
      const auto [found, fresh] = discovered_.try_emplace(entry, Tally{}, document);
      count(found->second.first, paper);
      continue;
    }
    const std::uint32_t begin = counted_with(entry);
    for (std::uint32_t at = begin + 1; at <= begin + lineages_[begin]; ++at)
      count(tallies_[lineages_[at]], paper);
  }
}

std::vector<FacetCount> FacetCounter::counts(const std::vector<EntryIndex>& chosen) const {
  std::vector<FacetCount> counts;
  for (const EntryIndex entry : chosen)
    if (entry >= tallies_.size() && !discovered_.contains(entry))
      counts.push_back({entry, 0, 0, true}); // nothing was counted at all
  for (const auto& [entry, counted] : discovered_) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), entry) != chosen.end();
    counts.push_back({entry, counted.first.papers, counted.first.passages, is_chosen, {}, counted.second});
  }
  for (EntryIndex entry = 0; entry < tallies_.size(); ++entry) {
    const bool is_chosen = std::find(chosen.begin(), chosen.end(), entry) != chosen.end();
    const bool is_value = tallies_[entry].passages > 0 && gazetteer_[entry].kind != EntryKind::city;
    if (is_value || is_chosen)
      counts.push_back({entry, tallies_[entry].papers, tallies_[entry].passages, is_chosen});
  }
  std::sort(counts.begin(), counts.end(), [&](const FacetCount& a, const FacetCount& b) {
    if (a.passages != b.passages) return a.passages > b.passages;
    if (a.papers != b.papers) return a.papers > b.papers;
    const bool is_known = a.entry < gazetteer_.size();
    if (is_known != (b.entry < gazetteer_.size())) return is_known;
    return is_known ? gazetteer_[a.entry].name < gazetteer_[b.entry].name : a.entry < b.entry;
  });
  return counts;
}

bool names_any(std::span<const EntryIndex> entries, const std::vector<bool>& family,
               const std::vector<EntryIndex>& asked) {
  return std::any_of(entries.begin(), entries.end(), [&](EntryIndex entry) {
    if (entry < family.size()) return static_cast<bool>(family[entry]);
    return is_discovered_entry(entry) && std::find(asked.begin(), asked.end(), entry) != asked.end();
  });
}

std::vector<bool> family_of(const std::vector<EntryIndex>& tops, const Gazetteer& gazetteer, bool only) {
  std::vector<bool> family(gazetteer.size(), false);
  for (const EntryIndex top : tops)
    if (top < family.size()) family[top] = true;
  if (only || tops.empty()) return family;
  for (EntryIndex entry = 0; entry < gazetteer.size(); ++entry)
    family[entry] =
        std::any_of(tops.begin(), tops.end(), [&](EntryIndex top) { return gazetteer.descends(entry, top); });
  return family;
}

} // namespace dossier
