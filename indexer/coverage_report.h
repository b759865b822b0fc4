// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/ledger.h"

#include <string>

namespace dossier {

// What an index knows of how well its papers were read, paper by paper, then of those that could not be read.
// Nothing is read again for it.
//
//   papers/r45100.pdf: 41 pages, en; 12 hyphens joined, 86 lines of heads and feet left out, 60 notes
//     without text: pages 3, 7-9
//     the same text as papers/r45100.md, which is shown in its place
//   failed: /home/jane/papers/scan.pdf has no text: 4 pages are pictures
std::string coverage_report(const Ledger& ledger);

} // namespace dossier
