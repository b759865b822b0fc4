// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/gazetteer_files.h"
#include "corpus/place.h"
#include "corpus/text/printable.h"
#include "indexer/bundle.h"
#include "indexer/coverage_report.h"
#include "indexer/ingest.h"
#include "indexer/ledger.h"
#include "indexer/mention_lines.h"
#include "indexer/options.h"
#include "indexer/pipeline.h"
#include "indexer/report.h"
#include "indexer/sandbox.h"
#include "indexer/source.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

namespace {

using namespace dossier;

// Bulk input is read a line at a time: it may be larger than the memory.
int show_mentions_of_lines(const std::filesystem::path& file, const Gazetteer& gazetteer) {
  std::ifstream in(file, std::ios::binary);
  if (!in || std::filesystem::is_directory(file))
    throw Error{ErrorKind::usage, "cannot read " + file.string(), "check its name, and who may read it"};
  const std::size_t bad = write_mention_lines(
      in, gazetteer, [](std::string_view line) { std::fwrite(line.data(), 1, line.size(), stdout); },
      [&](std::size_t line, std::string_view what) {
        fmt::print(stderr, "{}:{}: {}\n", printable(file.string()), line, what);
      });
  return bad == 0 ? 0 : 1;
}

int show_bundle(const std::string& stage, const std::filesystem::path& file, const Gazetteer& gazetteer) {
  if (stage == "extract")
    throw Error{ErrorKind::usage, file.string() + " is JSON Lines: nothing is extracted from it",
                "try --show=paper"};
  std::vector<Failure> failures;
  for (const Stretch& stretch : outline(file).stretches)
    for (const BundledPaper& paper : read_stretch(file, stretch, failures))
      fmt::print("{}", printable(show(stage, paper, gazetteer)));
  for (const Failure& failure : failures)
    fmt::print(stderr, "{} {}\n", printable(file.string()), printable(failure.what));
  return failures.empty() ? 0 : 1;
}

int show_file(const IndexerOptions& options) {
  const std::filesystem::path file = options.paths.front();
  // The other stages name nobody, and need not wait for it.
  const bool tags = options.show == "mentions";
  const Gazetteer gazetteer = Gazetteer::compile(tags ? read_gazetteers(find_gazetteers(options.gazetteers))
                                                      : std::vector<SourceEntry>{});
  const bool as_lines = options.format == "jsonl";
  if (as_lines && is_bundle_name(file)) return show_mentions_of_lines(file, gazetteer);
  if (is_bundle_name(file)) return show_bundle(options.show, file, gazetteer);
  SandboxPool sandboxes(1);
  try {
    const Extract extract = sandboxes.extract(read_source(file).bytes, file);
    fmt::print("{}", as_lines ? mention_lines(file, extract, gazetteer)
                              : printable(show(options.show, file, extract, gazetteer)));
  } catch (const Error& error) {
    throw Error{error.kind(), file.string() + " " + error.what(), error.hint()};
  }
  return 0;
}

void draw_progress(std::size_t done, std::size_t all) {
  fmt::print(stderr, "\rreading: {}%{}", done * 100 / all, done == all ? "\r\x1b[K" : "");
  std::fflush(stderr);
}

int report_coverage(const IndexerOptions& options) {
  const Place place = find_place(options.db);
  if (!std::filesystem::exists(place.current()))
    throw Error{ErrorKind::index, "there is no index in " + place.root.string(),
                "make one: `indexer FOLDER`"};
  fmt::print("{}", coverage_report(read_ledger(papers_in(place.current()))));
  return 0;
}

int index_papers(const IndexerOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  IndexRequest request;
  request.place = find_place(options.db);
  request.paths = options.paths;
  request.forget = options.forget;
  request.gazetteers = find_gazetteers(options.gazetteers);
  request.rebuild = options.rebuild;
  if (!options.quiet && isatty(STDERR_FILENO) != 0) request.progress = draw_progress;
  const IndexReport report = bring_up_to_date(request);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  fmt::print(stderr, "{}", warnings(report));
  if (!options.quiet) fmt::print("{}", summary(report, took.count()));
  return report.failures.empty() ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
  try {
    int exit_code = 0;
    const auto options = read_indexer_options(argc, argv, exit_code);
    if (!options) return exit_code;
    if (options->report) return report_coverage(*options);
    return options->show.empty() ? index_papers(*options) : show_file(*options);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}", error_message(error));
    return 2;
  }
}
