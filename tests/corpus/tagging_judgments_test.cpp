// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_files.h"
#include "corpus/mention.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

using namespace dossier;

namespace {

struct Score {
  int right = 0;
  int wrong = 0;
  int missed = 0;

  double precision() const { return right / static_cast<double>(right + wrong); }
  double recall() const { return right / static_cast<double>(right + missed); }
};

std::vector<Span> spans_of(const std::string& text, const nlohmann::json& surfaces) {
  std::vector<Span> spans;
  for (const std::string surface : surfaces)
    for (std::size_t at = text.find(surface); at != std::string::npos;
         at = text.find(surface, at + surface.size()))
      spans.push_back({at, at + surface.size()});
  return spans;
}

bool overlap(const std::vector<Span>& some, const std::vector<Span>& others) {
  for (const Span& one : some)
    for (const Span& other : others)
      if (one.begin < other.end && other.begin < one.end) return true;
  return false;
}

void score(const std::string& text, const nlohmann::json& wanted,
           const std::map<std::string, std::vector<Span>>& found, Score& score) {
  std::vector<std::vector<Span>> marks;
  for (const nlohmann::json& entry : wanted) marks.push_back(spans_of(text, entry.at("surfaces")));
  for (std::size_t i = 0; i < marks.size(); ++i) {
    REQUIRE_FALSE(marks[i].empty());
    if (wanted[i].value("role", "actor") == "place") continue;
    bool hit = false;
    for (const auto& [name, spans] : found) hit = hit || overlap(spans, marks[i]);
    ++(hit ? score.right : score.missed);
    if (!hit) UNSCOPED_INFO("missed: " << wanted[i].at("name"));
  }
  for (const auto& [name, spans] : found) {
    bool hit = false;
    for (const auto& mark : marks) hit = hit || overlap(spans, mark);
    if (!hit) ++score.wrong;
    if (!hit) UNSCOPED_INFO("wrong: " << name);
  }
}

} // namespace

TEST_CASE("passages of hard patterns are tagged as they were judged", "[judgments]") {
  const Gazetteer gazetteer = Gazetteer::compile(read_gazetteers({DOSSIER_ROOT "/corpus/gazetteers"}));
  std::ifstream lines(DOSSIER_ROOT "/tests/judgments/tagging.jsonl");
  Analyzer analyzer;
  Score actors;
  Score provinces;
  int passages = 0;
  for (std::string line; std::getline(lines, line); ++passages) {
    const nlohmann::json judged = nlohmann::json::parse(line);
    const std::string text = judged.at("text");
    std::map<std::string, std::vector<Span>> who;
    std::map<std::string, std::vector<Span>> where;
    for (const Mention& mention : find_mentions(text, analyzer.analyze(text), gazetteer)) {
      const EntryKind kind = mention.discovered() ? mention.kind : gazetteer[mention.entry].kind;
      if (kind == EntryKind::city) continue; // rolls up, and is no province
      const std::string name = mention.discovered() ? mention.name : std::string(gazetteer[mention.entry].id);
      (is_province(kind) ? where : who)[name].push_back(mention.span);
    }
    score(text, judged.at("actors"), who, actors);
    score(text, judged.at("provinces"), where, provinces);
  }
  REQUIRE(passages >= 60);
  CHECK(actors.precision() >= 0.97);
  CHECK(actors.recall() >= 0.97);
  CHECK(provinces.precision() >= 0.97);
  CHECK(provinces.recall() >= 0.97);
}

TEST_CASE("a town that bears its province's name is tagged as the town, which counts for the province",
          "[judgments]") {
  const Gazetteer gazetteer = Gazetteer::compile(read_gazetteers({DOSSIER_ROOT "/corpus/gazetteers"}));
  Analyzer analyzer;
  for (const std::string text :
       {"They took the city of Kandahar.", "Kandahar city has no power.", "Kandahar airport is shut."}) {
    INFO(text);
    const std::vector<Mention> mentions = find_mentions(text, analyzer.analyze(text), gazetteer);
    REQUIRE(mentions.size() == 1);
    const Entry town = gazetteer[mentions[0].entry];
    CHECK(town.kind == EntryKind::city);
    CHECK(gazetteer[town.parent].id == "AF-KAN");
  }
}
