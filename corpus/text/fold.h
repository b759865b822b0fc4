// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// A word as it is compared: compatibility-normalised (Unicode NFKC_Casefold), without diacritics, apostrophes
// and the dots of an acronym, in Latin letters (Arabic, Persian, Cyrillic, Greek and Hebrew by ICU's
// transliterators).
//
//   "Qods" -> "qods"   "Sepâh" -> "sepah"   "Shi'a" -> "shia"   "U.S" -> "us"   "1,064" -> "1064"   "قدس" ->
//   "qds"
//
// The same for index, query, gazetteer and highlight. Idempotent: fold(fold(w)) == fold(w). May be empty (a
// lone mark). Does not cut: give it one word as cut_words finds it.
std::string fold(std::string_view word);

// A word in lower case and composed, in its own letters: what a stemmer of its language wants. Turkish "I" is
// "ı".
std::string lower(std::string_view word, std::string_view language);

// Every word of a name folded and joined by single spaces: "Mazar-i-Sharif" -> "mazar i sharif".
std::string fold_name(std::string_view name);

} // namespace dossier
