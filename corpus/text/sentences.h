// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/span.h"

#include <string_view>
#include <vector>

namespace dossier {

// The sentences of a stretch of text, in order, without the white space between them.
//
//   "Brig. Gen. Baghbani led it. \"Why?\" asked Dr. Rezaei. In 2012 ..." -> three sentences
//
// A full stop ends no sentence after a title, an initial or an abbreviation, inside a number, or before a
// lower-case letter; closing quotes, brackets and note marks belong to the sentence they close. An empty line
// always ends one. Works on any script with a sentence mark (. ! ? … and their Arabic, Urdu, Devanagari and
// CJK forms).
std::vector<Span> sentences(std::string_view text, Span within);

} // namespace dossier
