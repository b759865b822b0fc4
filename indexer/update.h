// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "indexer/reading.h"
#include "indexer/request.h"
#include "indexer/writer.h"

#include <vector>

namespace dossier {

// Reads files by a crew of threads and brings them, in order, into a database that is in use. What was added,
// updated or failed is added to the report. The caller commits.
void bring_in(const std::vector<Job>& jobs, Writer& writer, const Gazetteer& gazetteer,
              const Progress& progress, IndexReport& report);

} // namespace dossier
