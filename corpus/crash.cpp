// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/crash.h"

#include <array>
#include <csignal>
#include <string_view>
#include <unistd.h>

namespace dossier {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true; // it has more to tell
#else
constexpr bool kSanitized = false;
#endif

// Only what a signal handler may do.
void explain(int /*signal*/) {
  constexpr std::string_view kMessage = "dossier: crashed; the index is probably damaged\n"
                                        "  run `indexer check --deep`, then `indexer repair`\n";
  if (write(STDERR_FILENO, kMessage.data(), kMessage.size()) < 0) _exit(2);
  _exit(2);
}

} // namespace

void explain_crashes() {
  if (kSanitized) return;
  static std::array<char, 65536> stack{}; // of its own: the crash may be for want of stack
  stack_t other{};
  other.ss_sp = stack.data();
  other.ss_size = stack.size();
  sigaltstack(&other, nullptr);
  struct sigaction action {};
  action.sa_handler = explain;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL}) sigaction(signal, &action, nullptr);
}

} // namespace dossier
