// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>
#include <vector>

namespace dossier {

// What a word processor or a book says about its document: title, author, publisher, date, language.
//
//   {"title", " Iran and the Taliban "}  -> hint {title "Iran and the Taliban" ORIGIN}
//   {"title", "Microsoft Word - final2.doc"}, {"author", "user"}, {"date", "0101-01-01"} -> none
//
// A value that programs fill in by themselves is left out. Authors are parted at semicolons.
void add_property(std::vector<Hint>& hints, std::string_view field, std::string_view value,
                  std::string_view origin);

} // namespace dossier
