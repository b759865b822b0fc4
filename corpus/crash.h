// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace dossier {

// From now on a crash ends the program with a message and exit status 2, not with a signal. Xapian 1.4.22
// reads and writes outside its memory on some damaged databases (one of 10,000 flipped bits or so), and a
// mapped file that is cut short is no longer there to be read: the user must hear what to do.
void explain_crashes();

} // namespace dossier
