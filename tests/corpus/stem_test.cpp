// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/analyzer.h"
#include "corpus/text/stem.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

using namespace dossier;

namespace {

std::string analysis_of(Analyzer& analyzer, std::string_view text) {
  std::string written;
  for (const Token& token : analyzer.analyze(text)) {
    if (!written.empty()) written += ' ';
    written.append(token.span.of(text)).append("/").append(token.folded).append("/").append(token.stem);
  }
  return written;
}

} // namespace

TEST_CASE("forms of an English word share a stem") {
  const Stemmer stemmer;
  CHECK(stemmer.stem("smuggling") == "smuggl");
  CHECK(stemmer.stem("forces") == "forc");
  const std::vector<std::pair<std::string, std::string>> table = {
      {"force", "forces"}, {"smuggler", "smugglers"}, {"smuggled", "smuggling"},   {"militia", "militias"},
      {"drug", "drugs"},   {"province", "provinces"}, {"traffick", "trafficking"},
  };
  for (const auto& [one, other] : table) {
    CAPTURE(one, other);
    CHECK(stemmer.stem(one) == stemmer.stem(other));
  }
}

TEST_CASE("a word that is not English letters is its own stem") {
  const Stemmer stemmer;
  for (const char* word :
       {"", "14s", "f16s", "1064", "3.5", "हिन्दी", "한국어", "əliyev", "snake_cases", "日"}) {
    CAPTURE(word);
    CHECK(stemmer.stem(word) == word);
  }
}

TEST_CASE("closed-class words are stop words") {
  for (const char* word : {"a", "and", "he", "in", "of", "the", "with", "your"}) {
    CAPTURE(word);
    CHECK(is_stop_word(word));
  }
}

TEST_CASE("words that may name something are no stop words") {
  for (const char* word :
       {"", "us", "iran", "drug", "th", "thee", "The", "who's", "isis", "un", "it's", "1", "zz", " of"}) {
    CAPTURE(word);
    CHECK_FALSE(is_stop_word(word));
  }
}

TEST_CASE("an analysed word has its place, its folded form and its stem") {
  Analyzer analyzer;
  CHECK(analysis_of(analyzer, "Quds Forces") == "Quds/quds/qud Forces/forces/forc");
  CHECK(analysis_of(analyzer, "Iran's F-14s, U.S.") == "Iran/iran/iran F/f/f 14s/14s/14s U.S/us/us");
  CHECK(analysis_of(analyzer, "سپاه قدس") == "سپاه/spah/spah قدس/qds/qds");
}

TEST_CASE("a capital does not keep a word from being stemmed") {
  Analyzer analyzer;
  const std::string stem(analyzer.analyze("forces").front().stem);
  CHECK(analyzer.analyze("Forces").front().stem == stem);
  CHECK(analyzer.analyze("FORCES").front().stem == stem);
}

TEST_CASE("an accent and a soft hyphen do not change the analysis") {
  Analyzer analyzer;
  const std::string stem(analyzer.analyze("smuggling").front().stem);
  CHECK(analyzer.analyze("smug\u00ADgling").front().stem == stem);
  CHECK(analyzer.analyze("smügglíng").front().stem == stem);
}

TEST_CASE("a word that folds to nothing is left out") {
  Analyzer analyzer;
  for (const char* text : {"", " ", "...", "ь", "\u0640", "\u0301", "-"}) {
    CAPTURE(text);
    CHECK(analyzer.analyze(text).empty());
  }
  CHECK(analysis_of(analyzer, "one ь two") == "one/one/one two/two/two");
}

TEST_CASE("an endless word is cut for comparing, at a character, and keeps its place") {
  Analyzer analyzer;
  const std::string letters(1'000'000, 'x');
  REQUIRE(analyzer.analyze(letters).size() == 1);
  CHECK(analyzer.analyze(letters).front().span == Span{0, letters.size()});
  CHECK(analyzer.analyze(letters).front().folded == std::string(kLongestWord, 'x'));
  std::string wide;
  for (int i = 0; i < 200; ++i) wide += "한";
  CHECK(analyzer.analyze(wide).front().folded == wide.substr(0, 99));
  CHECK(analyzer.analyze(wide).front().stem.size() <= kLongestWord);
}

TEST_CASE("more words than an analyzer remembers are analysed all the same") {
  Analyzer analyzer;
  std::string text;
  for (int i = 0; i < 210'000; ++i) text.append("w").append(std::to_string(i)).append(" ");
  for (int round = 0; round < 2; ++round) {
    const std::vector<Token>& tokens = analyzer.analyze(text);
    REQUIRE(tokens.size() == 210'000);
    CHECK(tokens.front().folded == "w0");
    CHECK(tokens.back().stem == "w209999");
  }
  CHECK(analysis_of(analyzer, "w0 Forces") == "w0/w0/w0 Forces/forces/forc");
}
