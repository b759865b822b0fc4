// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// The language that a text is written in, by its letters and its four-letter pieces (CLD2, which knows 83
// languages): the one of most of it.
//
//   "Les talibans contrôlent ..." -> "fr"   "طالبان ..." in Persian -> "fa"   "R48903" -> ""
//
// ISO 639-1 where there is a code, else ISO 639-2 ("haw"). Empty when the text is too short to tell (some
// words), or too mixed. Well-formed UTF-8; of a long text some parts are looked at, spread over it.
std::string language_of(std::string_view text);

// What a file declares as a language, as a code: "en-US" -> "en", "eng" -> "en", "English" -> "en",
// "iw" -> "he". Empty when it is none.
std::string language_code(std::string_view declared);

} // namespace dossier
