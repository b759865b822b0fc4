// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>

namespace dossier {

// Running text as people save it. Paragraphs are parted by empty lines; inside a block of lines, a line's end
// parts paragraphs where the line is long or ends a sentence well before the margin, and is a space where the
// text is hard-wrapped. A form feed begins a page. A short line by itself, without a full stop, is a heading.
// A YAML front matter becomes hints.
//
//   "Water\n\nThe dam was\nbuilt in 1973.\n" -> {heading "Water"} {paragraph "The dam was built in 1973."}
Extract extract_plain(std::string_view text);

} // namespace dossier
