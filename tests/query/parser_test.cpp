// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/parser.h"

#include <array>
#include <catch2/catch.hpp>
#include <utility>

using namespace dossier;

namespace {

// words(Quds Force) phrase(drug trade) -words(ISIS) province(ghor); all[words(a) any[words(b) words(c)]]
std::string printed(const Expression& expression) {
  std::string inner;
  for (const Expression& part : expression.parts) inner += (inner.empty() ? "" : " ") + printed(part);
  const std::string text = (expression.exact ? "=" : "") + expression.text;
  switch (expression.kind) {
  case ExpressionKind::words:
    return "words(" + text + ")";
  case ExpressionKind::prefix:
    return "prefix(" + text + ")";
  case ExpressionKind::phrase:
    return "phrase(" + text + ")";
  case ExpressionKind::field:
    return expression.field + "(" + text + ")";
  case ExpressionKind::none:
    return "-" + inner;
  case ExpressionKind::together:
    return "(" + inner + ")";
  case ExpressionKind::all:
    return "all[" + inner + "]";
  case ExpressionKind::any:
    return "any[" + inner + "]";
  case ExpressionKind::near:
    break;
  }
  std::string distances;
  for (const unsigned distance : expression.distances) distances += "/" + std::to_string(distance);
  return "near" + distances + "[" + inner + "]";
}

std::string parsed(std::string_view query) {
  const std::string all = printed(parse(query).root);
  return all.starts_with('(') ? all.substr(1, all.size() - 2) : all;
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
         {"a -b c", "words(a) words(c) -words(b)"},
         {"a actor:b c", "words(a) words(c) actor(b)"},
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
         {"\" a b \"", "phrase( a b)"}});
}

