// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.h"

#include "corpus/error.h"
#include "tests/support/house.h"
#include "tests/support/nobody.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

using namespace dossier;

TEST_CASE("a first run indexes all papers of a folder") {
  const House house;
  const IndexReport report = house.run();
  CHECK(report.added == 5);
  CHECK(report.updated == 0);
  CHECK(report.removed == 0);
  CHECK(report.failures.empty());
  CHECK(report.rebuilt.empty());
  CHECK(report.counts == house.index().counts());
  CHECK(report.counts.papers == 5);
  CHECK(found(house, "drug") == 5);
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
  std::vector<std::string> inside;
  for (const auto& item : std::filesystem::directory_iterator(house.generation()))
    inside.push_back(item.path().filename().string());
  std::sort(inside.begin(), inside.end());
  CHECK(inside == std::vector<std::string>{"forward", "gazetteer", "papers", "sequences.1"});
}

TEST_CASE("a run without changes does nothing") {
  const House house;
  house.run();
  const auto before = answers(house);
  const auto version = std::filesystem::last_write_time(papers_in(house.generation()) / "iamglass");
  for (const IndexReport& report : {house.run(), house.run_without_paths()}) {
    CHECK(report.added + report.updated + report.removed == 0);
    CHECK(report.counts.papers == 5);
  }
  CHECK(std::filesystem::last_write_time(papers_in(house.generation()) / "iamglass") == version);
  CHECK(answers(house) == before);
}

TEST_CASE("a new paper is added to the generation in use") {
  const House house;
  house.run();
  house.write("deep/er/new.md", "# New\n\nA zebra was seen in Ghor.\n");
  const IndexReport report = house.run_without_paths();
  CHECK(report.added == 1);
  CHECK(report.counts.papers == 6);
  CHECK(found(house, "zebra") == 1);
  CHECK(house.generations() == std::vector<std::string>{"generation-1"});
  CHECK(house.ledger().papers.find(house.path("papers/deep/er/new.md"))->second.id ==
        "papers/deep/er/new.md");
}

TEST_CASE("a changed paper is replaced") {
  const House house;
  house.run();
  make_younger(house.write("dam.md", "# The Dam\n\nA zebra was seen at the dam.\n"));
  const IndexReport report = house.run_without_paths();
  CHECK(report.updated == 1);
  CHECK(report.added == 0);
  CHECK(report.counts.papers == 5);
  CHECK(found(house, "zebra") == 1);
  CHECK(found(house, "builders") == 0);
}

