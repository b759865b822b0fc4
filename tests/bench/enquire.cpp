// SPDX-License-Identifier: GPL-2.0-or-later
// Plain Xapian as a peer: bench_enquire PAPERS QUERIES
//
// Asks Xapian's own Enquire for the ten best of an OR of the queries' stems, by BM25 with k1 1.2 and b 0.75,
// over the passages of an index that `indexer` made (PAPERS is its folder current/papers), and prints p50 and
// p95. Build it with `cmake --build BUILD --target bench_enquire`.
#include "corpus/text/analyzer.h"
#include "query/eval/percentiles.h"

#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <vector>
#include <xapian.h>

int main(int argc, char** argv) {
  using namespace dossier;
  if (argc != 3) {
    fmt::print(stderr, "usage: bench_enquire PAPERS QUERIES\n");
    return 2;
  }
  const Xapian::Database database(argv[1]);
  Analyzer analyzer;
  std::vector<double> times;
  for (const bool warms : {true, false}) {
    std::ifstream queries(argv[2]);
    for (std::string line; std::getline(queries, line);) {
      const auto begin = std::chrono::steady_clock::now();
      std::vector<Xapian::Query> words;
      for (const Token& token : analyzer.analyze(line))
        if (!is_stop_word(token.folded)) words.emplace_back(std::string(token.stem));
      Xapian::Enquire enquire(database);
      enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0));
      enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, words.begin(), words.end()));
      const Xapian::MSet found = enquire.get_mset(0, 10);
      const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
      if (!warms && !found.empty()) times.push_back(took.count());
    }
  }
  fmt::print("Enquire, {} queries: p50 {:.3f} ms, p95 {:.3f} ms\n", times.size(), percentile(times, 0.5),
             percentile(times, 0.95));
  return 0;
}
