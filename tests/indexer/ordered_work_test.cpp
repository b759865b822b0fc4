// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ordered_work.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>

using namespace dossier;

namespace {

void pause_a_little(std::size_t i) {
  std::this_thread::sleep_for(std::chrono::microseconds((i * 7919) % 300));
}

} // namespace

TEST_CASE("results are handed over in order, each once") {
  for (const unsigned threads : {1U, 2U, 8U}) {
    std::vector<std::size_t> taken;
    ordered_work(
        500, threads, 8,
        [](std::size_t i) {
          pause_a_little(i);
          return i;
        },
        [&](std::size_t i) { taken.push_back(i); });
    REQUIRE(taken.size() == 500);
    for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
  }
}

TEST_CASE("no work is no trouble") {
  bool taken = false;
  ordered_work(
      0, 4, 1, [](std::size_t i) { return i; }, [&](std::size_t) { taken = true; });
  CHECK_FALSE(taken);
}

TEST_CASE("results need not be copyable") {
  std::size_t sum = 0;
  ordered_work(
      20, 3, 2, [](std::size_t i) { return std::make_unique<std::size_t>(i); },
      [&](std::unique_ptr<std::size_t> result) { sum += *result; });
  CHECK(sum == 190);
}

TEST_CASE("the taker runs on the calling thread, the work does not") {
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<bool> worked_here = false;
  bool taken_here = true;
  ordered_work(
      50, 2, 4,
      [&](std::size_t i) {
        if (std::this_thread::get_id() == caller) worked_here = true;
        return i;
      },
      [&](std::size_t) { taken_here = taken_here && std::this_thread::get_id() == caller; });
  CHECK_FALSE(worked_here);
  CHECK(taken_here);
}

TEST_CASE("a slow taker holds the work up") {
  for (const std::size_t ahead : {1U, 3U, 10U}) {
    std::atomic<std::size_t> begun = 0;
    std::size_t taken = 0;
    std::size_t farthest = 0;
    ordered_work(
        60, 4, ahead, [&](std::size_t i) { return ++begun, i; },
        [&](std::size_t) {
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
          farthest = std::max(farthest, begun.load() - taken);
          ++taken;
        });
    CHECK(farthest <= ahead);
  }
}

TEST_CASE("an exception of the work ends all of it and comes out") {
  std::atomic<std::size_t> begun = 0;
  const auto run = [&] {
    ordered_work(
        100'000, 4, 8,
        [&](std::size_t i) {
          ++begun;
          if (i == 20) throw std::runtime_error("work 20");
          return i;
        },
        [](std::size_t) {});
  };
  CHECK_THROWS_WITH(run(), "work 20");
  CHECK(begun < 100);
}

TEST_CASE("an exception of the taker ends all of it and comes out") {
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  const auto run = [&] {
    ordered_work(
        100'000, 4, 8, [&](std::size_t i) { return ++begun, i; },
        [&](std::size_t i) {
          ++taken;
          if (i == 20) throw std::runtime_error("taker 20");
        });
  };
  CHECK_THROWS_WITH(run(), "taker 20");
  CHECK(taken == 21);
  CHECK(begun <= 21 + 8);
}

TEST_CASE("the first of two exceptions comes out") {
  std::atomic<bool> failed = false;
  const auto run = [&] {
    ordered_work(
        10, 2, 2,
        [&](std::size_t i) {
          if (i == 1) {
            failed = true;
            throw std::runtime_error("first");
          }
          return i;
        },
        [&](std::size_t) {
          while (!failed) std::this_thread::yield();
          std::this_thread::sleep_for(
              std::chrono::milliseconds(20)); // the worker stores its exception meanwhile
          throw std::runtime_error("second");
        });
  };
  CHECK_THROWS_WITH(run(), "first");
}

TEST_CASE("an exception of no std type comes out as it is") {
  const auto run = [] {
    ordered_work(
        3, 2, 2, [](std::size_t i) { return i == 1 ? throw 42 : i; }, [](std::size_t) {});
  };
  CHECK_THROWS_AS(run(), int);
}
