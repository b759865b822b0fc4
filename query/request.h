// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/rank_settings.h"

#include <cstddef>
#include <string>
#include <vector>

namespace dossier {

// What a user asks for, as typed.
struct Request {
  std::string words;                  // the query: words, "phrases", -unwanted, field:value
  std::vector<std::string> actors;    // --actor: a passage names any of them
  std::vector<std::string> provinces; // --province: likewise
  std::size_t count = 10;             // passages shown
  std::size_t offset = 0;             // passages passed over first
  std::size_t per_paper = 3;          // passages shown of one paper at most; 0: no limit
  bool exact = false;                 // no expansion by the gazetteers
  bool only = false;                  // an actor or province is itself, without those below it
  bool facets = true;                 // counted
  std::size_t facet_rows = 20;        // shown of each
  RankSettings rank;
  std::string like;      // --like: a passage's id, to find others like it
  std::string like_text; // --like-text: what stands in the file
  bool full = false;     // show long passages whole
  bool related = false;  // tell related words
  bool explain = false;  // tell what made each score

  friend bool operator==(const Request&, const Request&) = default;
};

} // namespace dossier
