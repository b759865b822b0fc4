// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/likeness.h"
#include "query/matcher.h"
#include "query/passage_name.h"
#include "query/reading.h"
#include "query/related.h"
#include "query/spelling.h"
#include "tests/support/random_papers.h"

#include "corpus/error.h"
#include "query/cursor.h"
#include "query/date_range.h"
#include "query/searcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <random>

using namespace dossier;

namespace {

Request asked(const std::string& words) {
  Request request;
  request.words = words;
  request.count = 10'000;
  request.per_paper = 0;
  return request;
}

std::uint64_t found(const SmallIndex& index, const std::string& words) {
  const Request request = asked(words);
  const Plan plan = make_plan(request, index.gazetteer(), Vocabulary(index.index().terms()));
  return search(index.index(), plan, request).passages;
}

// Whether a passage fulfils a condition, by reading it: slow and plain, to compare the matcher with.
bool fulfils(const Condition& condition, const Plan& plan, const ReadPassage& passage) {
  const auto has = [&](const Idea& idea) {
    return !ranges_of(idea, passage.text, passage.record.mentions).empty() ||
           !ranges_of(idea, passage.heading, {}).empty();
  };
  const auto part = [&](const Condition& one) { return fulfils(one, plan, passage); };
  switch (condition.kind) {
  case ConditionKind::idea:
    return has(plan.ideas[condition.index]);
  case ConditionKind::aside:
    return has(plan.asides[condition.index]);
  case ConditionKind::all:
    return std::all_of(condition.parts.begin(), condition.parts.end(), part);
  case ConditionKind::any:
    return std::any_of(condition.parts.begin(), condition.parts.end(), part);
  case ConditionKind::none:
    return !part(condition.parts.front());
  default:
    return false;
  }
}

std::string random_expression(std::mt19937& random, int depth) {
  if (depth == 0 || random() % 3 == 0) {
    const std::string word = common_of(random, random_words());
    switch (random() % 6) {
    case 0:
      return "\"" + word + " " + common_of(random, random_words()) + "\"";
    case 1:
      return "=" + word;
    default:
      return word;
    }
  }
  const std::string left = random_expression(random, depth - 1);
  const std::string right = random_expression(random, depth - 1);
  constexpr std::array<const char*, 4> kBetween = {" AND ", " OR ", " AND NOT ", " AND "};
  return "(" + left + kBetween[random() % kBetween.size()] + right + ")";
}

} // namespace

TEST_CASE("a condition finds what reading every passage finds") {
  const SmallIndex small(random_papers(7, 40, true));
  std::mt19937 random(41); // NOLINT: the same queries every time
  int conditions = 0;
  for (int round = 0; round < 150; ++round) {
    const Request request = asked(random_expression(random, 3));
    INFO(request.words);
    const Plan plan = small.plan(request);
    if (!plan.condition || !plan.papers.empty()) continue;
    ++conditions;
    std::vector<Xapian::docid> wanted;
    for (Xapian::docid at = 1; at <= small.index().last_document(); ++at)
      if (small.index().paper_of(at) != 0 && fulfils(*plan.condition, plan, small.index().read(at)))
        wanted.push_back(at);
    std::vector<Xapian::docid> matched;
    Matcher matcher(small.index(), plan);
    for (auto at = matcher.next(1); at != kNoDocument; at = matcher.next(at + 1)) matched.push_back(at);
    CHECK(matched == wanted);
  }
  CHECK(conditions > 60);
}

TEST_CASE("NEAR counts words between the nearest ends, within the text or the heading") {
  const SmallIndex index(
      Papers{{"a.md", "---\ntitle: T\n---\n## Salt dam\n\nRiver one two drug four five six "
                      "market.\n\n## Market\n\nRiver of the Quds Force.\n"}});
  CHECK(found(index, "river NEAR/3 drug") == 1);
  CHECK(found(index, "drug NEAR/3 river") == 1);
  CHECK(found(index, "river NEAR/2 drug") == 0);
  CHECK(found(index, "river NEAR/3 drug NEAR/4 market") == 1);
  CHECK(found(index, "river NEAR/3 drug NEAR/3 market") == 0);
  CHECK(found(index, "river NEAR/3 Quds Force") == 1);
  CHECK(found(index, "river NEAR/2 \"Quds Force\"") == 0);
  CHECK(found(index, "river NEAR/3 (salt OR drug)") == 1);
  CHECK(found(index, "dam NEAR/5 river") == 0);
  CHECK(found(index, "salt NEAR/1 dam") == 1);
  CHECK(found(index, "river NEAR/9 river") == 0);
}

