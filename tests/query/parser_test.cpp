// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace dossier;

namespace {

// words(Quds Force) phrase(drug trade) -words(ISIS) province(ghor)
std::string parsed(std::string_view query) {
  std::string all;
  for (const Clause& clause : parse(query).clauses) {
    const std::string kind = clause.kind == ClauseKind::words    ? "words"
                             : clause.kind == ClauseKind::phrase ? "phrase"
                                                                 : clause.field;
    all +=
        std::string(all.empty() ? "" : " ") + (clause.unwanted ? "-" : "") + kind + "(" + clause.text + ")";
  }
  return all;
}

using Cases = std::vector<std::pair<std::string_view, std::string_view>>;

void check(const Cases& cases) {
  for (const auto& [query, clauses] : cases) {
    INFO('\'' << query << '\'');
    CHECK(parsed(query) == clauses);
  }
}

} // namespace

TEST_CASE("a query is cut into words, phrases, unwanted words and fields") {
  check({{"Quds \"drug trade\" -ISIS province:ghor",
          "words(Quds) phrase(drug trade) -words(ISIS) province(ghor)"},
         {"Quds Force drug", "words(Quds Force drug)"},
         {"a \"b\" c", "words(a) phrase(b) words(c)"},
         {"a -b c", "words(a) -words(b) words(c)"},
         {"a actor:b c", "words(a) actor(b) words(c)"},
         {"  a\tb\n c\r ", "words(a b c)"}});
}

TEST_CASE("a phrase may stand in any quotation marks") {
  check({{"\u201Cdrug trade\u201D", "phrase(drug trade)"},
         {"\u201Edrug trade\u201C", "phrase(drug trade)"},
         {"\u00ABdrug trade\u00BB", "phrase(drug trade)"},
         {"\u201Ddrug trade\u201D", "phrase(drug trade)"},
         {"\"drug trade\u201D x", "phrase(drug trade) words(x)"},
         {"Quds\"drug trade\"x", "words(Quds) phrase(drug trade) words(x)"},
         {"\"a\"\"b\"", "phrase(a) phrase(b)"},
         {"-\"drug trade\"", "-phrase(drug trade)"},
         {"\" a b \"", "phrase( a b )"}});
}

TEST_CASE("fields are known by their names, in any case, and take a word or a quoted value") {
  check({{"actor:quds", "actor(quds)"},
         {"ACTOR:quds", "actor(quds)"},
         {"Province:Ghor", "province(Ghor)"},
         {"actor:\"quds force\"", "actor(quds force)"},
         {"author:\u201Cjane roe\u201D x", "author(jane roe) words(x)"},
         {"-actor:quds", "-actor(quds)"},
         {"-actor:\"quds force\"", "-actor(quds force)"},
         {"title:a:b", "title(a:b)"},
         {"title:\"a:b\"", "title(a:b)"},
         {"title:-a", "title(-a)"},
         {"number:1,064", "number(1,064)"},
         {"kind:x series:y publisher:z", "kind(x) series(y) publisher(z)"}});
}

TEST_CASE("what only looks like a field is words") {
  check({{"actor:", "words(actor:)"},
         {"actor: quds", "words(actor: quds)"},
         {":quds", "words(:quds)"},
         {"colour:red", "words(colour:red)"},
         {"date:2019", "words(date:2019)"},
         {"url:x", "words(url:x)"},
         {"actors:quds", "words(actors:quds)"},
         {"act:quds", "words(act:quds)"},
         {"actor :quds", "words(actor :quds)"},
         {"a.actor:quds", "words(a.actor:quds)"},
         {"1actor:quds", "words(1actor:quds)"},
         {"http://example.org", "words(http://example.org)"},
         {"12:30", "words(12:30)"},
         {"a:b:c", "words(a:b:c)"},
         {":::", "words(:::)"}});
}

TEST_CASE("a sign leaves out only the word it stands right before") {
  check({{"-a", "-words(a)"},
         {"a -b-c", "words(a) -words(b-c)"},
         {"-", "words(-)"},
         {"--", "words(--)"},
         {"--a", "words(--a)"},
         {"- a", "words(- a)"},
         {"a-b", "words(a-b)"},
         {"a- b", "words(a- b)"},
         {"a -", "words(a -)"},
         {"\u2212a", "words(\u2212a)"},
         {"-colour:red", "-words(colour:red)"}});
}

