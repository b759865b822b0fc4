// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"
#include "query/plan.h"

#include <string_view>

namespace dossier {

// Whether two folded words may be one name, of which the one is written in a script without short vowels:
// every letter of `bare` must stand for one of `full` in order, `full` may have vowels besides.
//
//   may_be_one_name("slymany", "soleimani") -> true: s l y=ei m a n y=i     ("rza", "raisi") -> false
//
// `bare` is folded from Arabic, Persian or Hebrew, where y and w are also vowels, an article al- is written
// on, and a last h is mute; sounds that these scripts or their romanisations do not tell apart (q, gh, k; p,
// f, b) are one.
bool may_be_one_name(std::string_view bare, std::string_view full);

// Words of the query that no passage has are also looked for as passages write them in another script, and
// the other way; a note says so. Names in the gazetteers need none of it.
void add_other_scripts(Plan& plan, const Index& index);

} // namespace dossier
