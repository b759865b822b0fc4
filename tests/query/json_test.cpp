// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/json.h"

#include "tests/support/small_index.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dossier;
using Json = nlohmann::json;

namespace {

const SmallIndex& small() {
  static const SmallIndex kIndex;
  return kIndex;
}

Json answer(const SmallIndex& index, const std::string& words, std::size_t facet_rows = 8) {
  Request request;
  request.words = words;
  request.per_paper = 0;
  const Plan plan = index.plan(request);
  return Json::parse(render_json(index.search(request), plan, index.gazetteer(), words, facet_rows));
}

Json answer(const std::string& words, std::size_t facet_rows = 8) {
  return answer(small(), words, facet_rows);
}

// What the marks beside a text point at.
std::vector<std::string> marked(const std::string& text, const Json& marks) {
  std::vector<std::string> found;
  for (const Json& mark : marks) {
    REQUIRE(mark.size() == 2);
    const std::size_t begin = mark[0];
    const std::size_t end = mark[1];
    REQUIRE(begin < end);
    REQUIRE(end <= text.size());
    found.push_back(text.substr(begin, end - begin));
  }
  return found;
}

std::vector<std::string> ids_of(const Json& entries) {
  std::vector<std::string> ids;
  for (const Json& entry : entries) ids.push_back(entry["id"]);
  return ids;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("an answer is one JSON object with query, total, hits, facets and notes") {
  const Json json = answer("drug \"quds force\"");
  Names keys;
  for (const auto& [key, value] : json.items()) keys.push_back(key);
  CHECK(keys == Names{"facets", "hits", "notes", "query", "total"});
  CHECK(json["query"] == "drug \"quds force\"");
  CHECK(json["total"] == Json{{"passages", 5}, {"papers", 4}, {"complete", 2}});
  CHECK(json["hits"].size() == 5);
  CHECK(json["notes"] == Json::array());
}

TEST_CASE("a hit has its citation, passage, actors and provinces") {
  const Json hit = answer("\"drug smuggling\"")["hits"][0];
  CHECK(hit["rank"] == 1);
  CHECK(hit["score"].get<double>() > 0);
  CHECK(hit["id"] == "papers/border.md#0");
  const Json& paper = hit["paper"];
  CHECK(paper["id"] == "papers/border.md");
  CHECK(paper["title"] == "The Border Trade");
  CHECK(paper["authors"] == Json{"Jane Roe", "Omar Haidari"});
  CHECK(paper["publisher"] == "Example Institute");
  CHECK(paper["series"] == "Border Notes");
  CHECK(paper["number"] == "7");
  CHECK(paper["date"] == "2019-05-06");
  CHECK(paper["kind"] == "report");
  CHECK_FALSE(paper.contains("url"));
  CHECK(paper["language"] == "en");
  CHECK(paper["passages"] == 3);
  CHECK(paper["matches"] == 1);
  const Json& passage = hit["passage"];
  CHECK(passage["ordinal"] == 0);
  CHECK(passage["section"] == "body");
  CHECK(passage["heading"] == "Smuggling");
  CHECK_FALSE(passage.contains("pages"));
  CHECK(passage["span"][1].get<std::size_t>() - passage["span"][0].get<std::size_t>() ==
        passage["text"].get<std::string>().size());
  CHECK(ids_of(hit["actors"]) == Names{"quds-force", "taliban"});
  CHECK(ids_of(hit["provinces"]) == Names{"AF-HER"});
  CHECK(hit["actors"][0] == Json{{"id", "quds-force"}, {"name", "Quds Force"}, {"kind", "military"}});
}

TEST_CASE("a town tells its province") {
  const Json hit = answer("builders")["hits"][0];
  CHECK(hit["provinces"][0] ==
        Json{{"id", "mazar-i-sharif"}, {"name", "Mazar-i-Sharif"}, {"kind", "city"}, {"province", "AF-BAL"}});
}

TEST_CASE("marks point at what they mark") {
  for (const auto& [words, found] :
       std::vector<std::pair<std::string, Names>>{{"smuggling herat", {"smuggling", "Herat"}},
                                                  {"\"drug smuggling\"", {"drug smuggling"}},
                                                  {"qods force taliban", {"Quds Force", "Taliban"}}}) {
    const Json passage = answer(words)["hits"][0]["passage"];
    CHECK(marked(passage["text"], passage["marks"]) == found);
  }
  const Json passage = answer("smuggling")["hits"][0]["passage"];
  CHECK(marked(passage["heading"], passage["heading_marks"]) == Names{"Smuggling"});
}

TEST_CASE("marks count bytes, whatever stands before them") {
  const SmallIndex index(Papers{{"a.md", "---\ntitle: \u00C9tude\n---\n\u0622\u0628 \u00E9\u00E9 \u6CB3 "
                                         "\U0001F600 the \u00E9tat in \u0642\u062F\u0633 drug.\n"}});
  const Json passage = answer(index, "etat drug \u0642\u062F\u0633")["hits"][0]["passage"];
  CHECK(marked(passage["text"], passage["marks"]) == Names{"\u00E9tat", "\u0642\u062F\u0633", "drug"});
}

TEST_CASE("pages are told where a paper has them") {
  const SmallIndex index(Papers{{"a.txt", "---\ntitle: T\n---\nThe drug is here and the road goes on and on "
                                          "and on and on to\n\fthe valley, where it ends.\n"}});
  CHECK(answer(index, "drug")["hits"][0]["passage"]["pages"] == Json{"1", "2"});
}

TEST_CASE("facets are bounded, and none is none") {
  CHECK(ids_of(answer("drug")["facets"]["actor"]) == Names{"irgc", "iran", "taliban", "quds-force"});
  const Json facet = answer("drug actor:taliban", 1)["facets"]["actor"];
  CHECK(ids_of(facet) == Names{"irgc", "taliban"}); // the chosen one is always told
  CHECK(facet[0] == Json{{"id", "irgc"},
                         {"name", "IRGC"},
                         {"kind", "military"},
                         {"papers", 2},
                         {"passages", 3},
                         {"chosen", false}});
  CHECK(facet[1]["chosen"] == true);
  for (const std::string words : {"drug", "drug actor:taliban", "drug province:ghor"}) {
    CHECK(answer(words, 0)["facets"]["actor"] == Json::array());
    CHECK(answer(words, 0)["facets"]["province"] == Json::array());
  }
}

TEST_CASE("an answer without hits is JSON too") {
  const Json json = answer("xyzzy");
  CHECK(json["hits"] == Json::array());
  CHECK(json["total"] == Json{{"passages", 0}, {"papers", 0}, {"complete", 0}});
  CHECK(json["facets"] == Json{{"actor", Json::array()}, {"province", Json::array()}});
}

TEST_CASE("notes are told") {
  CHECK(answer("drug colour:red")["notes"].size() == 1);
  CHECK(answer("drug province:khorasan")["notes"][0] ==
        "'khorasan' is taken as any of: North Khorasan, South Khorasan");
}

TEST_CASE("what is typed is JSON whatever its bytes") {
  for (const std::string& words :
       {std::string("drug \"\\ /\b\f\n\r\t"), std::string("drug \x01\x1F\x7F"),
        std::string("drug \xFF\xFE\x80"), std::string("drug\0x", 6),
        std::string("drug \u2028\u202E</script>"), std::string("drug \U0001F600"),
        std::string("drug \xED\xA0\x80"), std::string("drug ") + std::string(5000, '\xE2')}) {
    const Json json = answer(words);
    CHECK(json["query"].is_string());
    CHECK(json["total"]["passages"] >= 5);
  }
}

TEST_CASE("an answer about files of any name is UTF-8") {
  const SmallIndex index(
      Papers{{"\xFF\xFE\n\"x\\.md", "---\ntitle: \"A \\\"drug\\\" \\\\ trade\"\n---\nThe drug.\n"}});
  const Json json = answer(index, "drug");
  REQUIRE(json["hits"].size() == 1);
  CHECK(json["hits"][0]["paper"]["title"] == "A \"drug\" \\ trade");
  CHECK(json["hits"][0]["paper"]["id"].get<std::string>().starts_with("papers/"));
}

TEST_CASE("every mark of every answer points at a word it was asked for") {
  for (const std::string words : {"drug", "trade smuggle", "quds force", "\"drug trade\" taliban",
                                  "iran ghor", "water river dam", "the", "author:lind drug"}) {
    INFO(words);
    const Json json = answer(words);
    for (const Json& hit : json["hits"]) {
      const Json& passage = hit["passage"];
      std::size_t at = 0;
      for (const Json& mark : passage["marks"]) {
        CHECK(mark[0].get<std::size_t>() >= at);
        at = mark[1];
      }
      for (const std::string& word : marked(passage["text"], passage["marks"])) {
        CHECK_FALSE(word.empty());
        CHECK(word.find_first_of(" .,\n") != 0);
        CHECK(word.find_last_of(" .,\n") != word.size() - 1);
      }
      marked(passage["heading"], passage["heading_marks"]);
    }
  }
}
