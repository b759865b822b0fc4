// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>

namespace dossier {

// CommonMark with GitHub's tables, by cmark-gfm; a YAML front matter, by yaml-cpp, becomes hints.
//
//   "---\ntitle: Iran\n---\n## Water\n\nSee [the *dam*](u)." -> hint {title "Iran"}, {heading "Water"}
//   {paragraph "See the dam."}
//
// Links leave their text, images and raw HTML tags nothing. Front matter that is no YAML is left as text and
// said so in no way: the paper is still read.
Extract extract_markdown(std::string_view text);

} // namespace dossier
