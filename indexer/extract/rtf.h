// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>

namespace dossier {

// A Rich Text Format document (specification 1.9.1): paragraphs, headings by style or outline level, lists,
// tables, footnotes, and the title and author that it declares.
//
//   "{\\rtf1\\ansi Gh\\'f4r\\par}" -> {paragraph "Ghôr"}
//
// Bytes are read in the code page of their font, \u in Unicode with its substitute passed over. Headers,
// pictures, comments, hidden and deleted text, instructions of fields and unknown destinations are left out.
// Whatever is damaged, the rest is read.
Extract extract_rtf(std::string_view bytes);

} // namespace dossier
