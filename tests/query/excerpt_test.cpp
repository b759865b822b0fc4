// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/excerpt.h"

#include "corpus/text/analyzer.h"
#include "tests/support/small_index.h"

#include <catch2/catch.hpp>
#include <random>

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

std::vector<Span> spans_of(const std::string& words, std::string_view text, bool exact = false) {
  Analyzer analyzer;
  return marks(text, find_mentions(text, analyzer.analyze(text), gazetteer()), plan_of(words, exact));
}

// The text with its marks in brackets.
std::string marked(const std::string& words, std::string_view text, bool exact = false) {
  std::string made;
  std::size_t at = 0;
  for (const Span span : spans_of(words, text, exact)) {
    made += std::string(text.substr(at, span.begin - at)) + "[" + std::string(span.of(text)) + "]";
    at = span.end;
  }
  return made + std::string(text.substr(at));
}

} // namespace

TEST_CASE("words are marked in all their inflections") {
  CHECK(marked("drug", "Drugs, a drug; DRUG and drug's.") == "[Drugs], a [drug]; [DRUG] and [drug]'s.");
  CHECK(marked("smuggling", "They smuggle, he smuggled.") == "They [smuggle], he [smuggled].");
  CHECK(marked("etat", "The \u00E9tat.") == "The [\u00E9tat].");
}

TEST_CASE("a phrase marks the phrase only") {
  CHECK(marked("\"drug trade\"", "The drug trade is a trade in a drug; drug-trade, drug trades.") ==
        "The [drug trade] is a trade in a drug; [drug-trade], [drug trades].");
  CHECK(marked("\"drug trade\"", "trade drug") == "trade drug");
  CHECK(marked("\"drug trade\"", "drug") == "drug");
  CHECK(marked("\"to be\"", "to be, be to") == "[to be], be to");
}

TEST_CASE("an alias marks the alias") {
  CHECK(marked("quds force", "The Jerusalem Corps in Herat.") == "The [Jerusalem Corps] in Herat.");
  CHECK(marked("\"quds force\"", "The Jerusalem Corps in Herat.") == "The [Jerusalem Corps] in Herat.");
  CHECK(marked("qods force", "The Quds Force; a force.") == "The [Quds Force]; a force.");
  CHECK(marked("iran", "Iranian forces; Tehran said so.") == "[Iranian] forces; [Tehran] said so.");
  CHECK(marked("quds force", "The Jerusalem Corps in Herat.", true) == "The Jerusalem Corps in Herat.");
}

TEST_CASE("a name whose words stand apart marks them where they do") {
  CHECK(marked("quds force", "A force by the name of Quds.") == "A [force] by the name of [Quds].");
  CHECK(marked("quds force", "A force by another name.") == "A force by another name.");
}

TEST_CASE("the example of the header holds") {
  CHECK(marked("\"drug trade\" \"qods force\"", "The drug trade of the Quds Force; a drug.") ==
        "The [drug trade] of the [Quds Force]; a drug.");
}

TEST_CASE("marks that overlap become one") {
  CHECK(marked("\"red sea\" \"sea trade\"", "the red sea trade") == "the [red sea trade]");
  CHECK(marked("force \"quds force\"", "the Quds Force") == "the [Quds Force]");
  CHECK(marked("\"drug drug\"", "drug drug drug") == "[drug drug drug]");
  CHECK(marked("drug trade", "drug trade") == "[drug] [trade]");
}

TEST_CASE("what is unwanted or a filter is not marked") {
  CHECK(marked("drug -trade", "the drug trade") == "the [drug] trade");
  CHECK(marked("drug actor:iran", "the drug of Iran") == "the [drug] of Iran");
}

TEST_CASE("an actor asked for alone is marked with those below it") {
  CHECK(marked("actor:irgc", "The Quds Force and the Pasdaran of Iran.") ==
        "The [Quds Force] and the [Pasdaran] of Iran.");
}

TEST_CASE("a text without any of it has no marks") {
  for (const std::string_view text :
       {"", " ", "...", "nothing of the kind", "dru g", "drugstore", "\xFF\xFE", "\u202E"}) {
    INFO(text);
    CHECK(spans_of("drug", text).empty());
  }
}

TEST_CASE("a hit is marked in its passage, heading and title") {
  const SmallIndex small;
  const Results results = small.search("border smuggling herat");
  REQUIRE_FALSE(results.hits.empty());
  const Hit& hit = results.hits[0];
  CHECK(hit.title_marks == std::vector<Span>{{4, 10}});
  CHECK(hit.heading_marks == std::vector<Span>{{0, 9}});
  REQUIRE(hit.marks.size() == 2);
  CHECK(hit.marks[0].of(hit.passage.text) == "smuggling");
  CHECK(hit.marks[1].of(hit.passage.text) == "Herat");
}

TEST_CASE("marks are in order, apart, inside the text and never cut a character") {
  std::mt19937 random(11); // NOLINT: the same texts every time
  const std::vector<std::string> pieces = {"drug",
                                           "Trades",
                                           "Quds Force",
                                           "Jerusalem Corps",
                                           "\u00E9tat",
                                           " ",
                                           "-",
                                           ", ",
                                           ".\n\n",
                                           "'s",
                                           "\u0642\u062F\u0633",
                                           "Iran",
                                           "Herat",
                                           "red sea",
                                           "\u6CB3",
                                           "\u00AD",
                                           "force",
                                           "\xFF"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 25; ++i) text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? " " : "");
    std::size_t at = 0;
    for (const Span span : spans_of("drug \"red sea\" quds force iran etat \"trade force\" herat", text)) {
      CHECK(span.begin >= at);
      CHECK(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      CHECK((static_cast<unsigned char>(text[span.begin]) & 0xC0U) != 0x80);
      if (span.end < text.size()) CHECK((static_cast<unsigned char>(text[span.end]) & 0xC0U) != 0x80);
      at = span.end;
    }
  }
}