TEST_CASE("a query without anything in it has no clauses") {
  for (const std::string_view query : {"", " ", "\t\n\r ", "\"\"", "\" \"", "\u201C\u201D", "-\"\"",
                                       "title:\"\"", "actor:\"  \"", "\"", "-\"", "\"\" \"\""}) {
    INFO('\'' << query << '\'');
    CHECK(parse(query).clauses.empty());
  }
}

TEST_CASE("a quote that is never closed runs to the end, and a note says so") {
  for (const std::string_view query :
       {"\"drug trade", "\u201Cdrug trade", "\u00ABdrug trade", "\u201Edrug trade"}) {
    CHECK(parsed(query) == "phrase(drug trade)");
    REQUIRE(parse(query).notes.size() == 1);
    CHECK(parse(query).notes[0] == "a quotation mark is never closed: the phrase runs to the end");
  }
  CHECK(parsed("a actor:\"quds force") == "words(a) actor(quds force)");
  CHECK(parse("a actor:\"quds force").notes.size() == 1);
}

TEST_CASE("an unknown field is noted, an address is not") {
  CHECK(parse("colour:red").notes ==
        std::vector<std::string>{"'colour:' is no field that can be searched: taken as words"});
  CHECK(parse("Date:2019").notes.size() == 1);
  CHECK(parse("-colour:red").notes.size() == 1);
  for (const std::string_view query :
       {"", "a b", "\"a\"", "http://example.org", "12:30", "actor:", "actor:x", ":x", "a.b:c", "-a", "--"}) {
    INFO(query);
    CHECK(parse(query).notes.empty());
  }
}

TEST_CASE("a query is read no further than four KiB, and never inside a character") {
  std::string query = std::string(kLongestQuery - 1, 'x') + "\u00E9 more";
  const ParsedQuery cut = parse(query);
  REQUIRE(cut.clauses.size() == 1);
  CHECK(cut.clauses[0].text == std::string(kLongestQuery - 1, 'x'));
  REQUIRE(cut.notes.size() == 1);
  CHECK(cut.notes[0] == "the query is longer than 4096 bytes: the rest was left out");
  query = std::string(kLongestQuery, 'x');
  CHECK(parse(query).notes.empty());
  CHECK(parse(query).clauses[0].text.size() == kLongestQuery);
  CHECK(parse(query + "x").notes.size() == 1);
  CHECK(parse(std::string(1'000'000, '"')).notes.size() <= 2);
}

TEST_CASE("control characters and bytes that are no UTF-8 are carried, not obeyed") {
  for (const std::string& query :
       {std::string("dr\x01ug"), std::string("\x1B[31mred"), std::string("a\0b", 3), std::string("\xFF\xFE"),
        std::string("\x80\x80\x80"), std::string("a\vb"), std::string("\x7F"), std::string("\xE2\x80")}) {
    const ParsedQuery read = parse(query);
    REQUIRE(read.clauses.size() == 1);
    CHECK(read.clauses[0].text == query);
    CHECK(read.notes.empty());
  }
}

TEST_CASE("nothing that is typed is lost or a syntax error") {
  for (const std::string_view query : {"(a OR b) AND NOT c",
                                       "a* b?",
                                       "a~2",
                                       "^a",
                                       "{a}",
                                       "[a TO b]",
                                       "a && b || !c",
                                       "\\\"a\\\"",
                                       "/a/",
                                       "<a>",
                                       "+a",
                                       "#a",
                                       "@a",
                                       "'a b'",
                                       "`a`",
                                       "a;b",
                                       "$(a)",
                                       "%s%n",
                                       "..",
                                       "\u2026"}) {
    INFO(query);
    std::string read;
    for (const Clause& clause : parse(query).clauses) read += clause.text;
    std::string kept;
    for (const char c : query)
      if (c != ' ' && c != '"') kept += c;
    std::string unspaced;
    for (const char c : read)
      if (c != ' ') unspaced += c;
    CHECK(unspaced == kept);
  }
}
