// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"

#include <string>
#include <xapian.h>

namespace dossier {

// The passage that answers call so: "papers/besa-1064.md#3" (its paper's id and its ordinal, from 0), or the
// id its file gives it. The paper may also be named by its path, or by the end of its id from a slash on, if
// only one has it: "besa-1064.md#3". Throws Error (usage) when there is none.
Xapian::docid find_passage(const std::string& name, const Index& index);

} // namespace dossier
