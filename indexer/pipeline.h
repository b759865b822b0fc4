// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/request.h"

namespace dossier {

// Brings the index up to date with its folders. What has not changed (size and time, else content) is not
// read again.
//
// A first run, a rebuild, and a change of schema or gazetteers build a new generation beside the one in use
// and swap it in by one rename; everything else is brought into the one in use, in bounded commits. Either
// way searches go on. A paper that fails is reported; an update leaves what was indexed of it before, a
// rebuild has nothing of it; a folder that is gone keeps its papers. Throws Error when nothing can be done at
// all.
IndexReport bring_up_to_date(const IndexRequest& request);

} // namespace dossier
