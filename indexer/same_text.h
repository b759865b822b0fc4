// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/record.h"
#include "corpus/repeats.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dossier {

// Papers that are the same text: the same file twice, a report as PDF and as a web page, two versions of it.
//
//   {"a/iran.pdf", "b/iran.pdf", "a/water.md"} -> one group: both iran.pdf
//
// The first of a group is the one that is shown: the latest by date ("2006-02" is no earlier than
// "2006-02-01"); of those the one that can be cited by page, the one with most passages, the first by name.
// It is settled anew whenever papers come or go, so none is lost with another.
struct Sketched {
  std::uint32_t document = 0; // of the paper, in the database
  std::string id;
  std::string date;
  std::uint32_t passages = 0;
  std::string hash; // of its file
  Sketch sketch;
  bool paged = false; // its passages know their pages
};

Sketched sketched(std::uint32_t document, const PaperRecord& record);

Repeats find_repeats(std::vector<Sketched> papers);

} // namespace dossier
