// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/zip_archive.h"

namespace dossier {

// A Word document (WordprocessingML, ECMA-376) as its author last saw it: inserted text is there, deleted
// text and comments are not; of fields the results, of alternatives the first; tables of contents are left
// out.
//
//   <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Water</w:t></w:r></w:p> -> {heading 1
//   "Water"}
//
// Headings are told by what a style is based on, in any language. Pages are those that Word last laid out,
// where it noted them; else there are none. Throws Error (input) when it is damaged, or no Word document.
Extract extract_docx(ZipArchive& archive);

// Whether an archive is a Word document; a workbook and a presentation are none.
bool is_docx(const ZipArchive& archive);

} // namespace dossier
