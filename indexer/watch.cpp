// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch.h"

#include "corpus/error.h"
#include "indexer/folder_watch.h"
#include "indexer/ledger.h"
#include "indexer/pipeline.h"

#include <optional>

namespace dossier {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds kQuiet{500};     // after the last change
constexpr milliseconds kLongest{5'000}; // after the first, when there is no end of them
constexpr milliseconds kLook{1'000}; // how often to see whether a folder has come back, or another was added
constexpr milliseconds kBlind{10'000};   // how often to look through folders that cannot be watched
constexpr milliseconds kTryAgain{5'000}; // after a failure

class Watching {
public:
  Watching(const IndexRequest& request, const std::function<void(const IndexReport&)>& tell,
           const std::function<void(const std::exception&)>& fails)
      : request_(request), tell_(tell), fails_(fails) {}

  bool run() {
    IndexReport report = bring_up_to_date(request_);
    request_.paths.clear(); // they are remembered now
    request_.forget.clear();
    request_.rebuild = false;
    look_at(report.folders);
    changed(Clock::now()); // what was there before it was looked at
    tell_(report);
    while (!request_.stopped()) {
      if (watch_.wait(pause())) changed(Clock::now());
      if (request_.stopped()) break;
      look_again();
      if (due()) report.stopped = bring_in();
    }
    return report.stopped;
  }

private:
  void changed(Clock::time_point now) {
    last_change_ = now;
    if (!first_change_) first_change_ = now;
  }

  bool due() const {
    if (!first_change_) return false;
    const auto now = Clock::now();
    return now >= not_before_ && (now - last_change_ >= kQuiet || now - *first_change_ >= kLongest);
  }

  milliseconds pause() const { return first_change_ ? kQuiet / 5 : kLook; }

  // Nothing that happens while it runs is missed: it counts as the next change.
  bool bring_in() {
    first_change_.reset();
    request_.busy = watch_.busy();
    look_at(folders_); // new folders are watched before their files are listed
    try {
      const IndexReport report = bring_up_to_date(request_);
      look_at(report.folders);
      tell_(report);
      return report.stopped;
    } catch (const std::exception& error) {
      changed(Clock::now());
      not_before_ = Clock::now() + kTryAgain;
      if (!request_.stopped()) fails_(error);
      return false;
    }
  }

  // Another indexer may have been told other folders; folders that cannot be watched are looked through.
  void look_again() {
    const auto now = Clock::now();
    if (now - last_look_ < kLook) return;
    last_look_ = now;
    if (const auto folders = remembered_folders(request_.place); folders && *folders != folders_) {
      look_at(*folders);
      changed(now);
    }
    if (!watch_.complete() && now - last_blind_ >= kBlind) {
      last_blind_ = now;
      changed(now);
    }
  }

  void look_at(const std::vector<std::string>& folders) {
    folders_ = folders;
    watch_.look_at(folders);
  }

  IndexRequest request_;
  const std::function<void(const IndexReport&)>& tell_;
  const std::function<void(const std::exception&)>& fails_;
  FolderWatch watch_;
  std::vector<std::string> folders_;
  std::optional<Clock::time_point> first_change_; // not yet brought in
  Clock::time_point last_change_{};
  Clock::time_point not_before_{};
  Clock::time_point last_look_{};
  Clock::time_point last_blind_{};
};

} // namespace

bool watch(const IndexRequest& request, const std::function<void(const IndexReport&)>& tell,
           const std::function<void(const std::exception&)>& fails) {
  return Watching(request, tell, fails).run();
}

} // namespace dossier
