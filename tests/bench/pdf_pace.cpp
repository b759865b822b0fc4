// SPDX-License-Identifier: GPL-2.0-or-later
// bench_pdf_pace FILE...: pages a second, in the sandbox and without, by CPU time and by the clock on one and
// two threads. Every line is the median of three runs over all files.
#include "corpus/error.h"
#include "indexer/extract/pdf.h"
#include "indexer/sandbox.h"
#include "indexer/source.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <fmt/format.h>
#include <functional>
#include <sys/resource.h>
#include <thread>

namespace {

using namespace dossier;

double cpu_seconds() { // of this process and of the ended ones that it waited for
  double seconds = 0;
  for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage used{};
    getrusage(who, &used);
    for (const timeval& time : {used.ru_utime, used.ru_stime})
      seconds += static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  }
  return seconds;
}

using Clock = std::chrono::steady_clock;

// Pages a CPU second, and pages a second. The sandboxes go within `run`: only then is their time counted.
void measure(const char* name, const std::function<std::size_t()>& run) {
  std::array<double, 3> cpu{};
  std::array<double, 3> wall{};
  std::size_t pages = 0;
  for (std::size_t i = 0; i < cpu.size(); ++i) {
    const double before = cpu_seconds();
    const auto begin = Clock::now();
    pages = run();
    cpu[i] = cpu_seconds() - before;
    wall[i] = std::chrono::duration<double>(Clock::now() - begin).count();
  }
  std::sort(cpu.begin(), cpu.end());
  std::sort(wall.begin(), wall.end());
  fmt::print("| {} | {:.0f} | {:.0f} |\n", name, static_cast<double>(pages) / cpu[1],
             static_cast<double>(pages) / wall[1]);
}

std::size_t read_all(const std::vector<std::string>& files, std::size_t threads,
                     const std::function<Extract(const std::string&)>& read) {
  std::atomic<std::size_t> next = 0;
  std::atomic<std::size_t> pages = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) pages += read(files[i]).coverage.pages;
  };
  std::vector<std::thread> crew;
  for (std::size_t i = 1; i < threads; ++i) crew.emplace_back(work);
  work();
  for (std::thread& thread : crew) thread.join();
  return pages;
}

} // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files;
  for (int i = 1; i < argc; ++i) {
    std::string bytes = read_source(argv[i]).bytes;
    if (bytes.starts_with("%PDF-")) files.push_back(std::move(bytes));
  }
  fmt::print("| | pages a CPU second | pages a second |\n| --- | --- | --- |\n");
  // The sandboxes first: their keepers are forked before this process has read anything with poppler.
  for (const std::size_t threads : {1U, 2U})
    measure(threads == 1 ? "in the sandbox, one thread" : "in the sandbox, two threads", [&] {
      SandboxPool sandboxes(threads);
      return read_all(files, threads,
                      [&](const std::string& bytes) { return sandboxes.extract(bytes, "a.pdf"); });
    });
  warm_pdf_reader();
  measure("without it",
          [&] { return read_all(files, 1, [](const std::string& bytes) { return extract_pdf(bytes); }); });
}
