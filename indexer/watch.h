// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/request.h"

#include <exception>
#include <functional>

namespace dossier {

// Brings the index up to date, stays, and does it again whenever its folders change, until request.stopped():
// within a second after the last of a burst of changes, and within some seconds of one that does not end.
// Files that are being written are left until they are closed. The index's lock is held only while there is
// something to do.
//
// `tell` gets each run's report; `fails` what kept a later run from being done: it is tried again. Throws
// Error when the first cannot be done. Returns whether the last run was stopped before its end.
bool watch(const IndexRequest& request, const std::function<void(const IndexReport&)>& tell,
           const std::function<void(const std::exception&)>& fails);

} // namespace dossier
