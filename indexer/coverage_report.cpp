// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/coverage_report.h"

#include "corpus/text/counted.h"
#include "corpus/text/printable.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dossier {
namespace {

std::string on_its_line(std::string_view text) {
  std::string line = printable(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

void add_part(std::string& line, std::string_view part, std::string_view mark) {
  if (part.empty()) return;
  if (!line.empty()) line += mark;
  line += part;
}

std::string pages_named(const std::vector<std::uint32_t>& pages) {
  return fmt::format("page{} {}", pages.size() == 1 ? "" : "s", page_ranges(pages));
}

std::string lines_of(const PaperRecord& paper) {
  const Coverage& coverage = paper.coverage;
  std::string what;
  if (coverage.pages > 0) add_part(what, counted(coverage.pages, "page"), ", ");
  add_part(what, counted(paper.passages, "passage"), ", ");
  add_part(what, paper.language.empty() ? "language unknown" : on_its_line(paper.language), ", ");
  std::string done;
  if (coverage.hyphens > 0) add_part(done, counted(coverage.hyphens, "hyphen") + " joined", ", ");
  if (coverage.margin_lines > 0)
    add_part(done, counted(coverage.margin_lines, "line") + " of heads and feet left out", ", ");
  if (coverage.notes > 0) add_part(done, counted(coverage.notes, "note"), ", ");
  add_part(what, done, "; ");
  std::string lines = fmt::format("{}: {}\n", on_its_line(paper.id), what);
  if (!coverage.recognised.empty())
    lines += fmt::format("  read from pictures: {}\n", pages_named(coverage.recognised));
  if (!coverage.without_text.empty())
    lines += fmt::format("  without text: {}{}\n", pages_named(coverage.without_text),
                         coverage.ocr.empty() ? "; `indexer --ocr` reads scans" : "");
  return lines;
}

} // namespace

std::string coverage_report(const Ledger& ledger) {
  std::map<std::string, std::string> in_place_of; // id -> id of the one that is shown
  for (const std::vector<std::uint32_t>& group : ledger.repeats)
    for (std::size_t i = 1; i < group.size(); ++i)
      in_place_of[ledger.repeated.at(group[i])] = ledger.repeated.at(group[0]);
  std::string report;
  for (const auto& [file, paper] : ledger.papers) {
    report += lines_of(paper);
    if (const auto other = in_place_of.find(paper.id); other != in_place_of.end())
      report +=
          fmt::format("  the same text as {}, which is shown in its place\n", on_its_line(other->second));
  }
  for (const Failure& failure : ledger.failures) {
    report += fmt::format("failed: {} {}\n", on_its_line(failure.file.string()), on_its_line(failure.what));
    if (!failure.hint.empty()) report += fmt::format("  {}\n", on_its_line(failure.hint));
  }
  return report;
}

} // namespace dossier
