// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/crash.h"
#include "corpus/error.h"
#include "corpus/gazetteer_files.h"
#include "corpus/place.h"
#include "corpus/text/counted.h"
#include "corpus/text/printable.h"
#include "indexer/bundle.h"
#include "indexer/coverage_report.h"
#include "indexer/gazetteer_care.h"
#include "indexer/ingest.h"
#include "indexer/interrupt.h"
#include "indexer/ledger.h"
#include "indexer/mention_lines.h"
#include "indexer/options.h"
#include "indexer/pipeline.h"
#include "indexer/report.h"
#include "indexer/sandbox.h"
#include "indexer/source.h"
#include "indexer/upkeep.h"
#include "indexer/watch.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <new>
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

std::optional<Recogniser> recogniser_of(const IndexerOptions& options) {
  return options.ocr ? std::optional(find_recogniser(options.ocr_language)) : std::nullopt;
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
  SandboxPool sandboxes(1, recogniser_of(options));
  try {
    const Extract extract = sandboxes.extract(read_source(file).bytes, file);
    fmt::print("{}", as_lines ? mention_lines(file, extract, gazetteer)
                              : printable(show(options.show, file, extract, gazetteer)));
  } catch (const Error& error) {
    throw Error{error.kind(), file.string() + " " + error.what(), error.hint()};
  }
  return 0;
}

int check(const GazetteerFolders& folders) {
  const std::string complaints = check_gazetteers(folders);
  fmt::print("{}", complaints.empty() ? "Nothing wrong found\n" : printable(complaints));
  return complaints.empty() ? 0 : 1;
}

int suggest(const IndexerOptions& options) {
  const SuggestedActors actors =
      suggest_actors(find_place(options.db), find_gazetteers(options.gazetteers), options.most);
  fmt::print("{}", actors.blocks);
  fmt::print(stderr, "{} of {} in no gazetteer\n", with_thousands(actors.shown),
             counted(actors.all, "actor"));
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

IndexRequest request_of(const IndexerOptions& options) {
  IndexRequest request;
  request.place = find_place(options.db);
  request.paths = options.paths;
  request.forget = options.forget;
  request.gazetteers = find_gazetteers(options.gazetteers);
  request.rebuild = options.rebuild;
  request.ocr = recogniser_of(options);
  request.dry_run = options.dry_run;
  request.stopped = interrupted;
  request.lock_timeout = std::chrono::seconds(options.lock_timeout);
  request.commit_bytes = options.commit_bytes;
  request.waits = [seconds = options.lock_timeout] {
    fmt::print(stderr, "another indexer is at work; waiting for it, up to {} s\n", seconds);
  };
  if (!options.quiet && isatty(STDERR_FILENO) != 0) request.progress = draw_progress;
  return request;
}

int tell(const IndexReport& report, bool quiet) {
  fmt::print(stderr, "{}", warnings(report));
  if (!quiet) fmt::print("{}", summary(report, report.took.count()));
  if (report.stopped) return 128 + interrupt();
  return report.failures.empty() ? 0 : 1;
}

int tell(const Damage& damage) {
  for (const std::string& what : damage.index) fmt::print("damaged: {}\n", printable(what));
  for (const DamagedPaper& paper : damage.papers)
    fmt::print("damaged: {} {}\n", printable(paper.file.empty() ? paper.id : paper.file),
               printable(paper.what));
  if (!damage.forward.empty())
    fmt::print("the forward index is left aside, {}; searches are slower until the next run makes it anew\n",
               damage.forward);
  if (damage.none()) fmt::print("No damage found\n");
  return damage.none() ? 0 : 1;
}

int repair(const IndexRequest& request, const IndexerOptions& options) {
  const Repair repair = repair_index(request);
  tell(repair.found);
  return repair.found.none() ? 0 : tell(repair.report, options.quiet);
}

int watch_folders(const IndexRequest& request, bool quiet) {
  std::string warned; // what stays wrong is said once
  const auto report_of = [&](const IndexReport& report) {
    const std::string now = warnings(report);
    if (now != warned) fmt::print(stderr, "{}", now);
    warned = now;
    const std::size_t deeds = report.added + report.updated + report.renamed + report.removed;
    if (!quiet && (deeds > 0 || report.built || !report.retagged.empty()))
      fmt::print("{}", summary(report, report.took.count()));
    std::fflush(stdout);
  };
  const bool stopped = watch(request, report_of, [](const std::exception& error) {
    fmt::print(stderr, "{}", error_message(error));
  });
  return stopped ? 128 + interrupt() : 0;
}

int run(const IndexerOptions& options) {
  if (options.report) return report_coverage(options);
  if (!options.show.empty()) return show_file(options);
  if (options.task == "gazetteer check") return check(find_gazetteers(options.gazetteers));
  if (options.task == "gazetteer suggest") return suggest(options);
  note_interrupts();
  const IndexRequest request = request_of(options);
  if (options.task == "check") {
    const int damaged = tell(check_index(request, options.deep ? Depth::deep : Depth::records));
    if (damaged != 0) fmt::print(stderr, "  run `indexer repair`\n");
    return damaged;
  }
  if (options.task == "repair") return repair(request, options);
  if (options.task == "dump") {
    dump_index(request, [](std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); });
    return 0;
  }
  if (options.rollback) {
    const Counts counts = roll_back(request);
    if (!options.quiet)
      fmt::print("Back to the other index: {}, {}\n", counted(counts.papers, "paper"),
                 counted(counts.passages, "passage"));
    return 0;
  }
  if (options.watch) return watch_folders(request, options.quiet);
  return tell(bring_up_to_date(request), options.quiet);
}

} // namespace

int main(int argc, char** argv) {
  explain_crashes();
  try {
    int exit_code = 0;
    const auto options = read_indexer_options(argc, argv, exit_code);
    return options ? run(*options) : exit_code;
  } catch (const std::bad_alloc&) {
    std::fputs("dossier: out of memory\n  the index is as it was; close other programs and run it again\n",
               stderr);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}", error_message(error));
  }
  return interrupted() ? 128 + interrupt() : 2;
}
