// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include "corpus/text/counted.h"
#include "corpus/text/printable.h"

#include <fmt/format.h>

namespace dossier {
std::string summary(const IndexReport& report, double seconds) {
  std::string deeds;
  const auto add = [&](std::uint64_t number, std::string_view deed) {
    if (number == 0) return;
    deeds += deeds.empty() ? counted(number, "paper") + fmt::format(" {}", deed)
                           : fmt::format(", {} {}", number, deed);
  };
  add(report.added, "added");
  add(report.updated, "updated");
  add(report.removed, "removed");
  add(report.failures.size(), "failed");
  if (deeds.empty()) deeds = report.rebuilt.empty() ? "Nothing new" : "Indexed anew";
  return fmt::format("{}: {}, {} in the index ({:.{}f} s)\n", deeds, counted(report.counts.papers, "paper"),
                     counted(report.counts.passages, "passage"), seconds, seconds < 1 ? 2 : 1);
}

std::string warnings(const IndexReport& report) {
  std::string lines;
  if (!report.rebuilt.empty()) lines += fmt::format("indexed everything anew: {}\n", report.rebuilt);
  for (const Failure& failure : report.failures) {
    lines += fmt::format("failed: {} {}\n", failure.file.string(), failure.what);
    if (!failure.hint.empty()) lines += fmt::format("  {}\n", failure.hint);
  }
  for (const auto& folder : report.missing)
    lines += fmt::format("gone: {}; its papers are kept\n  bring it back, or leave it out with --forget {}\n",
                         folder.string(), folder.string());
  for (const auto& folder : report.unreadable)
    lines += fmt::format("cannot list {}; what was indexed of it is kept\n  check who may read it\n",
                         folder.string());
  if (!report.skipped.empty()) {
    std::uint64_t all = 0;
    std::string endings;
    for (const auto& [ending, files] : report.skipped) {
      all += files;
      endings += fmt::format("{}{} {}", endings.empty() ? "" : ", ",
                             ending.empty() ? "without ending" : ending, files);
    }
    lines += fmt::format("passed over {} of other kinds ({})\n", counted(all, "file"), endings);
  }
  return printable(lines);
}

} // namespace dossier
