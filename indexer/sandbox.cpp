// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sandbox.h"

#include "corpus/error.h"
#include "corpus/packing.h"
#include "indexer/extract/pdf_page.h"
#include "indexer/extract_packing.h"
#include "indexer/file_format.h"
#include "indexer/sandbox_rules.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
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

// A request is an order and the file's name, and two descriptors: bytes, and where to write what was made of
// them.
constexpr std::size_t kLongestName = 4096;
constexpr std::string_view kRead = "read";         // a file -> its extract
constexpr std::string_view kScanned = "scanned";   // a PDF -> its pages that are pictures
constexpr std::string_view kDraw = "draw";         // the page that the name says, of a PDF -> its picture
constexpr std::string_view kRecognise = "words";   // a picture -> tesseract's table; the name says how
constexpr std::string_view kComplete = "complete"; // a PDF behind the words recognised in it -> its extract

struct Request {
  std::string order;
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
  const std::string text(name.data(), static_cast<std::size_t>(got));
  const std::size_t end = std::min(text.find(' '), text.size());
  request = {text.substr(0, end), text.substr(std::min(end + 1, text.size())), descriptors[0],
             descriptors[1]};
  return true;
}

// An answer: 1 and the extract, or 0, what is wrong and what to do.
std::string refusal(const char* what, const std::string& hint) {
  return Packer().number(0).text(what).text(hint).take();
}

void pack(Packer& packer, const Recognised& recognised) {
  const auto tenths = [](double points) {
    return static_cast<std::uint64_t>(std::lround(std::max(0.0, points) * 10));
  };
  packer.number(recognised.size());
  for (const auto& [page, words] : recognised) {
    packer.number(page).number(words.size());
    for (const PdfWord& word : words)
      packer.text(word.text)
          .number(tenths(word.box.left))
          .number(tenths(word.box.top))
          .number(tenths(word.box.right))
          .number(tenths(word.box.bottom))
          .number(tenths(word.size));
  }
}

Recognised unpack_recognised(Unpacker& unpacker) {
  Recognised recognised;
  const auto points = [&] { return static_cast<double>(unpacker.number()) / 10; };
  for (std::uint64_t pages = unpacker.number(); pages > 0; --pages) {
    std::vector<PdfWord>& words = recognised[unpacker.number()];
    for (std::uint64_t left = unpacker.number(); left > 0; --left) {
      PdfWord word;
      word.text = unpacker.text();
      for (double* side : {&word.box.left, &word.box.top, &word.box.right, &word.box.bottom, &word.size})
        *side = points();
      words.push_back(std::move(word));
    }
  }
  return recognised;
}

std::string answer_to(const Request& request, const std::string& bytes) {
  if (request.order == kScanned) {
    Packer packer;
    for (const std::size_t page : scanned_pages(bytes)) packer.number(page);
    return packer.take();
  }
  if (request.order == kDraw) {
    const PdfPicture picture = PdfFile(bytes).picture(std::stoul(request.name));
    return Packer()
        .number(static_cast<std::uint64_t>(std::lround(picture.dots_per_inch)))
        .text(picture.bytes)
        .take();
  }
  if (request.order == kComplete) {
    Unpacker unpacker(bytes);
    const Recognised recognised = unpack_recognised(unpacker);
    return pack(extract_pdf(unpacker.text(), recognised));
  }
  return pack(extract(bytes, request.name));
}

// The name says the dots an inch, the languages and the program: "300 eng /usr/bin/tesseract".
[[noreturn]] void hand_to_recogniser(const Request& request) {
  const std::size_t first = request.name.find(' ');
  const std::size_t second = request.name.find(' ', first + 1);
  lseek(request.input, 0, SEEK_SET);
  become_recogniser({request.name.substr(second + 1), request.name.substr(first + 1, second - first - 1)},
                    std::stoi(request.name), request.input, request.output);
}

// The whole life of a reader, from the fork on.
[[noreturn]] void read_file(const Request& request) {
  std::string answer;
  try {
    if (request.order == kRecognise) hand_to_recogniser(request);
    const std::string bytes = read_all(request.input);
    enter_sandbox();
    answer = Packer().number(1).text(answer_to(request, bytes)).take();
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

std::string Sandbox::ask(const std::string& order, const std::filesystem::path& name,
                         std::string_view bytes) {
  const Memory input;
  const Memory output;
  if (!write_all(input.descriptor(), bytes)) fail("copy its bytes");
  const std::string message = (order + " " + name.string()).substr(0, kLongestName);
  int status = -1;
  if (!send(keeper_, message, input.descriptor(), output.descriptor()) ||
      recv(keeper_, &status, sizeof status, 0) != static_cast<ssize_t>(sizeof status))
    fail("reach the process that reads");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw ended(status);
  std::string answer = read_all(output.descriptor());
  if (order == kRecognise) return answer; // tesseract's own
  Unpacker unpacker(answer);
  if (unpacker.number() == 1) return std::string(unpacker.text());
  const std::string what(unpacker.text());
  throw Error{ErrorKind::input, what, std::string(unpacker.text())};
}

Recognised Sandbox::recognise(std::string_view bytes, const std::filesystem::path& name,
                              const Recogniser& ocr) {
  Recognised recognised;
  const std::string scanned = ask(std::string(kScanned), name, bytes);
  for (Unpacker pages(scanned); !pages.at_end();) {
    const std::uint64_t page = pages.number();
    try {
      const std::string drawn = ask(std::string(kDraw), std::to_string(page), bytes);
      Unpacker picture(drawn);
      const std::uint64_t dots = picture.number();
      const std::string how = fmt::format("{} {} {}", dots, ocr.languages, ocr.program);
      recognised[page] =
          recognised_words(ask(std::string(kRecognise), how, picture.text()), static_cast<double>(dots));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      recognised[page] = {}; // it stays without text
    }
  }
  return recognised;
}

Extract Sandbox::extract(std::string_view bytes, const std::filesystem::path& name,
                         const std::optional<Recogniser>& ocr) {
  const std::filesystem::path plain = name.filename();
  if (!ocr || file_format(bytes, name) != FileFormat::pdf)
    return unpack_extract(ask(std::string(kRead), plain, bytes));
  const Recognised recognised = recognise(bytes, plain, *ocr);
  Packer packer;
  pack(packer, recognised);
  Extract read = unpack_extract(ask(std::string(kComplete), plain, packer.text(bytes).take()));
  if (!recognised.empty()) read.coverage.ocr = ocr->languages;
  return read;
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
  return mine->extract(bytes, name, ocr_);
}

} // namespace dossier
