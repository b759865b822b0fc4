// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/evidence.h"
#include "indexer/extract.h"

namespace dossier {

// Who wrote a paper, where it says so behind its text, and who published it, in its copyright line.
//
//   {heading "Author Information"} {"Jane Roe Analyst in Water Policy"} -> author "Jane Roe" ("author's
//   note")
//   ... {"Jane Roe, Analyst in Water Policy"} as one of the last lines    -> the same
//   {heading "About the Authors"} {"Jane Roe is a fellow at ..."}         -> the same
void read_closing(const Extract& extract, Evidence& evidence);

} // namespace dossier
