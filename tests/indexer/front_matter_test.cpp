// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/front_matter.h"

#include <catch2/catch.hpp>

using namespace dossier;

namespace {

// "title=Iran author=Jane Roe"
std::string hints_of(std::string_view yaml) {
  std::string all;
  for (const Hint& hint : read_front_matter("---\n" + std::string(yaml) + "\n---\ntext").hints)
    all += (all.empty() ? "" : " ") + hint.field + "=" + hint.value;
  return all;
}

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

} // namespace

TEST_CASE("keys become the schema's fields, by their synonyms too") {
  CHECK(hints_of("title: Iran") == "title=Iran");
  CHECK(hints_of("Title: Iran\nAUTHOR: Jane Roe") == "title=Iran author=Jane Roe");
  CHECK(hints_of("institution: A\norganisation: B\norganization: C") ==
        "publisher=A publisher=B publisher=C");
  CHECK(hints_of("report_number: 7\nReport Number: 8\nreport-number: 9\nno: 10") ==
        "number=7 number=8 number=9 number=10");
  CHECK(hints_of("publication_date: 2019-05-06\npublished: 2019") == "date=2019-05-06 date=2019");
  CHECK(hints_of("type: report\nlang: en\nlink: http://x.org\nseries: Notes") ==
        "kind=report language=en url=http://x.org series=Notes");
}

TEST_CASE("lists and nested values give a hint an item") {
  CHECK(hints_of("authors: [Jane Roe, Omar Haidari]") == "author=Jane Roe author=Omar Haidari");
  CHECK(hints_of("authors:\n  - Jane Roe\n  - Omar Haidari") == "author=Jane Roe author=Omar Haidari");
  CHECK(hints_of("authors:\n  - name: Jane Roe\n    email: j@x.org\n  - {name: Omar Haidari}") ==
        "author=Jane Roe author=Omar Haidari");
  CHECK(hints_of("author: {name: Jane Roe}") == "author=Jane Roe");
  CHECK(hints_of("authors: [[Jane Roe], [Omar Haidari]]") == "author=Jane Roe author=Omar Haidari");
}

TEST_CASE("values are taken as they are written") {
  CHECK(hints_of("title: \"Iran: A History\"") == "title=Iran: A History");
  CHECK(hints_of("title: 'It''s so'") == "title=It's so");
  CHECK(hints_of("number: 007") == "number=007");
  CHECK(hints_of("date: 2019-05-06") == "date=2019-05-06");
  CHECK(hints_of("title: yes") == "title=yes");
  CHECK(hints_of("title: >-\n  Iran and\n  Iraq") == "title=Iran and Iraq");
  CHECK(hints_of("title: \u0622\u0628") == "title=\u0622\u0628");
}

TEST_CASE("what says nothing gives no hint") {
  for (const std::string_view yaml :
       {"title:", "title: ''", "title: ~", "title: null", "title: []", "title: {}",
        "author: {email: j@x.org}", "author: [{}, [], '']", "subject: Iran", "titles: Iran", "1: Iran",
        "[a]: Iran", "? [a, b]\n: c", "keywords: [a, b]", "x: {title: Iran}"}) {
    INFO(yaml);
    CHECK(hints_of(yaml).empty());
    CHECK(read_front_matter("---\n" + std::string(yaml) + "\n---\ntext").end > 0);
  }
}

TEST_CASE("the body begins behind the closing line") {
  const auto body = [](std::string_view text) { return text.substr(read_front_matter(text).end); };
  CHECK(body("---\ntitle: Iran\n---\nBody") == "Body");
  CHECK(body("---\ntitle: Iran\n---  \nBody") == "Body");
  CHECK(body("---\ntitle: Iran\n...\nBody") == "Body");
  CHECK(body("---\ntitle: Iran\n---\n\n\nBody") == "\n\nBody");
  CHECK(body("---\ntitle: Iran\n---").empty());
  CHECK(body("---\ntitle: Iran\n---\na\n---\nb") == "a\n---\nb");
}

