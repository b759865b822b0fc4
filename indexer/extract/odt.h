// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/zip_archive.h"

namespace dossier {

// An OpenDocument text (ODF 1.3), as LibreOffice and others write it: headings by their outline level, lists,
// tables, notes, text boxes. Deleted text, comments and generated tables of contents are left out.
//
//   <text:h text:outline-level="2">Water</text:h> -> {heading 2 "Water"}
//
// Throws Error (input) when it is encrypted or damaged.
Extract extract_odt(ZipArchive& archive);

// Whether an archive is an OpenDocument text or a template of one; a sheet and a presentation are none.
bool is_odt(ZipArchive& archive);

} // namespace dossier
