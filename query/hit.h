// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/mention.h"
#include "corpus/record.h"
#include "corpus/span.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace dossier {

// One passage of the answer, with all that is shown of it.
struct Hit {
  std::size_t rank = 0; // from 1, over all pages of the answer
  double score = 0;
  std::vector<double> shares; // what each idea of the plan gave to the score
  double looked_again = 0;    // what the rest of it comes from, see query/reranker
  std::uint32_t document = 0; // of the database
  PaperRecord paper;
  PassageRecord passage;
  std::vector<Span> marks;          // of passage.text: the query's words and names, in order, not overlapping
  Span window;                      // of passage.text: what an answer shows of it, see query/window
  std::vector<Span> heading_marks;  // of passage.heading
  std::vector<Span> title_marks;    // of paper.title
  std::size_t paper_matches = 0;    // matching passages of the paper
  std::vector<std::string> also_in; // files of the same text
};

// How many answers name an entry, or one below it.
struct FacetCount {
  EntryIndex entry = 0;
  std::uint64_t papers = 0;
  std::uint64_t passages = 0;
  bool chosen = false;
  Mention discovered = {};    // of one in no gazetteer that is shown: its name, the guessed kind, how sure
  std::uint32_t document = 0; // that names it

  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

// Counts are of all matches, exactly. A facet is counted without its own filter: its other values stay in
// sight.
struct Results {
  std::vector<Hit> hits;
  std::string did_you_mean;         // the query as it may have been meant; else empty
  std::vector<std::string> related; // words, the most telling first
  std::uint64_t passages = 0;
  std::uint64_t papers = 0;
  std::uint64_t held_back = 0;    // better passages than the last hit that --per-paper keeps out of the list
  std::uint64_t complete = 0;     // passages that have every idea of the query
  std::vector<FacetCount> actors; // most passages first, then most papers, then by name
  std::vector<FacetCount> provinces;
  std::vector<std::uint64_t> idea_passages; // of each idea by itself, before any filter
  std::vector<std::uint64_t> filter_papers; // of each paper filter by itself
  std::uint64_t before_filters = 0;         // passages with any idea, or that fulfil the condition
  // Of each part of a condition that nothing fulfils, the passages there would be without it.
  std::vector<std::uint64_t> without_part;
  std::uint64_t left_unread =
      0; // looks at passages that were given up, there being too many: counts are too low
  std::uint64_t without_actors = 0; // passages there would be without that filter
  std::uint64_t without_provinces = 0;
  std::uint64_t without_papers = 0;
  std::uint64_t without_unwanted = 0;
};

} // namespace dossier
