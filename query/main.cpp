// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/crash.h"
#include "corpus/error.h"
#include "corpus/place.h"
#include "corpus/text/printable.h"
#include "query/compounds.h"
#include "query/eval/command.h"
#include "query/eval/options.h"
#include "query/explanation.h"
#include "query/index.h"
#include "query/json.h"
#include "query/likeness.h"
#include "query/no_hits.h"
#include "query/options.h"
#include "query/plan.h"
#include "query/related.h"
#include "query/renderer.h"
#include "query/searcher.h"
#include "query/spelling.h"
#include "query/terminal.h"

#include <cstdio>
#include <fmt/format.h>
#include <malloc.h>

namespace {

using namespace dossier;

constexpr int kAttempts = 5;
constexpr std::size_t kMostRelated = 12;

int answer(const QueryOptions& options, std::string& searched) {
  const Index index = Index::open(find_places(options.db));
  searched = index.state();
  const Request& request = options.request;
  Plan plan = request.like.empty() && request.like_text.empty() ? planned(request, index)
                                                                : make_likeness_plan(request, index);
  for (std::string& note : index.notes()) plan.notes.push_back(std::move(note));
  Results results = search(index, plan, request);
  results.did_you_mean = did_you_mean(index, plan, results, request.words);
  if (request.related) results.related = related_words(index, plan, results, kMostRelated);
  for (std::string& line : shortfalls(results, plan)) plan.notes.push_back(std::move(line));
  if (options.format == "json") {
    fmt::print("{}",
               render_json(results, plan, index.gazetteer(), request.words, options.facets, request.explain));
  } else {
    if (options.request.explain) fmt::print("{}", render_explanation(results, plan, index.gazetteer()));
    fmt::print("{}", render_text(results, plan, index.gazetteer(), terminal_of_stdout(options.colour),
                                 options.facets));
    std::fflush(stdout);
    for (const std::string& note : plan.notes) fmt::print(stderr, "{}\n", printable(note));
    if (!results.did_you_mean.empty())
      fmt::print(stderr, "Did you mean: {}\n", printable(results.did_you_mean));
  }
  return results.passages > 0 ? 0 : 1;
}

// An indexer that commits twice during a search takes its ground away: the search is begun anew. Where the
// index is as it was before (`searched`, as answer tells it), nobody has: then the message comes from damage.
template <typename Answer>
int despite_commits(const std::vector<std::string>& db, Answer answer) {
  for (int attempt = 1;; ++attempt) {
    std::string searched;
    try {
      return answer(searched);
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (searched == state_of_index(find_places(db)))
        throw Error{ErrorKind::index, "the index is damaged: " + error.get_msg(), "run `indexer repair`"};
      if (attempt == kAttempts)
        throw Error{ErrorKind::index, "the index changes faster than it can be searched: " + error.get_msg(),
                    "try again"};
    } catch (const Xapian::Error& error) {
      throw Error{ErrorKind::index, "the index cannot be read: " + error.get_msg(), "run `indexer repair`"};
    }
  }
}

} // namespace

int main(int argc, char** argv) {
  explain_crashes();
  mallopt(M_MMAP_THRESHOLD,
          64 << 20); // a query's arrays come and go: the kernel need not clear them each time
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  try {
    int exit_code = -1; // none yet
    if (const auto eval = read_eval_options(argc, argv, exit_code))
      return despite_commits(eval->db, [&](std::string&) { return run_eval(*eval); });
    if (const auto batch = read_batch_options(argc, argv, exit_code))
      return despite_commits(batch->db, [&](std::string&) { return run_batch(*batch); });
    if (exit_code != -1) return exit_code;
    const auto options = read_query_options(argc, argv, exit_code);
    return options ? despite_commits(options->db,
                                     [&](std::string& searched) { return answer(*options, searched); })
                   : exit_code;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}", error_message(error));
    return 2;
  }
}
