// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "indexer/changes.h"
#include "indexer/request.h"
#include "indexer/writer.h"

namespace dossier {

// Brings changes into a database that is in use: papers that are gone leave, renamed ones get their new name,
// files are read by a crew of threads and brought in, in order. What was done, and which files failed, is
// added to the report. The last commit is the caller's. A bundle's papers count as complete only when all of
// it is in, so that a run that ends before is followed by one that reads it again.
void apply(const Changes& changes, Writer& writer, const Gazetteer& gazetteer, const IndexRequest& request,
           IndexReport& report);

} // namespace dossier
