// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plan.h"

#include "corpus/error.h"
#include "tests/support/small_index.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer kGazetteer = compiled_small_gazetteer();
  return kGazetteer;
}

Plan plan_of(const std::string& words, bool exact = false) {
  Request request;
  request.words = words;
  request.exact = exact;
  return make_plan(request, gazetteer());
}

// Quds Force{XAquds-force|qud+forc} "drug trade"{drug trade}
std::string printed(const std::vector<Idea>& ideas) {
  std::string all;
  for (const Idea& idea : ideas) {
    all += (all.empty() ? "" : " ") + idea.typed + "{";
    for (std::size_t i = 0; i < idea.ways.size(); ++i) {
      all += i > 0 ? "|" : "";
      for (std::size_t j = 0; j < idea.ways[i].terms.size(); ++j)
        all += (j == 0                  ? ""
                : idea.ways[i].in_a_row ? " "
                                        : "+") +
               (idea.ways[i].folded.empty() ? idea.ways[i].terms[j]
                                            : (j == 0 ? "=" : "") + idea.ways[i].folded[j]);
    }
    all += "}";
  }
  return all;
}

std::string ideas_of(const std::string& words, bool exact = false) {
  return printed(plan_of(words, exact).ideas);
}

std::string entries_of(const EntryFilter& filter) {
  std::string all;
  for (const EntryIndex entry : filter.entries)
    all += (all.empty() ? "" : " ") + std::string(gazetteer()[entry].id);
  return all;
}

std::string refusal(const Request& request) {
  try {
    make_plan(request, gazetteer());
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "not refused";
}

std::string refusal(const std::string& words) {
  Request request;
  request.words = words;
  return refusal(request);
}

} // namespace

TEST_CASE("words become ideas by their stems") {
  CHECK(ideas_of("drug smuggling") == "drug{drug} smuggling{smuggl}");
  CHECK(ideas_of("Drug DRUGS drug") == "Drug{drug}");
  CHECK(ideas_of("1,064 F-14s") == "1,064{1064} F{f} 14s{14s}");
}

TEST_CASE("a name becomes its entry, and its words as typed") {
  CHECK(ideas_of("Quds Force") == "Quds Force{XAquds-force|qud+forc}");
  CHECK(ideas_of("qods force drug") == "qods force{XAquds-force|qod+forc} drug{drug}");
  CHECK(ideas_of("taliban") == "taliban{XAtaliban|taliban}");
  CHECK(ideas_of("mazar-i-sharif") == "mazar i sharif{XPmazar-i-sharif|mazar+i+sharif}");
  CHECK(ideas_of("drug ghor trade") == "drug{drug} ghor{XPAF-GHO|ghor} trade{trade}");
}

TEST_CASE("the longest name wins, and a half one is words") {
  CHECK(ideas_of("north khorasan") == "north khorasan{XPIR-28|north+khorasan}");
  CHECK(ideas_of("khorasan") == "khorasan{khorasan}");
  CHECK(ideas_of("quds drug force") == "quds{qud} drug{drug} force{forc}");
  CHECK(ideas_of("force quds") == "force{forc} quds{qud}");
}

TEST_CASE("a seat of government is not expanded to the government") {
  CHECK(ideas_of("tehran") == "tehran{XPIR-23|tehran}");
  CHECK(plan_of("tehran").ideas[0].entries.size() == 1);
}

TEST_CASE("a short abbreviation is a name in capitals only") {
  CHECK(ideas_of("US envoy") == "US{XAus|us} envoy{envoy}");
  CHECK(ideas_of("us envoy") == "us{us} envoy{envoy}");
  CHECK(ideas_of("Us envoy") == "Us{us} envoy{envoy}");
  CHECK(ideas_of("un envoy") == "un{un} envoy{envoy}");
  CHECK(ideas_of("irgc envoy") == "irgc{XAirgc|irgc} envoy{envoy}");
}