TEST_CASE("phrases are exact whatever they look like inside") {
  const SmallIndex index(Papers{
      {"a.md", "---\ntitle: T\n---\n\nThe U.S. policy is well-known in Sar-e Pol; it cost $1,064 and the "
               "oppo\u00ADsition of the\nShi\u2019a parties is said to be \u0642\u062F\u0633 news.\n"}});
  for (const char* phrase :
       {"U.S. policy", "US policy", "well-known", "well known in sar-e pol", "cost 1,064 and",
        "opposition of the Shia parties", "is said to be", "be \u0642\u062F\u0633 news", "THE us"})
    CHECK((found(index, "\"" + std::string(phrase) + "\"") == 1));
  for (const char* phrase : {"U.S. policies were", "known well", "policy well", "Sar Pol", "cost and"})
    CHECK((found(index, "\"" + std::string(phrase) + "\"") == 0));
}

TEST_CASE("exact words are found as they are written, prefixes by what begins so") {
  const SmallIndex index;
  CHECK(found(index, "drugs") == 5);
  CHECK(found(index, "=drugs") < 5);
  CHECK(found(index, "=Drugs") == found(index, "=drugs"));
  CHECK(found(index, "smug*") == found(index, "smuggling"));
  CHECK(found(index, "smuggling*") == found(index, "smuggling"));
  CHECK(found(index, "xyzzy*") == 0);
}

TEST_CASE("a range of days holds what lies wholly in it") {
  const auto holds = [](const char* field, const char* value, const char* date) {
    return date_range(field, value)->holds(date);
  };
  CHECK(holds("date", "2017", "2017-05-03"));
  CHECK(holds("date", "2017", "2017"));
  CHECK_FALSE(holds("date", "2017-05", "2017"));
  CHECK(holds("date", "2015..2017-02", "2017-02-28"));
  CHECK_FALSE(holds("date", "2015..2017-02", "2017-03"));
  CHECK(holds("date", "2017..2015", "2016"));
  CHECK(holds("date", "..2015", "1999"));
  CHECK(holds("since", "2017-07", "2017-07"));
  CHECK_FALSE(holds("since", "2017-07", "2017-06-30"));
  CHECK(holds("until", "2018", "2018-12-31"));
  CHECK_FALSE(holds("until", "2018", ""));
  for (const char* value :
       {"", "..", "x", "2019-13", "2019-1", "19", "2019-01-32", "2019..x", "2019-01-15-01"})
    CHECK_FALSE(date_range("date", value));
}

TEST_CASE("a misspelt word is mended from the passages and the gazetteers") {
  const SmallIndex index;
  const auto mended = [&](const std::string& words) {
    const Request request = asked(words);
    const Plan plan = index.plan(request);
    return did_you_mean(index.index(), plan, search(index.index(), plan, request), words);
  };
  CHECK(mended("Qudz Force drug") == "Quds Force drug");
  CHECK(mended("smugling") == "smuggling");
  CHECK(mended("talibn") == "taliban");
  CHECK(mended("drug") == "");
  CHECK(mended("xyzzyplugh drug") == "");
  CHECK(mended("=drugz") == "");
}

TEST_CASE("a passage finds others like it, but not itself") {
  const SmallIndex index;
  Request request = asked("");
  request.like = "papers/dam.md#0";
  const Plan plan = make_likeness_plan(request, index.index());
  const Results results = search(index.index(), plan, request);
  CHECK(results.passages > 0);
  for (const Hit& hit : results.hits) CHECK(hit.document != plan.left_out);
  CHECK(plan.left_out == find_passage("dam.md#0", index.index()));
  for (const char* name : {"dam.md", "dam.md#", "dam.md#99", "#0", "", "nosuch.md#0", "dam.md#-1"})
    CHECK_THROWS_AS(find_passage(name, index.index()), Error);
  request.like.clear();
  request.like_text = "the of and";
  CHECK_THROWS_AS(make_likeness_plan(request, index.index()), Error);
}

