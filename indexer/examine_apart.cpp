// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/examine.h"

#include "corpus/error.h"
#include "corpus/packing.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dossier {
namespace {

std::string pack(const Damage& damage) {
  Packer packer;
  packer.number(damage.papers.size());
  for (const DamagedPaper& paper : damage.papers)
    packer.text(paper.id).text(paper.file).number(paper.document).number(paper.end).text(paper.what);
  packer.number(damage.index.size());
  for (const std::string& what : damage.index) packer.text(what);
  packer.text(damage.forward);
  return sealed(packer.take());
}

Damage unpack_damage(std::string_view bytes) {
  Unpacker unpacker(unsealed(bytes));
  Damage damage;
  for (std::uint64_t left = unpacker.number(); left > 0; --left) {
    DamagedPaper paper;
    paper.id = unpacker.text();
    paper.file = unpacker.text();
    paper.document = static_cast<std::uint32_t>(unpacker.number());
    paper.end = static_cast<std::uint32_t>(unpacker.number());
    paper.what = unpacker.text();
    damage.papers.push_back(std::move(paper));
  }
  for (std::uint64_t left = unpacker.number(); left > 0; --left) damage.index.push_back(unpacker.text());
  damage.forward = unpacker.text();
  return damage;
}

std::uintmax_t size_of(const std::filesystem::path& folder) {
  std::uintmax_t size = 0;
  for (const auto& item : std::filesystem::recursive_directory_iterator(folder))
    if (item.is_regular_file()) size += item.file_size();
  return size;
}

// The whole life of the process that looks.
[[noreturn]] void report_to(int pipe, const std::filesystem::path& generation, Depth depth) {
  Damage damage;
  try {
    damage = examine(generation, depth);
  } catch (const std::exception& error) {
    damage.index.emplace_back(error.what());
  }
  std::string answer = pack(damage);
  for (std::string_view rest = answer; !rest.empty();) {
    const ssize_t written = write(pipe, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) _exit(1);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  _exit(0);
}

std::string read_to_end(int pipe) {
  std::string bytes;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t got = read(pipe, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

} // namespace

Damage examine_apart(const std::filesystem::path& generation, Depth depth) {
  constexpr unsigned kSeconds = 20; // and one more for each MiB: a check that takes longer goes in circles
  const auto seconds = kSeconds + static_cast<unsigned>(size_of(generation) >> 20);
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0)
    throw Error{ErrorKind::system, "cannot make a pipe", "is the system out of files?"};
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    for (const int crash : {SIGSEGV, SIGBUS, SIGFPE, SIGILL})
      signal(crash, SIG_DFL); // to be told how it ended
    alarm(seconds);
    report_to(ends[1], generation, depth);
  }
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    throw Error{ErrorKind::system, "cannot start a process", "is the system out of processes or memory?"};
  }
  const std::string answer = read_to_end(ends[0]);
  close(ends[0]);
  int status = -1;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return unpack_damage(answer);
  Damage damage;
  damage.index.push_back(WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM
                             ? fmt::format("reading it has not ended after {} s", seconds)
                             : fmt::format("reading it crashed the reader (signal {})",
                                           WIFSIGNALED(status) ? WTERMSIG(status) : 0));
  return damage;
}

} // namespace dossier
