// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/report.h"

#include "corpus/text/counted.h"
#include "corpus/text/printable.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

// A name as one line shows it: whatever a file is called, it must not write lines of its own.
std::string on_its_line(std::string_view name) {
  std::string line = printable(name);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string foreseen(const IndexReport& report, const std::string& deeds) {
  std::string lines;
  for (const Intent& intent : report.intents) {
    lines += fmt::format("{} {}", intent.deed, on_its_line(intent.file.string()));
    if (!intent.now_at.empty()) lines += " -> " + on_its_line(intent.now_at.string());
    lines += '\n';
  }
  if (!report.rebuilt.empty()) lines += fmt::format("everything would be indexed anew: {}\n", report.rebuilt);
  if (!report.retagged.empty())
    lines +=
        fmt::format("all passages would be tagged anew, without reading their papers: {}\n", report.retagged);
  return lines +
         fmt::format("{}; nothing was written\n", deeds.empty() ? "Nothing to do" : "Would be: " + deeds);
}

const char* partly_hint(const IndexReport& report) {
  return report.ocr ? "  no text was recognised in them: they are blank, or pictures of something else\n"
                    : "  they are blank or scanned: `indexer --ocr` reads scans (with tesseract)\n";
}

} // namespace

std::string summary(const IndexReport& report, double seconds) {
  std::string deeds;
  const auto add = [&](std::uint64_t number, std::string_view deed) {
    if (number == 0) return;
    deeds += deeds.empty() ? counted(number, "paper") + fmt::format(" {}", deed)
                           : fmt::format(", {} {}", with_thousands(number), deed);
  };
  add(report.added, "added");
  add(report.updated, "updated");
  add(report.renamed, "renamed");
  add(report.removed, "removed");
  add(report.failures.size(), "failed");
  if (!report.retagged.empty())
    deeds = (report.dry_run ? "tagged anew" : "Tagged anew") + (deeds.empty() ? "" : ", " + deeds);
  if (report.dry_run) return foreseen(report, deeds);
  if (deeds.empty() && report.counts.papers == 0)
    return "No papers found: PDF, HTML, Word, OpenDocument, EPUB, RTF, Markdown and text are read\n";
  if (deeds.empty()) deeds = report.rebuilt.empty() ? "Nothing new" : "Indexed anew";
  return fmt::format("{}: {}, {} in the index ({:.{}f} s)\n", deeds, counted(report.counts.papers, "paper"),
                     counted(report.counts.passages, "passage"), seconds, seconds < 1 ? 2 : 1);
}

std::string warnings(const IndexReport& report) {
  std::string lines;
  if (!report.rebuilt.empty() && !report.dry_run)
    lines += fmt::format("indexed everything anew: {}\n", report.rebuilt);
  if (!report.retagged.empty() && !report.dry_run)
    lines += fmt::format("tagged all passages anew, without reading their papers: {}\n", report.retagged);
  if (report.stopped)
    lines += fmt::format(
        "stopped after {} of {}; what was read of them is {}\n  run `indexer` again for the rest\n",
        with_thousands(report.done), counted(report.all, "file"),
        report.built ? "discarded, the index is as it was" : "in the index");
  for (const Failure& failure : report.failures) {
    lines += fmt::format("failed: {} {}\n", on_its_line(failure.file.string()), on_its_line(failure.what));
    if (!failure.hint.empty()) lines += fmt::format("  {}\n", on_its_line(failure.hint));
  }
  for (const PartlyRead& paper : report.partly)
    lines += fmt::format("read but for pages without text: {} ({})\n", on_its_line(paper.file.string()),
                         on_its_line(paper.pages));
  if (!report.partly.empty()) lines += partly_hint(report);
  for (const auto& folder : report.missing)
    lines += fmt::format("gone: {}; its papers are kept\n  bring it back, or leave it out with --forget {}\n",
                         on_its_line(folder.string()), on_its_line(folder.string()));
  for (const auto& folder : report.unreadable)
    lines += fmt::format("cannot list {}; what was indexed of it is kept\n  check who may read it\n",
                         on_its_line(folder.string()));
  if (!report.skipped.empty()) {
    std::uint64_t all = 0;
    std::string endings;
    for (const auto& [ending, files] : report.skipped) {
      all += files;
      endings += fmt::format("{}{} {}", endings.empty() ? "" : ", ",
                             ending.empty() ? "without ending" : on_its_line(ending), with_thousands(files));
    }
    lines += fmt::format("passed over {} of other kinds ({})\n", counted(all, "file"), endings);
  }
  return lines;
}

} // namespace dossier
