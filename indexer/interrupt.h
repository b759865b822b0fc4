// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace dossier {

// The wish of a user (Ctrl-C) or of the system to end the program. The first time it is noted, and the run
// ends at a good point; the second time the program ends at once.
void note_interrupts(); // SIGINT and SIGTERM, from now on
int interrupt();        // the signal that was noted; 0: none
bool interrupted();

} // namespace dossier