TEST_CASE("a passage that names somebody in no gazetteer finds others like it by his name's words") {
  const std::string text = "Gen. Adil Faroughi of the Water Guard guards the dam.";
  const SmallIndex index(Papers{{"a.md", "# A\n\n" + text + "\n"},
                                {"b.md", "# B\n\nThe dam is guarded by Gen. Adil Faroughi.\n"}});
  Request request = asked("");
  request.like = "papers/a.md#0";
  const auto discovered = [](const Mention& mention) { return mention.discovered(); };
  const PassageRecord passage = index.index().passage(find_passage(request.like, index.index()));
  REQUIRE(std::any_of(passage.mentions.begin(), passage.mentions.end(), discovered));
  CHECK(search(index.index(), make_likeness_plan(request, index.index()), request).passages == 1);
  request.like.clear();
  request.like_text = text;
  CHECK(search(index.index(), make_likeness_plan(request, index.index()), request).passages == 2);
}

TEST_CASE("related words are those of the hits that were not asked for") {
  const SmallIndex index;
  const Request request = asked("drug");
  const Plan plan = index.plan(request);
  const auto words = related_words(index.index(), plan, search(index.index(), plan, request), 5);
  CHECK_FALSE(words.empty());
  CHECK(std::none_of(words.begin(), words.end(),
                     [](const std::string& word) { return word == "drug" || word == "the"; }));
}

TEST_CASE("papers are stemmed in their own language, and words of a query in all of these") {
  const SmallIndex index(
      Papers{{"fr.md",
              "---\ntitle: A\nlanguage: fr\n---\n\nLes trafiquants organisent les passages de la drogue.\n"},
             {"ru.md", "---\ntitle: B\nlanguage: ru\n---\n\n\u0412 \u041A\u0430\u0431\u0443\u043B\u0435 "
                       "\u0433\u043E\u0432\u043E\u0440\u0438\u043B\u0438 \u043E "
                       "\u043A\u043E\u043D\u0442\u0440\u0430\u0431\u0430\u043D\u0434\u0435.\n"},
             {"en.md", "---\ntitle: C\nlanguage: en\n---\n\nSmugglers organised the passages.\n"}});
  CHECK(found(index, "trafiqu") == 1);
  CHECK(found(index, "trafiquant") == 1);
  CHECK(found(index, "\u041A\u0430\u0431\u0443\u043B") == 1);
  CHECK(found(index, "kabul") == 1);
  CHECK(found(index, "\"passage de la drogues\"") == 1);
  CHECK(found(index, "smuggler") == 1);
  CHECK(found(index, "passages lang:en") == 1);
  CHECK(found(index, "passages") == 2);
}

TEST_CASE("whatever is typed makes an answer or a refusal, and soon") {
  const SmallIndex index(random_papers(3, 30, true));
  std::mt19937 random(5); // NOLINT: the same queries every time
  const std::vector<std::string> pieces = {"(",
                                           ")",
                                           "\"",
                                           "-",
                                           "=",
                                           "*",
                                           " ",
                                           " AND ",
                                           " OR ",
                                           " NOT ",
                                           " NEAR ",
                                           " NEAR/3 ",
                                           "drug",
                                           "the",
                                           "a*",
                                           "tr*",
                                           "title:",
                                           "date:2019",
                                           "actor:",
                                           "iran",
                                           "Quds Force",
                                           "\xFF",
                                           "\u0642\u062F\u0633",
                                           "since:",
                                           "country:",
                                           ":",
                                           "..",
                                           "lang:fr"};
  const auto ask = [&](const std::string& words) {
    INFO(words);
    const auto begun = std::chrono::steady_clock::now();
    try {
      found(index, words);
    } catch (const Error& error) {
      CHECK(error.kind() == ErrorKind::usage);
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(20)); // a hang, not a speed
  };
  for (int round = 0; round < 400; ++round) {
    std::string words;
    for (std::size_t left = random() % 20; left > 0; --left) words += pieces[random() % pieces.size()];
    ask(words);
  }
  std::string ors;
  std::string nears = "drug";
  for (int i = 0; i < 500; ++i) ors += "drug OR trade OR river" + std::to_string(i) + " OR ";
  for (int i = 0; i < 300; ++i) nears += " NEAR/9 the NEAR drug";
  for (const std::string& bomb :
       {ors, nears, std::string(4096, '('), std::string(4096, '*'), std::string(4096, '"'),
        std::string("tr* dr* ri* ma* sa* va* ro* th* en*"), std::string(4096, '-')})
    ask(bomb);
}
