// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/paper.h"
#include "indexer/extract.h"

#include <filesystem>

namespace dossier {

// An extract made a paper: white space and link marks cleaned, the title page read and taken off, paragraphs
// that a page break cut joined again, headings turned into sections, the author's note told from the text.
//
//   {paragraph "retaliate in"} {page break} {paragraph "support of the Taliban."} -> "retaliate in support of
//   the Taliban."
//
// Deterministic, and total: any extract gives a paper, perhaps one without text.
Paper clean(const Extract& extract, const std::filesystem::path& file);

} // namespace dossier
