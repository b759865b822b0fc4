// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>
#include <vector>

namespace dossier {

// The YAML between two lines "---" at a text's beginning, as hints: keys by the schema's field names, with
// the usual synonyms (authors, subtitle, publication_date, lang, ...); lists give one hint an item. `end` is
// where the body begins in bytes; 0, and no hints, when there is no front matter or it is no YAML mapping.
struct FrontMatter {
  std::vector<Hint> hints;
  std::size_t end = 0;
};

FrontMatter read_front_matter(std::string_view text);

} // namespace dossier
