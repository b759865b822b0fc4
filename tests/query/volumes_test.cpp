// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/columns.h"
#include "query/searcher.h"
#include "tests/support/house.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

using namespace dossier;

namespace {

// The papers of `of`, those whose place in it is `part` of `parts`.
Papers share_of(const Papers& of, std::size_t part, std::size_t parts) {
  Papers share;
  std::size_t at = 0;
  for (const auto& paper : of)
    if (at++ % parts == part) share.insert(paper);
  return share;
}

Papers hundred_papers() {
  Papers papers = small_papers();
  for (int i = 0; i < 100; ++i)
    papers.emplace(fmt::format("more{}.md", i),
                   fmt::format("# Paper {}\n\nThe Taliban of {} trade {} drugs by the river {}.\n", i,
                               i % 3 == 0 ? "Farah" : "Herat", i, i % 7));
  return papers;
}

Index as_one(const std::vector<const House*>& houses) {
  std::vector<Place> places;
  for (const House* house : houses) places.push_back(house->request.place);
  return Index::open(places);
}

const std::vector<const char*> kQueries{"drug",           "Quds Force",    "Taliban Herat",
                                        "\"drug trade\"", "river trade 7", "trade author:lind",
                                        "Iran -drug",     "ri* AND Farah", "\"the Taliban\" NEAR/4 trade"};

} // namespace

TEST_CASE("several indexes answer like one index of all their papers") {
  const Papers papers = hundred_papers();
  const House whole(papers);
  whole.run();
  for (const std::size_t parts : {2, 3}) {
    std::vector<std::unique_ptr<House>> houses;
    std::vector<const House*> all;
    for (std::size_t part = 0; part < parts; ++part) {
      houses.push_back(std::make_unique<House>(share_of(papers, part, parts)));
      houses.back()->run();
      all.push_back(houses.back().get());
    }
    const Index one = whole.index();
    const Index many = as_one(all);
    CHECK(many.notes().empty());
    for (const char* words : kQueries) {
      INFO(parts << " parts: " << words);
      CHECK(answer(many, words) == answer(one, words));
    }
  }
}

TEST_CASE("the order of the indexes changes no count and no score") {
  const Papers papers = hundred_papers();
  const House first(share_of(papers, 0, 2));
  const House second(share_of(papers, 1, 2));
  first.run();
  second.run();
  for (const char* words : kQueries)
    CHECK(answer(as_one({&first, &second}), words) == answer(as_one({&second, &first}), words));
}

TEST_CASE("a paper whose file is in two indexes is shown once, with the other named") {
  const Papers papers{{"a.md", "# One\n\nThe dam on the river was built in haste.\n"},
                      {"b.md", "# Two\n\nSaffron is sold at the border.\n"}};
  const House first(papers);
  const House second(share_of(papers, 0, 2));
  first.run();
  second.run();
  const Index index = as_one({&first, &second});
  Request request;
  request.words = "dam";
  const Results results = search(index, make_plan(request, index.gazetteer()), request);
  REQUIRE(results.hits.size() == 1);
  CHECK(results.hits[0].paper.file == first.path("papers/a.md"));
  CHECK(results.hits[0].also_in == std::vector<std::string>{second.path("papers/a.md")});
  CHECK(results.passages == 1);
  CHECK(results.papers == 1);
}

TEST_CASE("entries of another gazetteer are counted under their ids, and those unknown are told") {
  const Papers papers{{"a.md", "# One\n\nThe Taliban and the Quds Force met in Herat.\n"}};
  const House first(papers);
  const House second(Papers{{"b.md", "# Two\n\nThe Quds Force met the Taliban in Herat, as Zor said.\n"}});
  const std::string changed = "[[actor]]\nid = \"a-zor\"\nname = \"Zor\"\nkind = \"organisation\"\n\n" +
                              std::string(small_gazetteer());
  second.folder.write("gazetteers/small.toml", changed);
  first.run();
  second.run();
  const Index index = as_one({&first, &second});
  REQUIRE(index.notes().size() == 1);
  CHECK(index.notes()[0].find(second.request.place.root.string()) != std::string::npos);
  const std::vector<std::string> alone = answer(first.index(), "met");
  const std::vector<std::string> both = answer(index, "met");
  // As many rows of facets, each counted twice.
  for (const std::string& row : alone)
    if (row.ends_with(" 1 1"))
      CHECK(std::count(both.begin(), both.end(), row.substr(0, row.size() - 3) + "2 2") == 1);
  Request request;
  request.words = "met";
  for (const Hit& hit : search(index, make_plan(request, index.gazetteer()), request).hits)
    for (const Mention& mention : hit.passage.mentions)
      if (!mention.discovered())
        CHECK(index.gazetteer()[mention.entry].name != "");
      else
        CHECK(mention.name == "Zor");
}

TEST_CASE("each place is opened once, however often it is named") {
  const House house;
  house.run();
  const std::string place = house.request.place.root.string();
  CHECK(find_places({place, place, place + "/"}).size() == 1);
  CHECK(find_places({place, place + "x"}).size() == 2);
}

TEST_CASE("an index that is not there is named") {
  const House house;
  house.run();
  CHECK_THROWS_AS(Index::open(std::vector<Place>{house.request.place, Place{house.folder.path() / "none"}}),
                  Error);
}
