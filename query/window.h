// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/span.h"

#include <string_view>
#include <vector>

namespace dossier {

// What an answer shows of a passage: all of it up to kShownWhole words, of a longer one the sentences around
// the best cluster of marks. The most different marked words decide, then the most marks, then the first
// place.
//
//   "Rain fell. [230 words] Drugs were sold in Herat. The police knew. [90 words]", marks of drug and herat
//     -> some sentences with "Drugs were sold in Herat." among them
//
// `marks` are of the text, in order. A window has kShortestWindow to kLongestWindow words, whole sentences
// unless one is longer than that by itself.
Span window_of(std::string_view text, const std::vector<Span>& marks);

constexpr std::size_t kShownWhole = 180; // words
constexpr std::size_t kShortestWindow = 60;
constexpr std::size_t kLongestWindow = 120;

} // namespace dossier