TEST_CASE("a phrase is one idea, in a row, and a name when it is one") {
  CHECK(ideas_of("\"drug trade\"") == "\"drug trade\"{drug trade}");
  CHECK(ideas_of("\"drug\"") == "\"drug\"{drug}");
  CHECK(ideas_of("\"quds force\"") == "\"quds force\"{XAquds-force|qud forc}");
  CHECK(ideas_of("\"quds force drugs\"") ==
        "\"quds force drugs\"{qud forc drug|qod forc drug|jerusalem corp drug}");
  CHECK(ideas_of("\"the drug\"") == "\"the drug\"{the drug}");
}

TEST_CASE("exactly means without the gazetteer") {
  CHECK(ideas_of("Quds Force taliban", true) == "Quds{=quds} Force{=force} taliban{=taliban}");
  CHECK(ideas_of("\"quds force\"", true) == "\"quds force\"{=quds force}");
  CHECK(plan_of("Quds Force", true).ideas[0].entries.empty());
}

TEST_CASE("stop words are left out while there are others") {
  CHECK(ideas_of("the drug of the trade") == "drug{drug} trade{trade}");
  CHECK(ideas_of("why does the drug") == "drug{drug}");
  CHECK(ideas_of("having") == "having{have}");
  CHECK(ideas_of("to be or not to be") == "to{to} be{be} or{or} not{not}");
  CHECK(ideas_of("the") == "the{the}");
  CHECK(ideas_of("US the") == "US{XAus|us}");
  CHECK(ideas_of("the \"of the\"") == "\"of the\"{of the}");
}

TEST_CASE("a word whose stem is a stop word is none") {
  CHECK(ideas_of("ares drug") == "ares{are} drug{drug}");
  CHECK(ideas_of("wills drug") == "wills{will} drug{drug}");
}

TEST_CASE("unwanted words, phrases and names are kept apart") {
  const Plan plan = plan_of("drug -trade -\"red sea\" -taliban");
  CHECK(printed(plan.ideas) == "drug{drug}");
  CHECK(printed(plan.unwanted) == "trade{trade} \"red sea\"{red sea} taliban{XAtaliban|taliban}");
}

TEST_CASE("an unwanted word of several parts is unwanted as a whole") {
  CHECK(printed(plan_of("drug -well-known").unwanted) == "well known{well known}");
  CHECK(printed(plan_of("drug -quds-force").unwanted) == "quds force{XAquds-force|qud forc}");
  CHECK(printed(plan_of("drug -mazar-i-sharif").unwanted) ==
        "mazar i sharif{XPmazar-i-sharif|mazar i sharif}");
}

TEST_CASE("an unwanted actor is unwanted with all below it") {
  CHECK(printed(plan_of("drug -actor:irgc").unwanted) == "irgc{XAirgc|XAquds-force}");
  CHECK(printed(plan_of("drug -province:balkh").unwanted) == "balkh{XPAF-BAL|XPmazar-i-sharif}");
}

TEST_CASE("actors and provinces narrow, from the query and from the options alike") {
  Request request;
  request.words = "drug actor:quds province:khorasan";
  request.actors = {"taliban"};
  request.provinces = {"ghor"};
  const Plan plan = make_plan(request, gazetteer());
  CHECK(entries_of(plan.actors) == "quds-force taliban");
  CHECK(plan.actors.typed == std::vector<std::string>{"Quds Force", "Taliban"});
  CHECK(entries_of(plan.provinces) == "IR-28 IR-29 AF-GHO");
  CHECK(plan.notes ==
        std::vector<std::string>{"'khorasan' is taken as any of: North Khorasan, South Khorasan"});
  CHECK(printed(plan.ideas) == "drug{drug}");
}

TEST_CASE("the same entry narrows once, however often it is named") {
  Request request;
  request.words = "drug actor:quds actor:\"qods force\"";
  request.actors = {"jerusalem corps"};
  const Plan plan = make_plan(request, gazetteer());
  CHECK(entries_of(plan.actors) == "quds-force");
  CHECK(plan.actors.typed == std::vector<std::string>{"Quds Force"});
}

