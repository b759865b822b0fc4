// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "query/hit.h"

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dossier {

// Counts, for one facet, the entries of every passage it is shown, each once a passage and once a paper. An
// entry's parents are counted with it: a passage that names the Quds Force counts for the IRGC and for Iran.
// Passages must come in the order of their documents, so that a paper's come together.
class FacetCounter {
public:
  // With `only` each entry counts by itself.
  FacetCounter(const Gazetteer& gazetteer, bool provinces, bool only = false);
  // `document` only for the actors in no gazetteer, to be named by it.
  void add(std::uint32_t paper, std::span<const EntryIndex> entries, std::uint32_t document = 0);
  std::vector<FacetCount> counts(const std::vector<EntryIndex>& chosen) const;

private:
  struct Tally {
    std::uint64_t papers = 0;
    std::uint64_t passages = 0;
    std::uint32_t last_paper = 0;
    std::uint64_t last_passage = 0; // counted from 1
  };

  std::uint32_t counted_with(EntryIndex entry); // where its lineage begins
  void count(Tally& tally, std::uint32_t paper) const;

  const Gazetteer& gazetteer_;
  bool provinces_;
  bool only_;
  // An entry itself and its parents, none of the other facet, behind their number; found when the entry is
  // met first. Passages are counted by the ten thousand: a map would take most of their time.
  std::vector<EntryIndex> lineages_;
  std::vector<std::uint32_t> lineage_of_; // by entry; where in lineages_, kNoLineage when not met
  std::vector<Tally> tallies_;
  // By number, of actors in no gazetteer: what was counted, and a document that names it.
  std::unordered_map<EntryIndex, std::pair<Tally, std::uint32_t>> discovered_;
  std::uint64_t passage_ = 0;
};

// Whether a passage names an entry of a family, or one of `asked` that is in no gazetteer.
bool names_any(std::span<const EntryIndex> entries, const std::vector<bool>& family,
               const std::vector<EntryIndex>& asked);

// For each entry of the gazetteer, whether it is one of `tops` or, unless these `only` are meant, below one.
std::vector<bool> family_of(const std::vector<EntryIndex>& tops, const Gazetteer& gazetteer,
                            bool only = false);

} // namespace dossier
