// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/searcher.h"

#include "tests/support/small_index.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <numeric>

using namespace dossier;

namespace {

const SmallIndex& small() {
  static const SmallIndex kIndex;
  return kIndex;
}

// "border.md#0", without the folder's name.
std::vector<std::string> ids_of(const Results& results) {
  std::vector<std::string> ids;
  for (const Hit& hit : results.hits)
    ids.push_back(fmt::format("{}#{}", hit.paper.id.substr(hit.paper.id.find('/') + 1), hit.passage.ordinal));
  return ids;
}

std::vector<std::string> sorted_ids(const std::string& words) {
  std::vector<std::string> ids = ids_of(small().search(words));
  std::sort(ids.begin(), ids.end());
  return ids;
}

using Ids = std::vector<std::string>;

// "quds-force 1/1, *iran 2/3": papers and passages; a star for a chosen one.
std::string printed(const std::vector<FacetCount>& counts) {
  std::string all;
  for (const FacetCount& count : counts)
    all += fmt::format("{}{}{} {}/{}", all.empty() ? "" : ", ", count.chosen ? "*" : "",
                       small().gazetteer()[count.entry].id, count.papers, count.passages);
  return all;
}

Request request_of(const std::string& words) {
  Request request;
  request.words = words;
  request.per_paper = 0;
  return request;
}

} // namespace

TEST_CASE("a word finds the passages that have it, in any inflection") {
  CHECK(sorted_ids("smuggle") == Ids{"border.md#0", "pasdaran.txt#0"});
  CHECK(sorted_ids("saffron") == Ids{"harvest.txt#0"});
  CHECK(sorted_ids("xyzzy").empty());
}

TEST_CASE("a name finds the passages that have it under any of its names") {
  CHECK(sorted_ids("quds force") == Ids{"border.md#0", "border.md#2"});
  CHECK(sorted_ids("jerusalem corps") == Ids{"border.md#0", "border.md#2"});
  CHECK(sorted_ids("mazar-i-sharif") == Ids{"dam.md#0"});
}

TEST_CASE("exactly finds the words only") {
  Request request = request_of("jerusalem");
  request.exact = true;
  CHECK(ids_of(small().search(request)) == Ids{"border.md#2"});
  request.words = "qods force";
  CHECK(ids_of(small().search(request)) == Ids{"border.md#0"});
}

TEST_CASE("a phrase finds the passages where it stands as one") {
  CHECK(sorted_ids("\"drug trade\"") == Ids{"border.md#2"});
  CHECK(sorted_ids("\"trade drug\"").empty());
  CHECK(sorted_ids("\"drug smuggling\"") == Ids{"border.md#0"});
  CHECK(sorted_ids("\"and the taliban\"") == Ids{"dam.md#0", "envoys.md#0"});
}

TEST_CASE("words in a heading count for the passages below it") {
  CHECK(sorted_ids("outlook") == Ids{"border.md#2"});
  CHECK(sorted_ids("water") == Ids{"border.md#1"});
}

TEST_CASE("a paper's title and authors find its first passage, and raise its others") {
  CHECK(sorted_ids("envoys sent") == Ids{"envoys.md#0", "envoys.md#1"});
  const Results results = small().search("lind");
  CHECK(ids_of(results) == Ids{"envoys.md#0", "pasdaran.txt#0", "harvest.txt#0"});
  for (const Hit& hit : results.hits) CHECK(hit.score > 0);
  CHECK(results.complete == 3);
}

TEST_CASE("what is unwanted is left out") {
  CHECK(sorted_ids("drug -smuggling") == Ids{"border.md#2", "dam.md#0", "harvest.txt#0"});
  CHECK(sorted_ids("drug -\"drug trade\" -taliban") == Ids{"harvest.txt#0", "pasdaran.txt#0"});
  CHECK(sorted_ids("drug -actor:iran") == Ids{"dam.md#0", "harvest.txt#0"});
  CHECK(sorted_ids("drug -province:balkh") ==
        Ids{"border.md#0", "border.md#2", "harvest.txt#0", "pasdaran.txt#0"});
  CHECK(sorted_ids("drug -drug").empty());
}

