// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/reranker.h"

#include "query/searcher.h"
#include "tests/support/small_index.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

using namespace dossier;

namespace {

// Passages' file names, best first.
std::vector<std::string> ranked(const SmallIndex& index, const std::string& words,
                                const std::string& settings) {
  Request request;
  request.words = words;
  request.rank = read_rank_settings(settings);
  std::vector<std::string> files;
  for (const Hit& hit : index.search(request).hits)
    files.push_back(hit.paper.file.substr(hit.paper.file.rfind('/') + 1));
  return files;
}

std::size_t place_of(const std::vector<std::string>& files, const std::string& file) {
  return static_cast<std::size_t>(std::find(files.begin(), files.end(), file) - files.begin());
}

// Two on poppies as a crop and two as flowers, among many on neither.
Papers poppies() {
  Papers papers = {{"crop1.txt", "Poppy poppy poppy farmers sell opium resin to smugglers."},
                   {"crop2.txt", "Poppy poppy poppy farmers bring opium resin to smugglers."},
                   {"crop3.txt", "One poppy field feeds farmers when smugglers pay for opium resin well."},
                   {"flower.txt", "One poppy pin adorns coats."}};
  for (int i = 0; i < 60; ++i)
    papers["other" + std::to_string(i) + ".txt"] =
        "Words on bridges, number " + std::string(1, static_cast<char>('a' + i % 26)) + ".";
  return papers;
}

} // namespace

TEST_CASE("what the best passages share lifts others that have it") {
  const SmallIndex index(poppies());
  const auto without = ranked(index, "poppy", "feedback=0");
  CHECK(place_of(without, "flower.txt") < place_of(without, "crop3.txt"));
  const auto with = ranked(index, "poppy", "feedback=3");
  CHECK(place_of(with, "crop3.txt") < place_of(with, "flower.txt"));
}

TEST_CASE("of those who name someone, they come first who name him as it was typed") {
  const SmallIndex index({{"a.txt", "The Pasdaran came to the town by night."},
                          {"b.txt", "Then the IRGC came to a town by night."}});
  CHECK(ranked(index, "IRGC", "words=0.6,feedback=0").front() == "b.txt");
  CHECK(ranked(index, "Pasdaran", "words=0.6,feedback=0").front() == "a.txt");
}

TEST_CASE("a passage amid others on its subject comes before one that names it in passing") {
  // Headings part the passages; the same words and as many of them in both answers.
  const std::string other = "Bridges were built over the river by the town.";
  const SmallIndex index(
      {{"a.md",
        "# One\n\n" + other + "\n\n# Two\n\nOpium went north by night.\n\n# Three\n\n" + other + "\n"},
       {"b.md", "# One\n\nOpium, opium: who sells it to whom, and where does it go from here on, "
                "nobody knows.\n\n# Two\n\nOpium went south by night.\n\n# Three\n\n" +
                    other + "\n"}});
  Request request;
  request.words = "opium night";
  const auto first = [&](const std::string& settings) {
    request.rank = read_rank_settings(settings);
    return index.search(request).hits.front().paper.file;
  };
  CHECK_THAT(first("feedback=0,neighbours=0"), Catch::EndsWith("a.md"));
  CHECK_THAT(first("feedback=0,neighbours=0.5"), Catch::EndsWith("b.md"));
}

TEST_CASE("words that stand near each other count for more than the same words apart") {
  const SmallIndex index({{"a.txt", "Opium went by the long road over every hill to the trade."},
                          {"b.txt", "Trade went by the long road over every opium trade hill."},
                          {"c.txt", "Nothing of it."}});
  const auto near = ranked(index, "opium hill", "proximity=5,feedback=0");
  const auto apart = ranked(index, "opium road", "proximity=5,feedback=0");
  CHECK(near.front() == "b.txt");
  CHECK(apart.front() == "b.txt");
}

TEST_CASE("looking again neither loses nor adds passages, and keeps them in order") {
  const SmallIndex index(poppies());
  for (const std::string settings : {"", "feedback=0", "words=0", "proximity=2", "feedback-passages=1"}) {
    Request request;
    request.words = "poppy farmers Taliban";
    request.count = 100;
    request.per_paper = 0;
    request.rank = read_rank_settings(settings);
    const Plan plan = index.plan(request);
    const std::vector<Match> best = best_matches(index.index(), plan, request);
    CHECK(best.size() == 4);
    CHECK(std::is_sorted(best.begin(), best.end(), ranks_before));
  }
}

TEST_CASE("pages that a condition chose follow each other without a repeat") {
  Papers papers;
  for (int i = 0; i < 90; ++i) {
    std::string text = "Opium";
    for (int j = 0; j < i * 7 % 11; ++j) text += " went on to some far town";
    for (int j = 0; j < 8; ++j) text += " w" + std::to_string(i) + "x" + std::to_string(j); // no two alike
    papers["p" + std::to_string(i) + ".txt"] = text + " by night.";
  }
  const SmallIndex index(papers);
  for (const std::string settings : {"", "proximity=1", "proximity=5,feedback=3"}) {
    Request request;
    request.words = "opium AND night";
    request.count = 7;
    request.rank = read_rank_settings(settings);
    std::vector<Xapian::docid> shown;
    std::vector<double> scores;
    for (request.offset = 0; request.offset < 90; request.offset += 7)
      for (const Hit& hit : index.search(request).hits) {
        shown.push_back(hit.document);
        scores.push_back(hit.score);
      }
    CHECK(std::is_sorted(scores.begin(), scores.end(), std::greater<>()));
    std::sort(shown.begin(), shown.end());
    CHECK(std::adjacent_find(shown.begin(), shown.end()) == shown.end());
    CHECK(shown.size() == 90);
  }
}
