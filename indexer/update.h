// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "indexer/changes.h"
#include "indexer/request.h"
#include "indexer/writer.h"

namespace dossier {

// Reads files by a crew of threads and brings them, in order, into a database that is in use. What was added,
// updated, removed or failed to be read is added to the report. The caller commits. A bundle's papers count
// as complete only when all of it is in, so that a run that ends before is followed by one that reads it
// again.
void bring_in(const Changes& changes, Writer& writer, const Gazetteer& gazetteer, const Progress& progress,
              IndexReport& report);

} // namespace dossier
