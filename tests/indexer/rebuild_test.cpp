// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.h"

#include "corpus/error.h"
#include "indexer/durable.h"
#include "tests/support/house.h"

#include <catch2/catch.hpp>
#include <memory>
#include <sys/wait.h>
#include <unistd.h>

using namespace dossier;

TEST_CASE("an update gives the same answers as a rebuild") {
  const House house;
  house.run();
  house.remove("harvest.txt");
  make_younger(house.write("dam.md", "# The Dam\n\nThe drug trade passes the dam in Balkh. The Quds Force "
                                     "knows.\n\n## Two\n\nThe Taliban know.\n"));
  house.run();
  house.write("a.md", "# New\n\nThe trade of drugs in Herat: an envoy of Iran saw the river.\n");
  house.write("z/z.md", "# New too\n\nA saffron drug trade, said the Taleban.\n");
  house.run();
  const auto updated = answers(house);
  const IndexReport report = house.rebuild();
  CHECK_FALSE(report.rebuilt.empty());
  CHECK(answers(house) == updated);
  CHECK(report.counts.papers == 6);
}

TEST_CASE("many small changes give the same answers as a rebuild") {
  const House house;
  house.run();
  for (int round = 0; round < 6; ++round) {
    for (int i = 0; i < 12; ++i) {
      const std::string name = fmt::format("n{}.md", i);
      if ((round * 5 + i * 3) % 7 == 0)
        house.remove(name);
      else if ((round + i) % 3 == 0)
        make_younger(house.write(
            name,
            fmt::format(
                "# N{}\n\nThe drug trade {} of Herat and the Taliban, round {}.\n\n## River\n\nA river.\n", i,
                i * round, round)));
    }
    house.run_without_paths();
  }
  const auto updated = answers(house);
  house.rebuild();
  CHECK(answers(house) == updated);
}

TEST_CASE("a folder that is gone keeps its papers") {
  const House house;
  house.run();
  const auto before = answers(house);
  std::filesystem::rename(house.path("papers"), house.path("away"));
  for (const IndexReport& report : {house.run(), house.run_without_paths()}) {
    CHECK(report.missing == std::vector<std::filesystem::path>{house.path("papers")});
    CHECK(report.removed == 0);
    CHECK(report.counts.papers == 5);
  }
  CHECK(answers(house) == before);
  std::filesystem::rename(house.path("away"), house.path("papers"));
  CHECK(house.run().missing.empty());
}

TEST_CASE("a rebuild refuses to lose the papers of a folder that is gone") {
  const House house;
  house.run();
  std::filesystem::rename(house.path("papers"), house.path("away"));
  IndexRequest request = house.request;
  request.rebuild = true;
  for (const bool named : {true, false}) {
    if (!named) request.paths.clear();
    const Error error = failure_of(request);
    CHECK(error.kind() == ErrorKind::usage);
    CHECK_THAT(error.hint(), Catch::Contains("--forget " + house.path("papers")));
  }
  CHECK(found(house, "drug") == 5);
}

TEST_CASE("a changed gazetteer has everything tagged anew") {
  const House house;
  house.run();
  CHECK(found(house, "actor:masons") == 0);
  house.folder.write("gazetteers/more.toml", "[[actor]]\nid = \"builders\"\nname = \"Builders\"\nkind = "
                                             "\"organisation\"\naliases.en = [\"Masons\"]\n");
  const IndexReport report = house.run();
  CHECK(report.rebuilt.empty());
  CHECK(report.retagged == "the gazetteers have changed");
  CHECK(report.added == 0);
  CHECK(report.removed == 0);
  CHECK(report.counts.papers == 5);
  CHECK(found(house, "actor:masons") == 1);
  CHECK(house.generations() == std::vector<std::string>{"generation-1", "generation-2"});
}

TEST_CASE("a gazetteer of the same bytes and another time changes nothing") {
  const House house;
  house.run();
  make_younger(house.path("gazetteers/small.toml"));
  house.folder.write("gazetteers/notes.txt", "no gazetteer");
  const IndexReport report = house.run();
  CHECK(report.rebuilt.empty());
  CHECK(report.retagged.empty());
}

