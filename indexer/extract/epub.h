// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/zip_archive.h"

namespace dossier {

// An EPUB (2 or 3): its chapters in the order of the spine, read as web pages are, but whole: a book has no
// clutter. The cover and the navigation are left out; notes are notes.
//
//   spine "c1.xhtml" "<h1>Water</h1><p>The dam leaks.</p>" -> {heading 1 "Water"} {paragraph "The dam
//   leaks."}
//
// Title, authors, date, publisher and language are the package's. Throws Error (input) when its chapters are
// encrypted, missing or damaged.
Extract extract_epub(ZipArchive& archive);

bool is_epub(ZipArchive& archive);

} // namespace dossier