TEST_CASE("papers are narrowed by what their fields have") {
  CHECK(sorted_ids("drug author:lind") == Ids{"harvest.txt#0", "pasdaran.txt#0"});
  CHECK(sorted_ids("drug author:\"haidari omar\" kind:digest") == Ids{"dam.md#0"});
  CHECK(sorted_ids("drug -author:lind") == Ids{"border.md#0", "border.md#2", "dam.md#0"});
  CHECK(sorted_ids("drug author:lind author:roe").empty());
  CHECK(sorted_ids("drug number:7 series:notes publisher:institute") == Ids{"border.md#0", "border.md#2"});
}

TEST_CASE("papers asked for without words give all their passages in order") {
  CHECK(ids_of(small().search("author:roe")) == Ids{"border.md#0", "border.md#1", "border.md#2"});
  CHECK(ids_of(small().search("author:lind -kind:digest")) == Ids{"harvest.txt#0", "pasdaran.txt#0"});
  CHECK(small().search("author:nobody").passages == 0);
  CHECK(small().search("author:roe").complete == 3);
}

TEST_CASE("actors and provinces narrow to passages that name them, or one below them") {
  CHECK(sorted_ids("drug actor:irgc") == Ids{"border.md#0", "border.md#2", "pasdaran.txt#0"});
  CHECK(sorted_ids("drug province:balkh") == Ids{"dam.md#0"});
  CHECK(sorted_ids("drug province:khorasan") == Ids{"harvest.txt#0", "pasdaran.txt#0"});
  CHECK(sorted_ids("drug actor:iran province:ghor") == Ids{"border.md#2", "pasdaran.txt#0"});
  CHECK(sorted_ids("drug actor:un").empty());
  CHECK(sorted_ids("actor:us") == Ids{"envoys.md#1"});
}

TEST_CASE("everything is counted, however little is shown") {
  Request request = request_of("drug taliban");
  request.count = 1;
  const Results results = small().search(request);
  CHECK(results.hits.size() == 1);
  CHECK(results.passages == 6);
  CHECK(results.papers == 5);
  CHECK(results.complete == 2);
  CHECK(results.idea_passages == std::vector<std::uint64_t>{5, 3});
  request.count = 0;
  CHECK(small().search(request).hits.empty());
  CHECK(small().search(request).passages == 6);
}

// Equal numbers of passages: more papers first, then by name.
TEST_CASE("facets count entries with those below them, in papers and passages") {
  const Results results = small().search("drug");
  CHECK(printed(results.actors) == "irgc 2/3, iran 2/3, taliban 2/2, quds-force 1/2");
  CHECK(printed(results.provinces) == "AF-GHO 2/2, AF-BAL 1/1, AF-HER 1/1, IR-28 1/1, IR-29 1/1");
}

TEST_CASE("a facet with a chosen value still counts its siblings, and the others narrow") {
  const Results results = small().search("drug actor:taliban");
  CHECK(printed(results.actors) == "irgc 2/3, iran 2/3, *taliban 2/2, quds-force 1/2");
  CHECK(printed(results.provinces) == "AF-BAL 1/1, AF-HER 1/1");
  const Results both = small().search("drug actor:taliban province:ghor");
  CHECK(both.passages == 0);
  CHECK(printed(both.actors) == "irgc 2/2, iran 2/2, quds-force 1/1, *taliban 0/0");
  CHECK(printed(both.provinces) == "AF-BAL 1/1, AF-HER 1/1, *AF-GHO 0/0");
}

TEST_CASE("it is told how many passages there would be without each filter") {
  const Results results = small().search("drug actor:taliban province:herat author:roe -saffron");
  CHECK(results.before_filters == 5);
  CHECK(results.passages == 1);
  CHECK(results.without_actors == 1);
  CHECK(results.without_provinces == 1);
  CHECK(results.without_papers == 1);
  CHECK(results.without_unwanted == 1);
  const Results none = small().search("drug actor:taliban province:ghor");
  CHECK(none.without_actors == 2);
  CHECK(none.without_provinces == 2);
  CHECK(none.without_papers == 0);
  CHECK(none.without_unwanted == 0);
}

