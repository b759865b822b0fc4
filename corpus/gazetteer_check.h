// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_source.h"

#include <string>
#include <vector>

namespace dossier {

// Something in a gazetteer that is wrong, or will tag wrongly, and where: file and line of the entry's block.
//
//   {"mine/actors.toml", 12, "'Union' is a certain name of 'union-party' and of 'african-union'
//   (actors.toml:90): ..."}
struct Complaint {
  std::string file;
  unsigned line = 0;
  std::string what;

  friend bool operator==(const Complaint&, const Complaint&) = default;
};

// All that is found in blocks that were put together, in their order:
// - parents that are unknown, circular, or of the wrong sort (a town's is a province);
// - two entries of one facet with the same certain name: the first would always win;
// - `doubtful` and `mute` that name none of its names;
// - names that match too much: a word like "the", "March" or "Monday", a number, one or two letters that
//   abbreviate nothing;
// - countries that are no two capitals, ids that are not their own in small letters.
std::vector<Complaint> complaints_about(const std::vector<GazetteerBlock>& blocks);

} // namespace dossier
