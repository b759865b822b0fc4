// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace dossier {

// Runs `work(0)` ... `work(count - 1)` on `threads` threads and hands every result to `take` on the calling
// thread, in order. At most `ahead` results wait at a time, so a slow taker bounds the memory.
//
//   ordered_work(files.size(), 2, 8, [&](std::size_t i) { return read(files[i]); }, [&](Text text) {
//   write(text); });
//
// The first exception, of work or of take, stops all of it and is thrown from here.
template <typename Work, typename Take>
void ordered_work(std::size_t count, unsigned threads, std::size_t ahead, Work work, Take take) {
  using Result = decltype(work(std::size_t{0}));
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<std::optional<Result>> results(count);
  std::size_t next = 0;  // not yet begun
  std::size_t taken = 0; // so many have been handed over
  std::exception_ptr failure;

  const auto run = [&] {
    for (;;) {
      std::size_t mine = 0;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return failure || next == count || next < taken + ahead; });
        if (failure || next == count) return;
        mine = next++;
      }
      std::optional<Result> result;
      std::exception_ptr failed;
      try {
        result.emplace(work(mine));
      } catch (...) {
        failed = std::current_exception();
      }
      const std::lock_guard lock(mutex);
      if (failed && !failure) failure = failed;
      results[mine] = std::move(result);
      changed.notify_all();
    }
  };

  std::vector<std::jthread> crew;
  for (unsigned i = 0; i < threads; ++i) crew.emplace_back(run);
  while (taken < count) {
    std::optional<Result> result;
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return failure || results[taken].has_value(); });
      if (failure) break;
      result = std::move(results[taken]);
      results[taken].reset();
    }
    try {
      take(*std::move(result));
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
    const std::lock_guard lock(mutex);
    ++taken;
    changed.notify_all();
    if (failure) break;
  }
  crew.clear(); // joins
  if (failure) std::rethrow_exception(failure);
}

} // namespace dossier
