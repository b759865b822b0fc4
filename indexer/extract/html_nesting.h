// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace dossier {

// A page that gumbo parses in linear time and memory. gumbo 0.10.1 walks its open elements at every tag
// (100,000 nested <ul><li> take minutes) and opens every unclosed <font> again in each paragraph (8,000 of
// them take all memory).
//
//   "<p>A</p>"  -> the same     "<div>" 100,000 times, "A" -> "<div>" 512 times, line breaks, "A"
//
// A sound page comes back as it is, whatever its mistakes. One that nests deeper than 512 elements (where
// browsers stop too), leaves too many inline elements open, or gives an element over 1,000 attributes comes
// back with its tags balanced: deeper elements become paragraph breaks, scripts, drawings and inline markup
// other than links go.
std::string shallow_html(std::string html);

} // namespace dossier
