// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sandbox.h"

#include "corpus/error.h"
#include "corpus/packing.h"
#include "indexer/extract_packing.h"
#include "indexer/sandbox_rules.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <new>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dossier {
namespace {

[[noreturn]] void fail(const char* deed) {
  throw Error{ErrorKind::system,
              fmt::format("cannot {} for reading a file: {}", deed, std::generic_category().message(errno)),
              "is the system out of processes or memory?"};
}

// A file in memory, closed when it goes.
class Memory {
public:
  Memory() : descriptor_(memfd_create("dossier", MFD_CLOEXEC)) {
    if (descriptor_ < 0) fail("make memory");
  }
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  ~Memory() { close(descriptor_); }
  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  lseek(descriptor, 0, SEEK_SET);
  for (;;) {
    const ssize_t got = read(descriptor, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

// A request is the file's name, and two descriptors: its bytes, and where to write what was read.
constexpr std::size_t kLongestName = 4096;

struct Request {
  std::string name;
  int input = -1;
  int output = -1;
};

bool send(int socket, const std::string& name, int input, int output) {
  const std::array<int, 2> descriptors = {input, output};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptors)> control{};
  iovec bytes{const_cast<char*>(name.data()),
              name.size()}; // NOLINT(cppcoreguidelines-pro-type-const-cast): POSIX
  msghdr message{};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* head = CMSG_FIRSTHDR(&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = SCM_RIGHTS;
  head->cmsg_len = CMSG_LEN(sizeof descriptors);
  std::memcpy(CMSG_DATA(head), descriptors.data(), sizeof descriptors);
  return sendmsg(socket, &message, MSG_NOSIGNAL) == static_cast<ssize_t>(name.size());
}

// False when the other side is gone.
bool receive(int socket, Request& request) {
  std::array<char, kLongestName> name{};
  std::array<int, 2> descriptors{};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptors)> control{};
  iovec bytes{name.data(), name.size()};
  msghdr message{};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const ssize_t got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  const cmsghdr* head = got > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
  if (head == nullptr || head->cmsg_len != CMSG_LEN(sizeof descriptors)) return false;
  std::memcpy(descriptors.data(), CMSG_DATA(head), sizeof descriptors);
  request = {std::string(name.data(), static_cast<std::size_t>(got)), descriptors[0], descriptors[1]};
  return true;
}

// An answer: 1 and the extract, or 0, what is wrong and what to do.
std::string refusal(const char* what, const std::string& hint) {
  return Packer().number(0).text(what).text(hint).take();
}

// The whole life of a reader, from the fork on.
[[noreturn]] void read_file(const Request& request) {
  std::string answer;
  try {
    const std::string bytes = read_all(request.input);
    enter_sandbox();
    answer = Packer().number(1).text(pack(extract(bytes, request.name))).take();
  } catch (const Error& error) {
    answer = refusal(error.what(), error.hint());
  } catch (const std::bad_alloc&) {
    _exit(2);
  } catch (const std::exception& error) {
    answer = refusal(error.what(), "is the file sound?");
  }
  _exit(write_all(request.output, answer) ? 0 : 1);
}

// The keeper: forks a reader for each request and answers with how it ended.
[[noreturn]] void keep(int socket) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Nothing else that the indexer has open: not its lock, and not the sockets of other keepers, whose end
  // they must see.
  constexpr int kSocket = 3;
  if (socket != kSocket) dup2(socket, kSocket);
  close_range(kSocket + 1, ~0U, 0);
  socket = kSocket;
  for (const int crash : {SIGSEGV, SIGBUS, SIGFPE, SIGILL})
    signal(crash, SIG_DFL); // it sees how its readers end
  for (const int interrupt : {SIGINT, SIGTERM})
    signal(interrupt, SIG_IGN); // the indexer decides what it means
  bool warm = false;
  Request request;
  while (receive(socket, request)) {
    if (!warm) warm_readers(); // not before there is something to read: it takes milliseconds
    warm = true;
    const pid_t reader = fork();
    if (reader == 0) read_file(request);
    int status = -1;
    while (reader > 0 && waitpid(reader, &status, 0) < 0 && errno == EINTR) {
    }
    close(request.input);
    close(request.output);
    if (::send(socket, &status, sizeof status, MSG_NOSIGNAL) != sizeof status) break;
  }
  _exit(0);
}

// How a reader ended that left no answer.
Error ended(int status) {
  const char* hint = "the file is damaged, or made to do harm; open it elsewhere with care";
  if (WIFSIGNALED(status)) {
    switch (WTERMSIG(status)) {
    case SIGALRM:
      return {ErrorKind::input, fmt::format("was not read within {} s", kReaderSeconds), hint};
    case SIGXCPU:
      return {ErrorKind::input,
              fmt::format("took more than {} s of processor time to read", kReaderProcessorSeconds), hint};
    case SIGKILL: // no limit of ours ends a reader so
      return {ErrorKind::input, "had its reader killed: the machine may be short of memory",
              "run this again"};
    case SIGXFSZ:
      return {ErrorKind::input, fmt::format("holds more than {} MiB of text", kReaderOutput >> 20), hint};
    case SIGSYS:
      return {ErrorKind::input, "made its reader try what it must not do", hint};
    default:
      return {ErrorKind::input, fmt::format("crashed its reader (signal {})", WTERMSIG(status)), hint};
    }
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 2)
    return {ErrorKind::input, fmt::format("needs more than {} MiB of memory to read", kReaderMemory >> 20),
            hint};
  return {ErrorKind::input, "could not be read: its reader left no answer", hint};
}

} // namespace

Sandbox::Sandbox() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) fail("make a socket");
  keeper_process_ = fork();
  if (keeper_process_ == 0) {
    close(ends[0]);
    keep(ends[1]);
  }
  close(ends[1]);
  keeper_ = ends[0];
  if (keeper_process_ < 0) {
    close(keeper_);
    fail("start a process");
  }
}

Sandbox::~Sandbox() {
  close(keeper_);
  waitpid(keeper_process_, nullptr, 0);
}

Extract Sandbox::extract(std::string_view bytes, const std::filesystem::path& name) {
  const Memory input;
  const Memory output;
  if (!write_all(input.descriptor(), bytes)) fail("copy its bytes");
  const std::string short_name = name.filename().string().substr(0, kLongestName);
  int status = -1;
  if (!send(keeper_, short_name, input.descriptor(), output.descriptor()) ||
      recv(keeper_, &status, sizeof status, 0) != static_cast<ssize_t>(sizeof status))
    fail("reach the process that reads");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw ended(status);
  const std::string answer = read_all(output.descriptor());
  Unpacker unpacker(answer);
  if (unpacker.number() == 1) return unpack_extract(unpacker.text());
  const std::string what = unpacker.text();
  throw Error{ErrorKind::input, what, unpacker.text()};
}

Extract SandboxPool::extract(std::string_view bytes, const std::filesystem::path& name) {
  if (!needs_sandbox(bytes, name)) return dossier::extract(bytes, name);
  Sandbox* mine = nullptr;
  {
    std::unique_lock lock(mutex_);
    freed_.wait(lock, [&] { return !free_.empty(); });
    mine = free_.back();
    free_.pop_back();
  }
  struct Return {
    SandboxPool& pool;
    Sandbox* sandbox;
    ~Return() {
      const std::lock_guard lock(pool.mutex_);
      pool.free_.push_back(sandbox);
      pool.freed_.notify_one();
    }
  } give_back{*this, mine};
  return mine->extract(bytes, name);
}

} // namespace dossier