TEST_CASE("no paper takes more than its share of what is shown") {
  Request request = request_of("drug trade taliban ghor");
  const std::size_t all = small().search(request).hits.size();
  for (const std::size_t most : {1U, 2U, 3U}) {
    request.per_paper = most;
    const Results results = small().search(request);
    CHECK(results.passages == all);
    std::map<std::string, std::size_t> shown;
    for (const Hit& hit : results.hits) CHECK(++shown[hit.paper.id] <= most);
    CHECK(results.hits.size() == 4 + most);
  }
}

TEST_CASE("pages of an answer follow each other without a gap") {
  for (const std::size_t per_paper : {0U, 1U}) {
    Request request = request_of("drug trade taliban ghor");
    request.per_paper = per_paper;
    const Ids all = ids_of(small().search(request));
    for (std::size_t size = 1; size <= 3; ++size) {
      Ids paged;
      request.count = size;
      for (request.offset = 0; request.offset < all.size(); request.offset += size) {
        const Results page = small().search(request);
        for (std::size_t i = 0; i < page.hits.size(); ++i) CHECK(page.hits[i].rank == request.offset + i + 1);
        for (std::string& id : ids_of(page)) paged.push_back(std::move(id));
      }
      CHECK(paged == all);
    }
    request.offset = all.size();
    CHECK(small().search(request).hits.empty());
    request.offset = 1'000'000'000;
    CHECK(small().search(request).hits.empty());
  }
}

TEST_CASE("a hit carries its paper, its passage and how many of the paper match") {
  const Results results = small().search("\"drug smuggling\"");
  REQUIRE(results.hits.size() == 1);
  const Hit& hit = results.hits[0];
  CHECK(hit.rank == 1);
  CHECK(hit.paper.title == "The Border Trade");
  CHECK(hit.paper.authors == Ids{"Jane Roe", "Omar Haidari"});
  CHECK(hit.paper.publisher == "Example Institute");
  CHECK(hit.paper.series == "Border Notes");
  CHECK(hit.paper.number == "7");
  CHECK(hit.paper.date == "2019-05-06");
  CHECK(hit.passage.heading == "Smuggling");
  CHECK(hit.passage.text ==
        "The Quds Force earned from drug smuggling in Herat. Its rivals in the Taliban did so too.");
  CHECK(hit.paper_matches == 1);
  for (const Hit& one : small().search("drug").hits)
    CHECK(one.paper_matches == (one.paper.title == "The Border Trade" ? 2 : 1));
}

TEST_CASE("the shares of a score add up to it, and are told only when asked for") {
  Request request = request_of("drug trade quds force \"drug trade\" lind balkh");
  request.explain = true;
  const Results results = small().search(request);
  REQUIRE_FALSE(results.hits.empty());
  for (const Hit& hit : results.hits) {
    CHECK(hit.shares.size() == small().plan(request).ideas.size());
    CHECK(std::accumulate(hit.shares.begin(), hit.shares.end(), hit.looked_again) == Approx(hit.score));
    for (const double share : hit.shares) CHECK(share >= 0);
  }
  request.explain = false;
  CHECK(small().search(request).hits[0].shares.empty());
}

TEST_CASE("equal scores keep the order of the papers, every time") {
  Papers papers;
  for (int i = 0; i < 30; ++i)
    papers[fmt::format("p{}.md", 10 + i)] =
        fmt::format("---\ntitle: Same\n---\nThe drug trade passes here{}.\n", std::string(i + 1, '!'));
  const SmallIndex index(papers);
  const Ids first = ids_of(index.search("drug"));
  REQUIRE(first.size() == 30);
  CHECK(std::is_sorted(first.begin(), first.end()));
  for (int i = 0; i < 3; ++i) CHECK(ids_of(index.search("drug")) == first);
  CHECK(ids_of(SmallIndex(papers).search("drug")) == first);
}

TEST_CASE("an index of nothing answers nothing") {
  const SmallIndex empty(Papers{{"a.md", ""}});
  for (const char* words :
       {"drug", "\"drug trade\"", "author:roe", "actor:iran", "drug -trade province:ghor"}) {
    const Results results = empty.search(words);
    CHECK(results.passages == 0);
    CHECK(results.hits.empty());
  }
}
