// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// A block's text as it is read: control and invisible formatting characters, soft hyphens and byte-order
// marks gone, every run of white space one space, none at the ends. "Iran\u00a0 and\n\x07Iraq " -> "Iran and
// Iraq"
std::string clean_text(std::string_view text);

// The same, but lines stay lines (of preformatted text, or of a title page).
std::string clean_lines(std::string_view text);

// Markdown links in text that is no Markdown leave their text: "has [accused](#) the" -> "has accused the".
// Images leave nothing.
std::string without_link_marks(std::string_view text);

} // namespace dossier