TEST_CASE("a broken gazetteer leaves the index as it was") {
  const House house;
  house.run();
  for (const std::string text : {"[[actor]]\nid = \"x\"\n", "[[actor", "[[nothing]]\n",
                                 "[[actor]]\nid = \"iran\"\nname = \"Iran\"\nkind = \"state\"\n"}) {
    house.folder.write("gazetteers/more.toml", text);
    CHECK(failure_of(house.request).kind() == ErrorKind::input);
  }
  CHECK(found(house, "drug") == 5);
  IndexRequest request = house.request;
  request.gazetteers = {house.path("nowhere")};
  CHECK(failure_of(request).kind() == ErrorKind::input);
}

TEST_CASE("a second indexer is refused and changes nothing") {
  const House house;
  house.run();
  house.write("new.md", "# New\n\nA zebra.\n");
  {
    const Lock lock(house.request.place.lock());
    CHECK(failure_of(house.request).kind() == ErrorKind::locked);
    CHECK(found(house, "zebra") == 0);
  }
  house.run();
  CHECK(found(house, "zebra") == 1);
}

TEST_CASE("a second indexer waits for the first, says so, and goes on") {
  const House house;
  house.run();
  house.write("new.md", "# New\n\nA zebra.\n");
  auto lock = std::make_unique<Lock>(house.request.place.lock());
  IndexRequest request = house.request;
  request.lock_timeout = std::chrono::seconds(60);
  int waits = 0;
  request.waits = [&] {
    ++waits;
    lock.reset();
  };
  CHECK(bring_up_to_date(request).added == 1);
  CHECK(waits == 1);
}

TEST_CASE("what a dead indexer left half-made is cleaned away") {
  const House house;
  house.run();
  for (const std::string name :
       {"db/generation-2.partial/papers/x", "db/generation-7/papers/x", "db/generation-2.partial/shard-0/y"})
    house.folder.write(name, "x");
  house.write("new.md", "# New\n\nA zebra.\n");
  CHECK(house.run().added == 1);
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
  house.folder.write("db/generation-2.partial/papers/x", "x");
  house.rebuild();
  CHECK(house.generations().size() == 2);
  CHECK(found(house, "zebra") == 1);
}

TEST_CASE("a search begun before a rebuild goes on") {
  const House house;
  house.run();
  const Index before = house.index();
  const auto answered = answer(before, "drug trade Taliban");
  house.rebuild();
  house.write("new.md", "# New\n\nA drug trade.\n");
  house.run();
  CHECK(answer(before, "drug trade Taliban") == answered);
}

TEST_CASE("an index can be opened at any moment of a rebuild") {
  const House house(Papers{{"a.md", "# A\n\nA drug.\n"}});
  house.run();
  const pid_t reader = fork(); // no thread: the indexer wants a process of one
  REQUIRE(reader >= 0);
  if (reader == 0) {
    int failed = 0;
    while (!std::filesystem::exists(house.path("done"))) {
      try {
        if (found(house, "drug") != 1) failed = 1;
      } catch (...) {
        failed = 2;
      }
    }
    _exit(failed);
  }
  for (int i = 0; i < 6; ++i) house.rebuild();
  house.folder.write("done", "");
  int status = -1;
  REQUIRE(waitpid(reader, &status, 0) == reader);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a damaged index is made anew when it is asked for, and only then") {
  const House house;
  house.run();
  for (const char* file : {"iamglass", "postlist.glass"}) {
    house.folder.write("db/" + house.generation().filename().string() + "/papers/" + file, "damage");
    CHECK(failure_of(house.request).kind() == ErrorKind::index);
    IndexRequest request = house.request;
    request.rebuild = true;
    request.paths.clear();
    CHECK(failure_of(request).kind() == ErrorKind::index);
    CHECK(house.rebuild().counts.papers == 5);
    CHECK(found(house, "drug") == 5);
  }
}

TEST_CASE("an index of another version is made anew") {
  const House house;
  house.run();
  {
    Xapian::WritableDatabase database(papers_in(house.generation()).string());
    database.set_metadata("schema", "0");
    database.commit();
  }
  CHECK_THROWS_AS(house.index(), Error);
  const IndexReport report = house.run_without_paths();
  CHECK(report.rebuilt == "the index is of another version of Dossier");
  CHECK(report.counts.papers == 5);
  CHECK(found(house, "drug") == 5);
}

TEST_CASE("a rebuild says which papers came and went") {
  const House house;
  house.run();
  house.remove("dam.md");
  house.write("new.md", "# New\n\nA zebra.\n");
  const IndexReport report = house.rebuild();
  CHECK(report.added == 1);
  CHECK(report.removed == 1);
  CHECK(report.rebuilt == "--rebuild asks for it");
}
