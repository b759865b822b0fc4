// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/sentences.h"
#include "corpus/text/utf8.h"
#include "tests/support/random_text.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace dossier;

namespace {

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> found;
  for (const Span span : sentences(text, {0, text.size()})) found.emplace_back(span.of(text));
  return found;
}

using Sentences = std::vector<std::string>;

} // namespace

TEST_CASE("the sentences of a text, without the white space between them") {
  const std::vector<Sentences> table = {
      {"Brig. Gen. Baghbani led it.", "\"Why?\" asked Dr. Rezaei.", "In 2012 ..."},
      {"He came.", "She left."},
      {"Who leads IS?", "Nobody knows."},
      {"Stop!", "Go on."},
      {"Hello...", "World."},
      {"So he said\u2026", "Then he left."},
      {"He met the Gov?", "He did."},
      {"Was it St?", "Perhaps."},
      {"He came.\u201D", "She left."},
      {"He said: \"No.\"", "She left."},
      {"\"Stop.\"", "\"Go.\""},
      {"(He left.)", "She stayed."},
      {"He left [again.]", "She stayed."},
      {"\u00ABОн ушёл.\u00BB", "Она осталась."},
      {"He came.\u00B9", "She left."},
      {"He came.[12]", "She left."},
      {"He came.(3)", "She left."},
      {"He came.*", "She left."},
      {"He lives in the U.S.", "The others left."},
      {"He came at 5 p.m.", "It was late."},
      {"Smith et al.", "The rest left."},
      {"They took guns, drugs, etc.", "In May they left."},
      {"The answer is no.", "They left."},
      {"It is state of the art.", "The museum knows."},
      {"It began in 2012.", "5 men died."},
      {"It cost 3.5 million.", "Nobody paid."},
      {"What?!", "Yes."},
      {"قال.", "ثم ذهب؟", "نعم."},
      {"عددهم ست.", "ثم ذهب."},
      {"یہ ہے۔", "وہ تھا۔"},
      {"वह आया।", "वह गया।"},
      {"Это пара.", "Вот она."},
  };
  for (const Sentences& parts : table) {
    for (const char* blank : {" ", "  ", "\n", " \n", "\u00A0", "\u2003"}) {
      std::string text;
      for (const std::string& part : parts) text += (text.empty() ? "" : blank) + part;
      CAPTURE(text);
      CHECK(sentences_of(text) == parts);
    }
  }
}

TEST_CASE("what ends no sentence") {
  for (const char* text : {
           "Brig. Gen. Qasem Soleimani led it.",
           "Lt. Col. North and Maj. Gen. Secord met.",
           "Mr. and Mrs. Smith met Dr. Rezaei and Prof. Khan.",
           "Sen. McCain and Rep. Issa met Gov. Dean.",
           "St. Petersburg lies far from Mt. Everest.",
           "J. Smith and R. B. Jones agree.",
           "George W. Bush agreed.",
           "В. Путин приехал.",
           "The U.S. Congress met.",
           "The U.S. President met him.",
           "Washington, D.C. Police came.",
           "See p. 12 and pp. 13-14 and fig. 3.",
           "It is No. 5 of Vol. 3 and Nos. 6 and 7.",
           "See Art. 5 of the treaty.",
           "Iran vs. Iraq was Smith v. Jones.",
           "Smith et al. 2012 found it.",
           "In Jan. 2012 and on Feb. 3 it began.",
           "Acme Co. Ltd. Tehran paid.",
           "It was 3.5 million, or 1.064 in all.",
           "the site example.org is down",
           "version 1.2.3 is out",
           "wow!Next and x.Y and end.The",
           "Iran. the next",
           "Some, e.g. this one, i.e. that, are here.",
           "\"Why?\" asked he.",
           "\u201CWhy!\u201D she cried.",
           "Really?! no.",
           "Yahoo! is a firm.",
           "He went (to Iran!) and back.",
           "this\u2026 but not that",
           "so ... and so",
           "line one\nline two",
           "line one\r\nline two",
           "line one \n line two.",
           "no end mark",
           "voilà",
           "ثم",
           "قدم",
           "Вот и всё",
       }) {
    CAPTURE(text);
    CHECK(sentences_of(text) == Sentences{text});
  }
}

TEST_CASE("an empty line ends a sentence that has no mark") {
  for (const char* blank :
       {"\n\n", "\n\n\n", "\n \t\n", "  \n\n", "\n\n  ", "\r\n\r\n", "\f", "\n\u00A0\n", " \u00A0\n\n"}) {
    const std::string text = "A heading" + std::string(blank) + "the text";
    CAPTURE(blank);
    CHECK(sentences_of(text) == Sentences{"A heading", "the text"});
  }
}

TEST_CASE("CJK sentences need no space between them") {
  CHECK(sentences_of("彼は来た。彼女は「去った。」そして。") ==
        Sentences{"彼は来た。", "彼女は「去った。」", "そして。"});
  CHECK(sentences_of("なに！はい？ええ") == Sentences{"なに！", "はい？", "ええ"});
}

TEST_CASE("a text without a word has no sentence of its own making") {
  CHECK(sentences_of("").empty());
  CHECK(sentences_of(" \n\n \t").empty());
  CHECK(sentences_of("\u00A0\u2003").empty());
}

TEST_CASE("a text that ends in white space gives a sentence that does not") {
  CHECK(sentences_of("One ") == Sentences{"One"});
  CHECK(sentences_of("One\n\n") == Sentences{"One"});
  CHECK(sentences_of("One\u00A0") == Sentences{"One"});
  CHECK(sentences_of("  One.  ") == Sentences{"One."});
}

TEST_CASE("only the stretch that was asked for is looked at") {
  const std::string text = "One. Two. Three. Four.";
  const std::vector<Span> found = sentences(text, {5, 16});
  REQUIRE(found.size() == 2);
  CHECK(found[0].of(text) == "Two.");
  CHECK(found[1].of(text) == "Three.");
  CHECK(sentences(text, {5, 5}).empty());
  CHECK(sentences(text, {5, 7}) == std::vector<Span>{{5, 7}});
}

TEST_CASE("sentences leave out white space only, overlap nowhere and cut no character") {
  const std::vector<std::string> pieces = {
      "Iran",   "the",    "Dr",     "U.S",    "5",    "م",    "à",   "日", ".",  "?",    "!",
      "…",      "。",     "\"",     "\u201D", "(",    ")",    "[3]", " ",  "\n", "\n\n", "\u00A0",
      "\u0085", "\u00B2", "\u2018", "*",      "\xC2", "\xA0", "\t",  "۔",  "é",  "\f"};
  std::mt19937 random(6); // the same texts every time
  for (int i = 0; i < 30'000; ++i) {
    const std::string text = well_formed(random_text(random, pieces, 13));
    CAPTURE(text);
    std::size_t behind = 0;
    std::string left_out;
    for (const Span span : sentences(text, {0, text.size()})) {
      REQUIRE(span.begin >= behind);
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE(well_formed(std::string(span.of(text))) == span.of(text));
      left_out += text.substr(behind, span.begin - behind);
      behind = span.end;
      for (const char32_t edge : {previous_character(text, span.end), U'x'})
        REQUIRE((edge != U' ' && edge != U'\n' && edge != U'\u00A0' && edge != U'\t'));
    }
    left_out += text.substr(behind);
    for (const char* blank : {" ", "\n", "\t", "\f", "\u00A0", "\u0085"})
      for (std::size_t at = 0; (at = left_out.find(blank)) != std::string::npos;)
        left_out.erase(at, std::string(blank).size());
    REQUIRE(left_out.empty());
  }
}
