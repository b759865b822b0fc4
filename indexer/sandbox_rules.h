// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace dossier {

// Takes from this process, for good, all that a reader of a file does not need: after it there is memory,
// time and the file descriptors that are open. A system call beyond that ends the process with SIGSYS;
// opening a file fails with EACCES, for libraries look for files that they can do without. Throws Error
// (system) when the kernel refuses.
//
// Under the sanitizers, which need more, only time and output are bounded.
void enter_sandbox();

// The same for a program that is executed afterwards (tesseract): it may open files to read. Writing to any,
// the network, other processes fail with EACCES.
void enter_recogniser_sandbox();

} // namespace dossier