TEST_CASE("a paper of the same bytes and another time is not counted as changed, and not read again") {
  const House house;
  house.run();
  const std::string file = house.path("papers/dam.md");
  const PaperRecord before = house.ledger().papers.find(file)->second;
  make_younger(file);
  const IndexReport report = house.run_without_paths();
  CHECK(report.added + report.updated + report.removed == 0);
  PaperRecord after = house.ledger().papers.find(file)->second;
  CHECK(after.modified == before.modified + 10'000'000'000);
  after.modified = before.modified;
  CHECK(after == before);
  const auto version = std::filesystem::last_write_time(papers_in(house.generation()) / "iamglass");
  house.run_without_paths();
  CHECK(std::filesystem::last_write_time(papers_in(house.generation()) / "iamglass") == version);
}

TEST_CASE("a removed paper is removed") {
  const House house;
  house.run();
  house.remove("dam.md");
  const IndexReport report = house.run_without_paths();
  CHECK(report.removed == 1);
  CHECK(report.counts.papers == 4);
  CHECK(found(house, "builders") == 0);
}

TEST_CASE("a folder inside a remembered one may go with its papers") {
  const House house;
  house.write("old/a.md", "# A\n\nA zebra.\n");
  house.run();
  house.remove("old");
  const IndexReport report = house.run_without_paths();
  CHECK(report.removed == 1);
  CHECK(report.missing.empty());
  CHECK(found(house, "zebra") == 0);
}

TEST_CASE("a forgotten folder goes with its papers") {
  const House house;
  house.folder.write("more/b.md", "# B\n\nA zebra.\n");
  IndexRequest request = house.request;
  request.paths.push_back(house.path("more"));
  bring_up_to_date(request);
  CHECK(found(house, "zebra") == 1);
  request.paths.clear();
  request.forget = {house.path("more") + "/"};
  const IndexReport report = bring_up_to_date(request);
  CHECK(report.removed == 1);
  CHECK(found(house, "zebra") == 0);
  CHECK(house.ledger().folders == std::vector<std::string>{house.path("papers")});
}

TEST_CASE("the last folder may be forgotten and another named later") {
  const House house;
  house.run();
  IndexRequest request = house.request;
  request.paths.clear();
  request.forget = {house.path("papers")};
  CHECK(bring_up_to_date(request).counts.papers == 0);
  request.forget.clear();
  CHECK(failure_of(request).kind() == ErrorKind::usage);
  CHECK(house.run().counts.papers == 5);
}

TEST_CASE("papers that fail are named in order, and the others are indexed") {
  const House house;
  house.write("a-empty.md", "");
  house.write("b-blank.txt", " \n\n\t\n");
  house.write("c.md", "%PDF-1.7 x");
  house.write("d-binary.txt", std::string(1000, '\x01'));
  house.write("e-notes-only.md", "## Notes\n");
  house.write("f.html", "");
  REQUIRE(mkfifo(house.path("papers/g-pipe.md").c_str(), 0600) == 0);
  std::filesystem::create_symlink("nothing", house.path("papers/h-dangling.md"));
  const IndexReport report = house.run();
  CHECK(report.added == 5);
  std::vector<std::string> names;
  for (const Failure& failure : report.failures) {
    names.push_back(failure.file.filename().string());
    CHECK_FALSE(failure.what.empty());
    CHECK(failure.what.find(failure.file.string()) == std::string::npos);
  }
  CHECK(names == std::vector<std::string>{"a-empty.md", "b-blank.txt", "c.md", "d-binary.txt",
                                          "e-notes-only.md", "f.html", "g-pipe.md", "h-dangling.md"});
  CHECK(report.counts.papers == 5);
}

TEST_CASE("a paper that fails keeps its old version, and is tried again each time") {
  const House house;
  house.run();
  make_younger(house.write("dam.md", ""));
  for (int i = 0; i < 2; ++i) {
    const IndexReport report = house.run();
    REQUIRE(report.failures.size() == 1);
    CHECK(report.failures[0].file == house.path("papers/dam.md"));
    CHECK(report.updated + report.removed == 0);
    CHECK(found(house, "builders") == 1);
  }
  make_younger(house.write("dam.md", "# Dam\n\nA zebra.\n"));
  CHECK(house.run().updated == 1);
  CHECK(found(house, "builders") == 0);
}

TEST_CASE("an index of nothing but failures can be made and mended") {
  const House house(Papers{{"a.md", ""}});
  const IndexReport report = house.run();
  CHECK(report.failures.size() == 1);
  CHECK(report.counts == Counts{});
  CHECK(found(house, "drug") == 0);
  house.write("a.md", "# A\n\nA drug.\n");
  CHECK(house.run().added == 1);
  CHECK(found(house, "drug") == 1);
}

TEST_CASE("a folder below a remembered one is looked at, not remembered apart") {
  const House house;
  house.write("sub/a.md", "# A\n\nA zebra.\n");
  house.run();
  house.write("sub/b.md", "# B\n\nA zebra.\n");
  house.write("elsewhere.md", "# C\n\nA zebra.\n");
  IndexRequest request = house.request;
  request.paths = {house.path("papers/sub")};
  CHECK(bring_up_to_date(request).added == 1);
  CHECK(house.ledger().folders == std::vector<std::string>{house.path("papers")});
  CHECK(house.run().added == 1);
}

TEST_CASE("a folder above remembered ones takes their place") {
  const House house;
  house.write("sub/a.md", "# A\n\nA zebra.\n");
  IndexRequest request = house.request;
  request.paths = {house.path("papers/sub")};
  CHECK(bring_up_to_date(request).added == 1);
  const IndexReport report = house.run();
  CHECK(report.added == 5);
  CHECK(report.removed == 0);
  CHECK(house.ledger().folders == std::vector<std::string>{house.path("papers")});
  CHECK(found(house, "zebra") == 1);
}

TEST_CASE("a path is remembered as it is, however it is written") {
  const House house;
  IndexRequest request = house.request;
  for (const std::string end : {"/", "/.", "//", "/sub/..", "/./"}) {
    request.paths = {house.path("papers") + end};
    bring_up_to_date(request);
    CHECK(house.ledger().folders == std::vector<std::string>{house.path("papers")});
  }
}

TEST_CASE("a relative path is remembered as a whole one, and forgotten where it is gone") {
  const House house;
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::current_path(house.folder.path());
  IndexRequest request = house.request;
  request.paths = {"nowhere"};
  CHECK_THAT(failure_of(request).what(), Catch::EndsWith(house.path("nowhere")));
  request.paths = {"papers"};
  CHECK(bring_up_to_date(request).added == 5);
  CHECK(house.ledger().folders == std::vector<std::string>{house.path("papers")});
  std::filesystem::rename("papers", "away");
  request.paths.clear();
  request.forget = {"./papers/"};
  CHECK(bring_up_to_date(request).removed == 5);
  std::filesystem::current_path(before);
}

TEST_CASE("papers of folders with the same name keep different ids") {
  const House house;
  house.folder.write("other/papers/dam.md", "# Another\n\nA zebra at the dam.\n");
  house.run();
  IndexRequest request = house.request;
  request.paths = {house.path("other/papers")};
  CHECK(bring_up_to_date(request).added == 1);
  CHECK(house.ledger().papers.find(house.path("papers/dam.md"))->second.id == "papers/dam.md");
  CHECK(house.ledger().papers.find(house.path("other/papers/dam.md"))->second.id ==
        house.path("other/papers/dam.md"));
  CHECK(found(house, "dam") == 2);
  std::filesystem::remove(house.path("papers/dam.md"));
  house.run_without_paths();
  CHECK(found(house, "dam") == 1);
  CHECK(found(house, "zebra") == 1);
}

TEST_CASE("a paper that moves to another folder may take the name that became free") {
  const House house;
  house.folder.write("other/papers/dam.md", "# Another\n\nA zebra at the dam.\n");
  house.run();
  IndexRequest request = house.request;
  request.forget = {house.path("papers")};
  request.paths = {house.path("other/papers")};
  bring_up_to_date(request);
  CHECK(house.ledger().papers.find(house.path("other/papers/dam.md"))->second.id == "papers/dam.md");
}

TEST_CASE("one file may be indexed by itself") {
  const House house;
  IndexRequest request = house.request;
  request.paths = {house.path("papers/dam.md")};
  CHECK(bring_up_to_date(request).counts.papers == 1);
  CHECK(house.ledger().papers.begin()->second.id == "dam.md");
}

TEST_CASE("what cannot be done is refused with a hint, and nothing is changed") {
  const House house;
  IndexRequest request = house.request;
  request.paths.clear();
  CHECK(failure_of(request).kind() == ErrorKind::usage);
  for (const std::string& path : {house.path("nowhere"), house.path("papers/none.md"), std::string("")}) {
    INFO(path);
    request.paths = {path};
    const Error error = failure_of(request);
    CHECK(error.kind() == ErrorKind::usage);
    CHECK_FALSE(error.hint().empty());
    CHECK_FALSE(std::filesystem::exists(house.request.place.current()));
  }
  house.run();
  request.paths.clear();
  for (const std::string& path :
       {house.path("nowhere"), house.path("papers/dam.md"), house.folder.path().string(), std::string("")}) {
    INFO(path);
    request.forget = {path};
    const Error error = failure_of(request);
    CHECK(error.kind() == ErrorKind::usage);
    CHECK_FALSE(error.hint().empty());
  }
  CHECK(found(house, "drug") == 5);
}

TEST_CASE("a place that cannot be made is refused") {
  const House house;
  IndexRequest request = house.request;
  request.place.root = house.folder.write("file", "x") / "db";
  CHECK(failure_of(request).kind() == ErrorKind::system);
}

TEST_CASE("progress is told up to the last paper") {
  const House house;
  IndexRequest request = house.request;
  std::vector<std::pair<std::size_t, std::size_t>> told;
  request.progress = [&](std::size_t done, std::size_t all) { told.emplace_back(done, all); };
  bring_up_to_date(request);
  REQUIRE_FALSE(told.empty());
  CHECK(told.back() == std::pair<std::size_t, std::size_t>(5, 5));
  told.clear();
  make_younger(house.path("papers/dam.md"));
  house.write("new.md", "# New\n\nA zebra.\n");
  bring_up_to_date(request);
  CHECK(told == std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}, {2, 2}});
}

TEST_CASE("a folder that cannot be listed keeps its papers, at the top or below") {
  const Nobody nobody;
  const House house;
  house.write("sub/a.md", "# A\n\nA zebra.\n");
  house.run();
  for (const char* name : {"papers", "papers/sub"}) {
    std::filesystem::permissions(house.path(name), std::filesystem::perms::none);
    const IndexReport report = house.run_without_paths();
    std::filesystem::permissions(house.path(name), std::filesystem::perms::owner_all);
    CHECK(report.unreadable == std::vector<std::filesystem::path>{house.path(name)});
    CHECK(report.removed == 0);
    CHECK(report.counts.papers == 6);
    CHECK(found(house, "zebra") == 1);
  }
}

TEST_CASE("names of files may be any bytes") {
  const House house(Papers{{"\xFF\xFE \n'\"$(x).md", "# A\n\nA zebra.\n"}, {"\u0622\u0628.txt", "A zebra."}});
  CHECK(house.run().added == 2);
  CHECK(found(house, "zebra") == 2);
  CHECK(house.run_without_paths().added == 0);
}
