// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// Which words of an English text that was written without capitals would have one. Empty for any other text.
//
//   "the president met nkrumah in accra" (and forty words more like it) -> nkrumah, accra
//
// A word has one when it is in no list of English words, when it is a state's name, and as a given name
// before such a word. A passage is taken for such a text when it is long enough to name somebody, none of its
// sentences has a capital but at its beginning, and most of its words are English.
std::vector<bool> supplied_capitals(const TokenText& reading, const Gazetteer& gazetteer);

} // namespace dossier
