// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/eval/judgments.h"

#include "corpus/error.h"
#include "tests/support/folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace dossier;

namespace {

std::filesystem::path file_of(const Folder& folder, const std::string& text) {
  const std::filesystem::path file = folder.path() / "file";
  std::ofstream(file) << text;
  return file;
}

} // namespace

TEST_CASE("topics are objects of _id and text, whose ids may be numbers") {
  const Folder folder;
  const auto file = file_of(
      folder, "{\"_id\": \"a\", \"text\": \"dams\", \"more\": 1}\n\n{\"_id\": 7, \"text\": \"opium\"}\n");
  CHECK(read_topics(file) == std::vector<Topic>{{"a", "dams"}, {"7", "opium"}});
}

TEST_CASE("judgments are read with a header and without, and as trec_eval writes them") {
  const Folder folder;
  const Judgments wanted{{"1", {{"p#2", 3}, {"q", 0}}}};
  CHECK(read_judgments(file_of(folder, "query-id\tcorpus-id\tscore\n1\tp#2\t3\n1\tq\t0\n")) == wanted);
  CHECK(read_judgments(file_of(folder, "1\tp#2\t3\r\n1\tq\t0")) == wanted);
  CHECK(read_judgments(file_of(folder, "1 0 p#2 3\n1 0 q 0\n")) == wanted);
}

TEST_CASE("a name of several words stands between tabs") {
  const Folder folder;
  CHECK(read_judgments(file_of(folder, "1\ta paper.md#1\t1\n")) == Judgments{{"1", {{"a paper.md#1", 1}}}});
}

TEST_CASE("what is no topic or no judgment is refused with its line") {
  const Folder folder;
  for (const char* text : {"{\"_id\": \"a\"}\n", "dams\n", "{\"_id\": [], \"text\": \"x\"}\n", "[1]\n"}) {
    INFO(text);
    CHECK_THROWS_AS(read_topics(file_of(folder, text)), Error);
  }
  for (const char* text : {"1\ta\t1\n1\ta\thigh\n", "1\ta\t1\n1\ta\n", "1\ta\t1\n1\ta\t1.5\n"}) {
    INFO(text);
    CHECK_THROWS_WITH(read_judgments(file_of(folder, text)), Catch::Matchers::Contains("line 2"));
  }
  CHECK_THROWS_AS(read_topics(folder.path() / "none"), Error);
  CHECK_THROWS_AS(read_judgments(folder.path()), Error);
}