TEST_CASE("fields are known by their names, in any case, and take a word or a quoted value") {
  check({{"actor:quds", "actor(quds)"},
         {"ACTOR:quds", "actor(quds)"},
         {"Province:Ghor", "province(Ghor)"},
         {"actor:\"quds force\"", "actor(quds force)"},
         {"author:\u201Cjane roe\u201D x", "words(x) author(jane roe)"},
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
    CHECK(parsed(query).empty());
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
  CHECK(cut.root.text == std::string(kLongestQuery - 1, 'x'));
  REQUIRE(cut.notes.size() == 1);
  CHECK(cut.notes[0] == "the query is longer than 4096 bytes: the rest was left out");
  query = std::string(kLongestQuery, 'x');
  CHECK(parse(query).notes.empty());
  CHECK(parse(query).root.text.size() == kLongestQuery);
  CHECK(parse(query + "x").notes.size() == 1);
  CHECK(parse(std::string(1'000'000, '"')).notes.size() <= 2);
}

TEST_CASE("control characters and bytes that are no UTF-8 are carried, not obeyed") {
  for (const std::string& query :
       {std::string("dr\x01ug"), std::string("\x1B[31mred"), std::string("a\0b", 3), std::string("\xFF\xFE"),
        std::string("\x80\x80\x80"), std::string("a\vb"), std::string("\x7F"), std::string("\xE2\x80")}) {
    const ParsedQuery read = parse(query);
    CHECK(read.root.kind == ExpressionKind::words);
    CHECK(read.root.text == query);
    CHECK(read.notes.empty());
  }
}

TEST_CASE("operators bind: NEAR, side by side, NOT, AND, OR; brackets first") {
  check({{"a AND b", "all[words(a) words(b)]"},
         {"Quds Force AND drug trade", "all[words(Quds Force) words(drug trade)]"},
         {"a OR b AND c", "any[words(a) all[words(b) words(c)]]"},
         {"a AND b OR c", "any[all[words(a) words(b)] words(c)]"},
         {"(a OR b) AND c", "all[any[words(a) words(b)] words(c)]"},
         {"a NOT b", "all[words(a) -words(b)]"},
         {"a AND NOT b", "all[words(a) -words(b)]"},
         {"NOT NOT a", "words(a)"},
         {"NOT a b OR c", "any[-words(a b) words(c)]"},
         {"a NEAR/5 b", "near/5[words(a) words(b)]"},
         {"a NEAR b NEAR/3 \"c d\"", "near/10/3[words(a) words(b) phrase(c d)]"},
         {"a b NEAR c AND d", "all[near/10[words(a b) words(c)] words(d)]"},
         {"x \"a b\" NEAR/2 c", "words(x) near/2[phrase(a b) words(c)]"},
         {"a NEAR/2 (b OR c)", "near/2[words(a) any[words(b) words(c)]]"},
         {"((a))", "words(a)"},
         {"-(a b)", "-words(a b)"},
         {"title:(a OR \"b c\")", "any[title(a) title(b c)]"},
         {"f(x) a", "words(f(x) a)"},
         {"android ORDER NOTE and or not near", "words(android ORDER NOTE and or not near)"}});
}

TEST_CASE("a field or a sign beside words narrows the whole bracket, as an operand it is one") {
  check({{"a OR b -c", "any[words(a) words(b)] -words(c)"},
         {"a actor:x OR b", "any[words(a) words(b)] actor(x)"},
         {"a OR actor:x", "any[words(a) actor(x)]"},
         {"(a actor:x) OR b", "any[(words(a) actor(x)) words(b)]"},
         {"kind:a OR kind:b -c", "any[kind(a) kind(b)] -words(c)"}});
}

TEST_CASE("a star at a word's or phrase's end, and the sign for exact words, are read") {
  check({{"narco* trade", "prefix(narco) words(trade)"},
         {"\"drug traf*\"", "prefix(drug traf)"},
         {"=smuggling", "phrase(=smuggling)"},
         {"=\"drug trade\" x", "phrase(=drug trade) words(x)"},
         {"-=a b", "words(b) -phrase(=a)"},
         {"a=b = ==", "words(a=b = ==)"},
         {"*", "words(*)"},
         {"*stan", "words( stan)"},
         {"a*b", "words(a b)"}});
  CHECK(parse("*stan").notes.size() == 1);
  CHECK(parse("narco*").notes.empty());
  CHECK(parsed("a* b* c* d* e* f* g* h* i*").ends_with("prefix(h) words(i)"));
  CHECK(parse("a* b* c* d* e* f* g* h* i* j*").notes.size() == 1);
}

TEST_CASE("dates are fields when they are dates, else words, and a note says so") {
  check({{"date:2019 a", "words(a) date(2019)"},
         {"since:2017-07 until:2018-01-31", "since(2017-07) until(2018-01-31)"},
         {"date:2015..2019-06", "date(2015..2019-06)"},
         {"date:yesterday", "words(yesterday)"},
         {"date:2019-13", "words(2019-13)"}});
  CHECK(parse("date:yesterday").notes.size() == 1);
}

TEST_CASE("an operator without two sides is a word, and a note says so") {
  for (const std::string_view query :
       {"AND a", "a AND", "a OR", "OR a", "a NOT", "a NEAR", "NEAR/3 a", "a AND AND b", "a OR AND b",
        "(a OR) b", "a NEAR NOT b", "-a NEAR b", "a AND OR NOT"}) {
    INFO(query);
    CHECK_FALSE(parse(query).notes.empty());
    CHECK(printed(parse(query).root).find('a') != std::string::npos);
  }
  CHECK(parsed("NEAR/x a") == "words(NEAR/x a)");
  CHECK(parsed("a NEAR/0 b") == "words(a NEAR/0 b)");
  CHECK(parsed("a NEAR/999999999999999999999 b") == "near/100[words(a) words(b)]");
}

TEST_CASE("brackets that do not match are mended, and those too deep are left out") {
  CHECK(parsed("(a b") == "words(a b)");
  CHECK(parse("(a b").notes == std::vector<std::string>{"a bracket is never closed: it runs to the end"});
  CHECK(parsed("a) b") == "words(a b)");
  CHECK(parse("a) b").notes.size() == 1);
  CHECK(parsed("() a ()") == "words(a)");
  const std::string deep = std::string(2000, '(') + "a" + std::string(2000, ')');
  CHECK(parsed(deep) == "words(a)");
  CHECK(parse(deep).notes ==
        std::vector<std::string>{"brackets are nested deeper than 64 levels: the inner ones are left out"});
  const std::string just = std::string(64, '(') + "a" + std::string(64, ')');
  CHECK(parse(just).notes.empty());
}

TEST_CASE("a query is written as it was read") {
  for (const std::string_view query :
       {"drug AND (opium OR heroin)", "a NEAR/5 \"b c\"", "=\"a\" narco*", "a b title:\"c d\"", "a AND NOT b",
        "\"drug traf*\" AND (a OR NOT (b AND c))"}) {
    CHECK(written(parse(query).root) == query);
    CHECK(parse(written(parse(query).root)).root == parse(query).root);
  }
}

TEST_CASE("nothing that is typed is lost or a syntax error") {
  for (const std::string_view query :
       {"a? b", "a~2", "^a", "{a}", "[a TO b]", "a && b || !c", "\\\"a\\\"", "/a/", "<a>", "+a", "#a", "@a",
        "'a b'", "`a`", "a;b", "$(a)", "%s%n", "..", "\u2026"}) {
    INFO(query);
    std::string kept;
    for (const char c : query)
      if (c != ' ' && c != '"') kept += c;
    std::string read;
    const Expression root = parse(query).root;
    read += root.text;
    for (const Expression& part : root.parts) read += part.text;
    std::string unspaced;
    for (const char c : read)
      if (c != ' ') unspaced += c;
    CHECK(unspaced == kept);
  }
}
