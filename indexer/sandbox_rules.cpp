// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sandbox_rules.h"

#include "corpus/error.h"
#include "indexer/recogniser.h"
#include "indexer/sandbox.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <sched.h>
#include <seccomp.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

namespace dossier {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kSanitized = true;
#else
constexpr bool kSanitized = false;
#endif

// Memory, its own time and signals, the descriptors it has, and its end.
constexpr std::array kAllowed = {
    SCMP_SYS(read),          SCMP_SYS(write),        SCMP_SYS(pwrite64),       SCMP_SYS(lseek),
    SCMP_SYS(fstat),         SCMP_SYS(newfstatat),   SCMP_SYS(close),          SCMP_SYS(mmap),
    SCMP_SYS(munmap),        SCMP_SYS(mremap),       SCMP_SYS(mprotect),       SCMP_SYS(madvise),
    SCMP_SYS(brk),           SCMP_SYS(futex),        SCMP_SYS(rt_sigreturn),   SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday), SCMP_SYS(time),           SCMP_SYS(getrandom),
    SCMP_SYS(sched_yield),   SCMP_SYS(exit),         SCMP_SYS(exit_group),     SCMP_SYS(getpid),
    SCMP_SYS(gettid),        SCMP_SYS(tgkill),       SCMP_SYS(restart_syscall)};

// Asked for by libraries that can do without.
constexpr std::array kRefused = {SCMP_SYS(open),       SCMP_SYS(openat),   SCMP_SYS(access),
                                 SCMP_SYS(faccessat),  SCMP_SYS(stat),     SCMP_SYS(lstat),
                                 SCMP_SYS(statx),      SCMP_SYS(readlink), SCMP_SYS(getcwd),
                                 SCMP_SYS(readlinkat), SCMP_SYS(sysinfo),  SCMP_SYS(sched_getaffinity)};

void limit(int resource, rlim_t most, rlim_t hard) {
  const rlimit bound{most, hard};
  if (setrlimit(static_cast<__rlimit_resource>(resource), &bound) != 0)
    throw Error{ErrorKind::system, "cannot bound what a reader uses", "is a limit of this system lower?"};
}

void limit(int resource, rlim_t most) { limit(resource, most, most); }

void forbid_system_calls() {
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_KILL_PROCESS),
                                                                 seccomp_release);
  bool made = filter != nullptr;
  for (const int call : kAllowed) made = made && seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
  for (const int call : kRefused)
    made = made && seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(EACCES), call, 0) == 0;
  if (!made || seccomp_load(filter.get()) != 0)
    throw Error{ErrorKind::system, "cannot forbid system calls to a reader", "does the kernel have seccomp?"};
}

void forbid_all_but_reading_files() {
  const std::unique_ptr<void, decltype(&seccomp_release)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                 seccomp_release);
  bool made = filter != nullptr;
  const auto refuse = [&](int call, const std::vector<scmp_arg_cmp>& conditions = {}) {
    made = made && seccomp_rule_add_array(filter.get(), SCMP_ACT_ERRNO(EACCES), call,
                                          static_cast<unsigned>(conditions.size()), conditions.data()) == 0;
  };
  const auto has = [](unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
    return std::vector<scmp_arg_cmp>{{argument, SCMP_CMP_MASKED_EQ, mask, value}};
  };
  for (const int call : {SCMP_SYS(socket),
                         SCMP_SYS(socketpair),
                         SCMP_SYS(connect),
                         SCMP_SYS(fork),
                         SCMP_SYS(vfork),
                         SCMP_SYS(ptrace),
                         SCMP_SYS(process_vm_readv),
                         SCMP_SYS(process_vm_writev),
                         SCMP_SYS(kill),
                         SCMP_SYS(creat),
                         SCMP_SYS(unlink),
                         SCMP_SYS(unlinkat),
                         SCMP_SYS(rename),
                         SCMP_SYS(renameat),
                         SCMP_SYS(renameat2),
                         SCMP_SYS(mkdir),
                         SCMP_SYS(mkdirat),
                         SCMP_SYS(rmdir),
                         SCMP_SYS(link),
                         SCMP_SYS(linkat),
                         SCMP_SYS(symlink),
                         SCMP_SYS(symlinkat),
                         SCMP_SYS(chmod),
                         SCMP_SYS(fchmodat),
                         SCMP_SYS(truncate),
                         SCMP_SYS(mount),
                         SCMP_SYS(bpf),
                         SCMP_SYS(io_uring_setup),
                         SCMP_SYS(openat2)})
    refuse(call);
  // Threads, but no processes; clone3 hides its flags in memory, and the C library can do without it.
  refuse(SCMP_SYS(clone), has(0, CLONE_THREAD, 0));
  made = made && seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
  for (const scmp_datum_t flag : {O_WRONLY, O_RDWR, O_CREAT}) {
    refuse(SCMP_SYS(open), has(1, flag, flag));
    refuse(SCMP_SYS(openat), has(2, flag, flag));
  }
  if (!made || seccomp_load(filter.get()) != 0)
    throw Error{ErrorKind::system, "cannot forbid system calls to tesseract",
                "does the kernel have seccomp?"};
}

} // namespace

void enter_recogniser_sandbox() {
  alarm(kRecogniserSeconds);
  limit(RLIMIT_CPU, kRecogniserProcessorSeconds, kRecogniserProcessorSeconds + 2);
  limit(RLIMIT_FSIZE, kRecogniserOutput);
  limit(RLIMIT_CORE, 0);
  forbid_all_but_reading_files();
  // Last: a sanitized indexer holds more by itself, until tesseract takes its place.
  limit(RLIMIT_AS, kRecogniserMemory);
}

void enter_sandbox() {
  alarm(kReaderSeconds);
  limit(RLIMIT_CPU, kReaderProcessorSeconds, kReaderProcessorSeconds + 2); // SIGXCPU before SIGKILL
  limit(RLIMIT_FSIZE, kReaderOutput);
  limit(RLIMIT_CORE, 0);
  if (kSanitized) return;
  limit(RLIMIT_AS, kReaderMemory);
  forbid_system_calls();
}

} // namespace dossier
