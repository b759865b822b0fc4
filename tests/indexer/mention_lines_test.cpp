// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mention_lines.h"

#include "tests/support/tagging.h"

#include <nlohmann/json.hpp>
#include <sstream>

using namespace dossier;
using nlohmann::json;

namespace {

struct Written {
  std::vector<json> lines;
  std::vector<std::string> complaints;
};

Written lines_of(const std::string& input) {
  Written written;
  std::istringstream in(input);
  const std::size_t bad = write_mention_lines(
      in, tagging_gazetteer(),
      [&](std::string_view line) {
        CHECK(line.back() == '\n');
        written.lines.push_back(json::parse(line));
      },
      [&](std::size_t line, std::string_view what) {
        written.complaints.push_back(std::to_string(line) + " " + std::string(what));
      });
  CHECK(bad == written.complaints.size());
  return written;
}

} // namespace

TEST_CASE("a passage a line gives its mentions a line", "[mention_lines]") {
  const Written written = lines_of("{\"_id\":\"a\",\"text\":\"\u00c9lan: the Quds Force in Ghor\"}\n"
                                   "{\"_id\":\"b\",\"text\":\"nobody\"}\n");
  REQUIRE(written.lines.size() == 2);
  const json wanted = json::parse(R"([
    {"kind": "military", "entry": "quds", "name": "Quds Force", "begin": 11, "end": 21},
    {"kind": "province", "entry": "AF-GHO", "name": "Ghor", "begin": 25, "end": 29}])");
  CHECK(written.lines[0] == json{{"_id", "a"}, {"mentions", wanted}});
  CHECK(written.lines[1] == json{{"_id", "b"}, {"mentions", json::array()}});
}

TEST_CASE("a town stands apart from the provinces that a passage names", "[mention_lines]") {
  const Written written = lines_of(R"({"_id":"a","text":"From Mazar-i-Sharif to Herat"})");
  REQUIRE(written.lines.size() == 1);
  REQUIRE(written.lines[0]["mentions"].size() == 1);
  CHECK(written.lines[0]["mentions"][0]["entry"] == "AF-HER");
  REQUIRE(written.lines[0]["places"].size() == 1);
  CHECK(written.lines[0]["places"][0]["entry"] == "mazar");
}

TEST_CASE("a line that is no passage is named and still gives a line", "[mention_lines]") {
  const Written written = lines_of("{\"_id\":7,\"text\":\"Herat\"}\n"
                                   "\n"
                                   "{\"_id\":\"b\",\n"
                                   "[1]\r\n"
                                   "{\"_id\":\"c\"}\n"
                                   "{\"text\":4}\n"
                                   "{\"text\":\"Ghor\"}");
  CHECK(written.complaints == std::vector<std::string>{"3 is no JSON", "4 is no JSON object",
                                                       "5 has no \"text\"",
                                                       "6 has a \"text\" that is no string"});
  std::vector<std::string> ids;
  std::vector<std::size_t> sizes;
  for (const json& line : written.lines) {
    ids.push_back(line["_id"].dump());
    sizes.push_back(line["mentions"].size());
  }
  CHECK(ids == std::vector<std::string>{"7", "3", "4", "\"c\"", "6", "7"});
  CHECK(sizes == std::vector<std::size_t>{1, 0, 0, 0, 0, 1});
}

TEST_CASE("bytes that are no text do no harm to the lines", "[mention_lines]") {
  const Written written = lines_of("{\"_id\":\"\\u001b[31m\\u009b\",\"text\":\"\\ud83d\\ude00 Herat\"}\n"
                                   "{\"_id\":\"x\",\"text\":\"Herat \xff\"}\n");
  REQUIRE(written.lines.size() == 2);
  CHECK(written.lines[0]["mentions"][0]["begin"] == 5);
  CHECK(written.complaints == std::vector<std::string>{"2 is no JSON"});
}