TEST_CASE("what papers must have becomes terms of their documents") {
  const Plan plan =
      plan_of("drug author:roe title:\"border trades\" -kind:digest number:1,064 publisher:x series:y");
  REQUIRE(plan.papers.size() == 6);
  CHECK(plan.papers[0] == PaperFilter{"author:roe", {"Aroe"}, false, {}, {}});
  CHECK(plan.papers[1] == PaperFilter{"title:border trades", {"Sborder", "Strade"}, false, {}, {}});
  CHECK(plan.papers[5] == PaperFilter{"kind:digest", {"Tdigest"}, true, {}, {}});
  CHECK(plan.papers[2] == PaperFilter{"number:1,064", {"XN1064"}, false, {}, {}});
  CHECK(plan.papers[3] == PaperFilter{"publisher:x", {"XBx"}, false, {}, {}});
  CHECK(plan.papers[4] == PaperFilter{"series:y", {"XSy"}, false, {}, {}});
}

TEST_CASE("with nothing else to rank by, the actors asked for are the ideas") {
  CHECK(ideas_of("actor:irgc") == "IRGC{XAirgc|XAquds-force}");
  CHECK(ideas_of("province:khorasan actor:un") ==
        "United Nations{XAun} North Khorasan, South Khorasan{XPIR-28|XPIR-29}");
  CHECK(ideas_of("actor:irgc drug") == "drug{drug}");
  CHECK(ideas_of("-drug actor:un") == "United Nations{XAun}");
}

TEST_CASE("a paper may be asked for without words") {
  const Plan plan = plan_of("author:roe");
  CHECK(plan.ideas.empty());
  CHECK(plan.papers.size() == 1);
}

TEST_CASE("a query that asks for nothing is refused") {
  for (const std::string words : {"", " ", "...", "\"\"", "\"...\"", "-", "--", "title:\"...\"", ":", "\x01",
                                  "\xFF", "'", "()", "author:\"\""}) {
    INFO(words);
    CHECK(refusal(words) == "nothing to search for");
  }
}

TEST_CASE("a query that only says what to leave out asks for all the rest") {
  for (const std::string words :
       {"-drug", "-\"drug trade\"", "-drug -trade", "-actor:iran", "-province:ghor", "-author:roe",
        "-title:dam -kind:digest", "-drug -author:roe", "-taliban", "NOT (drug AND trade)"}) {
    INFO(words);
    CHECK(refusal(words) == "not refused");
  }
}

TEST_CASE("a typed name that nobody has is searched for as a word, and a note says so") {
  for (const std::string words : {"actor:xyzzy", "drug actor:xyzzy", "province:xyzzy", "country:xyzzy"}) {
    const Plan plan = plan_of(words);
    INFO(words);
    CHECK(plan.ideas.back().typed == "xyzzy");
    CHECK(plan.actors.entries.empty());
    REQUIRE(plan.notes.size() == 1);
    CHECK_THAT(plan.notes[0], Catch::Contains("is called 'xyzzy': it is taken as a word"));
  }
  CHECK(plan_of("-actor:xyzzy drug").unwanted.size() == 1);
  CHECK_THAT(plan_of("actor:talibann").notes.at(0), Catch::EndsWith("; did you mean: Taliban?"));
}

TEST_CASE("actors and provinces that nobody knows are refused as options") {
  Request request;
  request.words = "drug";
  for (const std::string name : {"", " ", "xyzzy", "quds ghor"}) {
    request.actors = {name};
    CHECK(refusal(request) != "not refused");
  }
}

TEST_CASE("a query of many words is bounded, and a note says so") {
  std::string words;
  for (int i = 0; i < 500; ++i) words += "w" + std::to_string(i) + " ";
  const Plan plan = plan_of(words);
  CHECK(plan.ideas.size() == 200);
  CHECK(plan.notes == std::vector<std::string>{"the query has more than 200 words: the rest was left out"});
}

TEST_CASE("any bytes make a plan or a refusal") {
  for (const std::string& words :
       {std::string("\x1B[31m drug"), std::string("dr\0ug", 5), std::string("\xFF\xFE drug"),
        std::string(5000, '-'), std::string(5000, '"'), std::string(5000, ':'), std::string(4096, 'a'),
        std::string("actor:\xFF"), std::string("\u202Edrug\u202C"), std::string(2000, '\xE2')}) {
    try {
      plan_of(words);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
    }
  }
  CHECK(ideas_of("\u202Edrug\u202C") == "drug{drug}");
}
