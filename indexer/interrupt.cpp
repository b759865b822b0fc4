// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/interrupt.h"

#include <atomic>
#include <csignal>

namespace dossier {
namespace {

std::atomic<int> noted{0};
static_assert(std::atomic<int>::is_always_lock_free); // a handler writes it

void note(int signal) { noted = signal; }

} // namespace

void note_interrupts() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND); // the second time it does what it always did
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

int interrupt() { return noted; }
bool interrupted() { return noted != 0; }

} // namespace dossier
