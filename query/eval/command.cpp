// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/command.h"

#include "corpus/error.h"
#include "query/compounds.h"
#include "query/eval/comparison.h"
#include "query/eval/evaluation.h"
#include "query/eval/percentiles.h"
#include "query/searcher.h"

#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dossier {
namespace {

void print_measures(const std::string& name, const Measures& measures) {
  fmt::print("{:<24} {:>8.4f} {:>8.4f} {:>10.4f} {:>8.4f} {:>9.3f}\n", name, measures.ndcg,
             measures.precision, measures.recall, measures.reciprocal, measures.judged);
}

Measures mean_of(const std::vector<Evaluated>& evaluated) {
  std::vector<Measures> all;
  all.reserve(evaluated.size());
  for (const Evaluated& one : evaluated) all.push_back(one.measures);
  return dossier::mean_of(all);
}

std::vector<double> gains_of(const std::vector<Evaluated>& evaluated) {
  std::vector<double> gains;
  gains.reserve(evaluated.size());
  for (const Evaluated& one : evaluated) gains.push_back(one.measures.ndcg);
  return gains;
}

void print_comparison(const Comparison& comparison) {
  fmt::print("nDCG@10: {} wins, {} losses, {} ties; difference of the means {:+.4f}, by chance p = {:.4f} "
             "(randomisation, {} trials, fixed seed)\n",
             comparison.wins, comparison.losses, comparison.ties, comparison.difference, comparison.chance,
             kTrials);
}

// JSON Lines of topics, or a query a line; these are numbered from 1.
std::vector<Topic> read_queries(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw Error{ErrorKind::input, "cannot read " + file, "is the name right?"};
  std::vector<Topic> queries;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("{")) return read_topics(file);
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    queries.push_back({std::to_string(queries.size() + 1), line});
  }
  return queries;
}

void print_trec(const Topic& topic, const std::vector<Named>& named) {
  for (std::size_t i = 0; i < named.size(); ++i)
    fmt::print("{} Q0 {} {} {:.6f} dossier\n", topic.id, named[i].name, i + 1, named[i].score);
}

void print_json_line(const Topic& topic, const std::vector<Named>& named) {
  nlohmann::ordered_json line;
  line["_id"] = topic.id;
  line["query"] = topic.text;
  line["hits"] = nlohmann::ordered_json::array();
  for (const Named& one : named) line["hits"].push_back({{"_id", one.name}, {"score", one.score}});
  fmt::print("{}\n", line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

// Milliseconds that one query took.
double time_of(const Index& index, const Topic& topic, const BatchOptions& options,
               const RankSettings& settings) {
  Request request;
  request.words = topic.text;
  request.count = options.count;
  request.facets = options.facets;
  request.rank = settings;
  const auto begin = std::chrono::steady_clock::now();
  if (options.excerpts || options.facets) {
    const Plan plan = planned(request, index);
    static_cast<void>(search(index, plan, request));
  } else {
    static_cast<void>(best_matches(index, planned(request, index), request));
  }
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

int print_times(const Index& index, const std::vector<Topic>& queries, const BatchOptions& options,
                const RankSettings& settings) {
  constexpr int kRounds = 3; // the first warms; of the others each query's faster one counts
  std::vector<double> times(queries.size());
  for (int round = 0; round < kRounds; ++round)
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const double time = time_of(index, queries[i], options, settings);
      times[i] = round <= 1 ? time : std::min(times[i], time);
    }
  fmt::print(
      "{} queries, {} passages each{}{}: p50 {:.3f} ms, p95 {:.3f} ms, p99 {:.3f} ms, most {:.3f} ms\n",
      queries.size(), options.count, options.excerpts ? ", with excerpts" : "",
      options.facets ? ", with facets" : "", percentile(times, 0.5), percentile(times, 0.95),
      percentile(times, 0.99), percentile(times, 1));
  return 0;
}

} // namespace

int run_eval(const EvalOptions& options) {
  const RankSettings settings = read_rank_settings(options.rank);
  const std::vector<Topic> topics = read_topics(options.topics);
  const Judgments judgments = read_judgments(options.judgments);
  const Index index = Index::open(find_places(options.db));
  const Unit unit = judged_unit(index, topics, judgments, settings);
  const std::vector<Evaluated> first = evaluate(index, topics, judgments, unit, settings);
  if (first.empty())
    throw Error{ErrorKind::input, "no topic has a relevant judgment", "do the two files belong together?"};
  std::vector<Evaluated> second;
  if (options.vs) second = evaluate(index, topics, judgments, unit, read_rank_settings(*options.vs));
  fmt::print("{:<24} {:>8} {:>8} {:>10} {:>8} {:>9}\n", unit == Unit::papers ? "papers" : "passages",
             "nDCG@10", "MAP", "recall@100", "MRR", "judged@10");
  if (options.each)
    for (const Evaluated& one : first) print_measures(one.topic.id, one.measures);
  print_measures(fmt::format("{} topics", first.size()), mean_of(first));
  if (!options.vs) return 0;
  print_measures("vs " + *options.vs, mean_of(second));
  print_comparison(compare(gains_of(first), gains_of(second)));
  return 0;
}

int run_batch(const BatchOptions& options) {
  const RankSettings settings = read_rank_settings(options.rank);
  const std::vector<Topic> queries = read_queries(options.queries);
  const Index index = Index::open(find_places(options.db));
  if (options.time) return print_times(index, queries, options, settings);
  const Unit unit = options.unit == "papers" ? Unit::papers : Unit::passages;
  for (const Topic& topic : queries) {
    const std::vector<Named> named = ranking(index, topic.text, unit, options.count, settings);
    if (options.format == "jsonl")
      print_json_line(topic, named);
    else
      print_trec(topic, named);
  }
  return 0;
}

} // namespace dossier