TEST_CASE("what is no YAML mapping between two lines is no front matter") {
  const std::string endless = "---\ntitle: " + std::string(70'000, 'x') + "\n---\nBody";
  for (const std::string_view text : {"",
                                      "-",
                                      "---",
                                      "---\n",
                                      "---\n---\n",
                                      "---\n\n---\nBody",
                                      "----\ntitle: Iran\n----\n",
                                      " ---\ntitle: Iran\n---\n",
                                      "\n---\ntitle: Iran\n---\n",
                                      "--- title: Iran ---\n",
                                      "---\ntitle: Iran\n",
                                      "---\ntitle: Iran\n ---\n",
                                      "---\ntitle: Iran\n----\n",
                                      "---\nJust a text.\n---\nBody",
                                      "---\n- a\n- list\n---\nBody",
                                      "---\n[a, b]\n---\nBody",
                                      "---\n42\n---\n",
                                      "---\n\"quoted\"\n---\n",
                                      "---\ntitle: [a\n---\n",
                                      "---\ntitle: {a\n---\n",
                                      "---\n\ttitle: a\n---\n",
                                      "---\ntitle: a: b\n---\n",
                                      "---\ntitle: *unknown\n---\n",
                                      "---\na: 1\n b: 2\n---\n",
                                      "---\n%YAML x\n---\n",
                                      "---\n@title: a\n---\n",
                                      "title: Iran\n---\nBody",
                                      "+++\ntitle = \"Iran\"\n+++\n",
                                      "{\"title\": \"Iran\"}\n"}) {
    INFO(text);
    const FrontMatter front = read_front_matter(text);
    CHECK(front.end == 0);
    CHECK(front.hints.empty());
  }
  CHECK(read_front_matter(endless).end == 0);
}

TEST_CASE("YAML nested ten thousand deep is refused, not followed") {
  for (const std::string_view unit :
       {"[", "{", "[{", "- ", "? ", "{a: ", "[[]", "- [", "&a [", "!!seq [", "- - ", "-\n", "{? "}) {
    INFO(unit);
    const FrontMatter front = read_front_matter("---\ntitle: " + repeated(unit, 60'000) + "\n---\nBody");
    CHECK(front.hints.empty());
    CHECK_NOTHROW(read_front_matter("---\n" + repeated(unit, 60'000) + "\n---\nBody"));
  }
  std::string closed = repeated("[", 30'000);
  closed += std::string(closed.size(), ']');
  CHECK(read_front_matter("---\ntitle: " + closed + "\n---\n").hints.empty());
}

TEST_CASE("aliases that multiply or hold themselves give few hints") {
  std::string bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char level = 'b'; level <= 'i'; ++level) {
    bomb += std::string(1, level) + ": &" + level + " [";
    for (int i = 0; i < 9; ++i) bomb += std::string(i > 0 ? ", *" : "*") + static_cast<char>(level - 1);
    bomb += "]\n";
  }
  CHECK(read_front_matter("---\n" + bomb + "authors: *i\n---\n").hints.size() <= 1000);
  CHECK(read_front_matter("---\n" + bomb + "authors: *d\n---\n").hints.size() <= 1000);
  CHECK(read_front_matter("---\nauthors: &a [Jane Roe, *a]\n---\n").hints.size() <= 1000);
  CHECK(read_front_matter("---\nauthors: &a {name: *a}\n---\n").hints.size() <= 1000);
}

TEST_CASE("an endless list of authors is cut") {
  CHECK(read_front_matter("---\nauthors: [" + repeated("x, ", 50'000) + "x]\n---\n").hints.size() <= 1000);
}

TEST_CASE("hostile YAML is read in good time") {
  for (const std::string_view unit :
       {"a: b\n",   "\"",    "'",         "#",    "|",     ">",     "&a ",        "*a ",
        "!",        "%",     "a",         ":",    "- a\n", " ",     "\t",         "\\",
        "<<: *a\n", "? a\n", "a: &x b\n", "\xFF", "---\n", "...\n", "a: |\n  b\n"}) {
    INFO(unit);
    CHECK_NOTHROW(read_front_matter("---\n" + repeated(unit, 60'000) + "\n---\nBody"));
  }
}
