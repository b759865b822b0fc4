// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/paper.h"

#include <vector>

namespace dossier {

// A paper cut into passages: whole sentences, about kPassageWords words, never across a heading.
//
// A section is cut into as many passages of about equal length as it holds multiples of kPassageWords; the
// cut prefers a paragraph's end. A sentence of more than kLongestPassage words (a table, a list without
// stops) is cut at a space. Every byte of a section that is no white space between sentences is in exactly
// one passage; a section of kind note gives none.
std::vector<Passage> split(const Paper& paper);

constexpr std::size_t kPassageWords = 120;
constexpr std::size_t kLongestPassage = 300; // words; no passage has more

} // namespace dossier
