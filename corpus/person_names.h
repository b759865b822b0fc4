// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/name_run.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// The persons a text names whom no gazetteer knows, by the company their names keep:
//
//   "Brig. Gen. Gholamreza Baghbani"     a title or rank before it
//   "farmer Volodymyr Balukh"            a calling before it
//   "Ilmi Umerov, who", "X Y, Deputy"    an apposition behind it
//   "Dawn Meyerriecks"                   a given name with a surname behind it
//
// `known` says of each token whether a known name covers it. In order; a name never begins or ends inside a
// known one. Titles are no part of the name.
std::vector<NameRun> find_persons(const TokenText& reading, const std::vector<Cover>& known);

} // namespace dossier
