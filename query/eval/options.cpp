// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/options.h"

#include "query/rank_settings.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <iostream>
#include <string_view>

namespace dossier {
namespace {

bool asks_for(std::string_view command, int argc, const char* const* argv) {
  return argc > 1 && argv[1] == command;
}

std::string rank_help() {
  std::string help = "Settings are name=number,... (0 switches a feature off):\n";
  for (const RankFeature& feature : kRankFeatures)
    help += fmt::format("  {:<18} {} [{:g}]\n", feature.name, feature.meaning, RankSettings{}.*feature.value);
  return help;
}

template <typename Options>
std::optional<Options> parsed(CLI::App& app, const Options& options, int argc, const char* const* argv,
                              int& exit_code) {
  app.footer(rank_help());
  try {
    app.parse(argc - 1, argv + 1);
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error, std::cout, std::cerr) == 0 ? 0 : 2;
    return std::nullopt;
  }
  return options;
}

void add_shared(CLI::App& app, std::string& rank, std::vector<std::string>& db) {
  app.add_option("--rank", rank, "how to rank, see below")->type_name("SETTINGS");
  app.add_option(
         "--db", db,
         "where the index is; more than once: search them as one [$DOSSIER_DB, else $XDG_DATA_HOME/dossier]")
      ->allow_extra_args(false)
      ->type_name("DIR");
}

} // namespace

std::optional<EvalOptions> read_eval_options(int argc, const char* const* argv, int& exit_code) {
  if (!asks_for("eval", argc, argv)) return std::nullopt;
  EvalOptions options;
  CLI::App app(
      "Measures the ranking by judged topics: nDCG@10, MAP, recall@100, MRR as trec_eval defines them, "
      "and how many of the first ten were judged.",
      "query eval");
  app.add_option("--topics", options.topics, R"(JSON Lines {"_id": ..., "text": ...})")
      ->type_name("FILE")
      ->required();
  app.add_option("--qrels", options.judgments, "lines of topic, passage or paper, grade, between tabs")
      ->type_name("FILE")
      ->required();
  add_shared(app, options.rank, options.db);
  app.add_option("--vs", options.vs, "compare with these settings, topic by topic")->type_name("SETTINGS");
  app.add_flag("--each", options.each, "print every topic");
  return parsed(app, options, argc, argv, exit_code);
}

std::optional<BatchOptions> read_batch_options(int argc, const char* const* argv, int& exit_code) {
  if (!asks_for("batch", argc, argv)) return std::nullopt;
  BatchOptions options;
  CLI::App app("Answers a file of queries: a run file for other programs, or how long answers take.",
               "query batch");
  app.add_option("FILE", options.queries, R"(JSON Lines {"_id": ..., "text": ...}, or a query a line)")
      ->required();
  app.add_option("--format", options.format, "trec or jsonl")
      ->capture_default_str()
      ->check(CLI::IsMember({"trec", "jsonl"}));
  app.add_option("--unit", options.unit, "passages or papers")
      ->capture_default_str()
      ->check(CLI::IsMember({"passages", "papers"}));
  auto* count = app.add_option("-n,--count", options.count, "answers to each query [1000; 10 with --time]")
                    ->check(CLI::Range(1, 1'000'000));
  add_shared(app, options.rank, options.db);
  auto* time =
      app.add_flag("--time", options.time,
                   "print the milliseconds of a query, warm, in one thread, without start and output");
  app.add_flag("--excerpts", options.excerpts, "time it with the passages' texts, marked")->needs(time);
  app.add_flag("--facets", options.facets, "time it with texts and exact facets")->needs(time);
  auto read = parsed(app, options, argc, argv, exit_code);
  if (read && read->time && count->count() == 0) read->count = 10;
  return read;
}

} // namespace dossier
