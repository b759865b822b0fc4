// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/house.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

IndexReport dry_run(const House& house) {
  IndexRequest request = house.request;
  request.dry_run = true;
  return bring_up_to_date(request);
}

std::vector<std::string> deeds(const IndexReport& report) {
  std::vector<std::string> lines;
  for (const Intent& intent : report.intents)
    lines.push_back(intent.deed + " " + intent.file.filename().string() +
                    (intent.now_at.empty() ? "" : " " + intent.now_at.filename().string()));
  return lines;
}

} // namespace

TEST_CASE("a file that was renamed keeps its passages and goes by its new name") {
  const House house;
  house.run();
  std::filesystem::rename(house.path("papers/dam.md"), house.path("papers/weir.md"));
  const IndexReport report = house.run();
  CHECK(report.renamed == 1);
  CHECK(report.added + report.removed + report.updated == 0);
  CHECK(report.all == 0); // nothing was read
  CHECK(house.ledger().papers.find(house.path("papers/weir.md"))->second.id == "papers/weir.md");
  const auto renamed = answers(house);
  house.rebuild();
  CHECK(answers(house) == renamed);
  CHECK(house.run().renamed == 0);
}

TEST_CASE("a folder that was renamed keeps all its papers") {
  const House house;
  for (int i = 0; i < 4; ++i)
    house.write(fmt::format("sub/{}.md", i), fmt::format("# N{}\n\nThe drug trade {} of Herat.\n", i, i));
  house.run();
  std::filesystem::rename(house.path("papers/sub"), house.path("papers/moved"));
  CHECK(house.run().renamed == 4);
  const auto renamed = answers(house);
  house.rebuild();
  CHECK(answers(house) == renamed);
}

TEST_CASE("of two files with the same bytes each goes its way") {
  const House house;
  const std::string text = "# Twin\n\nA zebra in Herat.\n";
  house.write("a1.md", text);
  house.write("a2.md", text);
  house.run();
  std::filesystem::rename(house.path("papers/a1.md"), house.path("papers/b1.md"));
  std::filesystem::rename(house.path("papers/a2.md"), house.path("papers/b2.md"));
  house.write("b3.md", text);
  const IndexReport report = house.run();
  CHECK(report.renamed == 2);
  CHECK(report.added == 1);
  CHECK(report.removed == 0);
  CHECK(found(house, "zebra") == 1); // the same text is shown once
}

TEST_CASE("a renamed file is read again where its name matters") {
  const House house;
  house.write("untitled.txt", "A zebra was seen in Herat by nobody in particular.\n");
  house.write("page.txt", "# A page\n\nAn okapi.\n");
  house.run();
  std::filesystem::rename(house.path("papers/untitled.txt"), house.path("papers/zebras.txt"));
  std::filesystem::rename(house.path("papers/page.txt"), house.path("papers/page.md"));
  const IndexReport report = house.run();
  CHECK(report.renamed == 0);
  CHECK(report.added == 2);
  CHECK(report.removed == 2);
  CHECK(house.ledger().papers.find(house.path("papers/zebras.txt"))->second.title == "zebras");
  CHECK(house.ledger().papers.find(house.path("papers/page.md"))->second.title == "A page");
}

TEST_CASE("a renamed file that was changed, too, is another paper") {
  const House house;
  house.run();
  house.remove("dam.md");
  house.write("weir.md", "# The Weir\n\nA zebra.\n");
  const IndexReport report = house.run();
  CHECK(report.renamed == 0);
  CHECK(report.added == 1);
  CHECK(report.removed == 1);
}

TEST_CASE("a dry run names what would be done, and does nothing") {
  const House house;
  CHECK(dry_run(house).intents.size() == 5);
  CHECK_FALSE(std::filesystem::exists(house.request.place.root));
  house.run();
  CHECK(dry_run(house).intents.empty());
  house.write("new.md", "# New\n\nA zebra.\n");
  house.write("dam2.md", "# Dam 2\n\nA dam.\n");
  house.run();
  const auto before = answers(house);
  house.remove("new.md");
  std::filesystem::rename(house.path("papers/dam2.md"), house.path("papers/weir.md"));
  make_younger(house.write("dam.md", "# The Dam\n\nAn okapi.\n"));
  make_younger(house.path("papers/harvest.txt")); // only touched
  house.write("another.md", "# Another\n\nA zebra.\n");
  const IndexReport report = dry_run(house);
  CHECK(deeds(report) == std::vector<std::string>{"add another.md", "update dam.md", "rename dam2.md weir.md",
                                                  "remove new.md"});
  CHECK(report.added == 1);
  CHECK(report.updated == 1);
  CHECK(report.renamed == 1);
  CHECK(report.removed == 1);
  CHECK(answers(house) == before);
  const IndexReport done = house.run();
  CHECK(done.added == 1);
  CHECK(done.updated == 1);
  CHECK(done.renamed == 1);
  CHECK(done.removed == 1);
}

TEST_CASE("a run that is stopped keeps what it has read, and the next one does the rest") {
  const House house;
  house.run();
  for (int i = 0; i < 20; ++i) house.write(fmt::format("n{}.md", i), fmt::format("# N{}\n\nA zebra.\n", i));
  IndexRequest request = house.request;
  std::size_t asked = 0;
  request.stopped = [&] { return ++asked > 4; };
  const IndexReport report = bring_up_to_date(request);
  CHECK(report.stopped);
  CHECK(report.done == 5);
  CHECK(report.all == 20);
  CHECK(found(house, "zebra") == 5);
  const IndexReport rest = house.run();
  CHECK_FALSE(rest.stopped);
  CHECK(rest.added == 15);
  CHECK(found(house, "zebra") == 20);
}

TEST_CASE("a rebuild that is stopped leaves the index as it was") {
  const House house;
  house.run();
  house.write("new.md", "# New\n\nA zebra.\n");
  IndexRequest request = house.request;
  request.rebuild = true;
  request.stopped = [] { return true; };
  const IndexReport report = bring_up_to_date(request);
  CHECK(report.stopped);
  CHECK(report.counts.papers == 5);
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
  CHECK(found(house, "zebra") == 0);
}

TEST_CASE("files that are being written are left as they are") {
  const House house;
  house.run();
  make_younger(house.write("dam.md", "# The Dam\n\nHalf an oka"));
  house.write("new.md", "# New\n\nA ze");
  IndexRequest request = house.request;
  request.busy = {house.path("papers/dam.md"), house.path("papers/new.md")};
  const IndexReport report = bring_up_to_date(request);
  CHECK(report.added + report.updated + report.removed == 0);
  CHECK(found(house, "builders") == 1);
  CHECK(house.run().added == 1);
}
