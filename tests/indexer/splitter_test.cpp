// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/splitter.h"

#include "corpus/text/sentences.h"
#include "corpus/text/words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace dossier;

namespace {

std::string sentence_of(std::size_t words) {
  std::string text = "The";
  for (std::size_t i = 1; i < words; ++i) text += " river";
  return text + ".";
}

// Sentences of some words each, a section a list; "\n\n" where the list says 0.
struct Draft {
  Paper paper;

  void add(SectionKind kind, const std::string& heading, const std::string& text) {
    if (!paper.text.empty()) paper.text += "\n\n";
    const std::size_t begin = paper.text.size();
    paper.text += text;
    paper.sections.push_back({kind, heading, {begin, paper.text.size()}});
  }
};

std::string text_of(const std::vector<std::size_t>& lengths) {
  std::string text;
  for (const std::size_t words : lengths) {
    if (words == 0) {
      text += "\n\n";
      continue;
    }
    if (!text.empty() && text.back() != '\n') text += ' ';
    text += sentence_of(words);
  }
  return text;
}

Paper paper_of(const std::string& text) {
  Draft draft;
  draft.add(SectionKind::body, "Water", text);
  return draft.paper;
}

std::size_t words_in(const Paper& paper, const Passage& passage) {
  return cut_words(passage.span.of(paper.text)).size();
}

bool is_white(std::string_view text) { return text.find_first_not_of(" \n") == std::string_view::npos; }

// Every byte of a section but the white space between sentences is in exactly one passage of that section.
void check_cover(const Paper& paper) {
  const std::vector<Passage> passages = split(paper);
  std::size_t at = 0; // in passages
  for (const Section& section : paper.sections) {
    std::size_t covered = section.span.begin;
    while (at < passages.size() && section.span.contains(passages[at].span)) {
      const Passage& passage = passages[at];
      CHECK(passage.ordinal == at);
      CHECK(passage.kind == section.kind);
      CHECK(passage.heading == section.heading);
      REQUIRE(passage.span.begin >= covered);
      CHECK(is_white(std::string_view(paper.text).substr(covered, passage.span.begin - covered)));
      CHECK_FALSE(passage.span.empty());
      CHECK_FALSE(is_white(passage.span.of(paper.text).substr(0, 1)));
      CHECK(words_in(paper, passage) <= kLongestPassage);
      covered = passage.span.end;
      ++at;
    }
    if (section.kind == SectionKind::note)
      CHECK(covered == section.span.begin);
    else
      CHECK(is_white(std::string_view(paper.text).substr(covered, section.span.end - covered)));
  }
  CHECK(at == passages.size());
}

} // namespace

TEST_CASE("a passage is whole sentences") {
  const Paper paper = paper_of(text_of({30, 50, 20, 45, 35, 60, 25, 40, 55, 20, 30}));
  const std::vector<Span> all = sentences(paper.text, {0, paper.text.size()});
  const auto begins_sentence = [&](std::size_t at) {
    return std::any_of(all.begin(), all.end(), [&](Span s) { return s.begin == at; });
  };
  const auto ends_sentence = [&](std::size_t at) {
    return std::any_of(all.begin(), all.end(), [&](Span s) { return s.end == at; });
  };
  for (const Passage& passage : split(paper)) {
    CHECK(begins_sentence(passage.span.begin));
    CHECK(ends_sentence(passage.span.end));
  }
}

TEST_CASE("a sentence that fits a passage is not cut") {
  for (const std::size_t words : {100U, 151U, 200U, 299U, 300U}) {
    const Paper paper = paper_of(text_of({words}));
    CHECK(split(paper).size() == 1);
  }
  CHECK(split(paper_of(text_of({301}))).size() > 1);
}

TEST_CASE("a passage has about 120 words") {
  for (const std::size_t sentences_of_20 : {6U, 10U, 24U, 100U}) {
    const Paper paper = paper_of(text_of(std::vector<std::size_t>(sentences_of_20, 20)));
    for (const Passage& passage : split(paper)) {
      INFO(sentences_of_20);
      CHECK(words_in(paper, passage) >= 80);
      CHECK(words_in(paper, passage) <= 160);
    }
  }
}

TEST_CASE("a section is cut into passages of about equal length") {
  const Paper paper = paper_of(text_of(std::vector<std::size_t>(20, 10))); // 200 words
  const std::vector<Passage> passages = split(paper);
  REQUIRE(passages.size() == 2);
  CHECK(words_in(paper, passages[0]) == 100);
  CHECK(words_in(paper, passages[1]) == 100);
}

TEST_CASE("a passage rather ends with a paragraph") {
  const Paper paper =
      paper_of(text_of({30, 30, 50, 0, 30, 30, 30, 40})); // 110 words, then 130; the even cut is at 140
  const std::vector<Passage> passages = split(paper);
  REQUIRE(passages.size() == 2);
  CHECK(words_in(paper, passages[0]) == 110);
}

TEST_CASE("a short section is a passage by itself") {
  Draft draft;
  draft.add(SectionKind::body, "One", "It broke.");
  draft.add(SectionKind::body, "Two", "It was mended.");
  const std::vector<Passage> passages = split(draft.paper);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0] == Passage{0, SectionKind::body, "One", "", "", {0, 9}, ""});
  CHECK(passages[1] == Passage{1, SectionKind::body, "Two", "", "", {11, 25}, ""});
}

TEST_CASE("a heading always ends a passage") {
  Draft draft;
  for (int i = 0; i < 10; ++i) draft.add(SectionKind::body, "Same", text_of({20}));
  CHECK(split(draft.paper).size() == 10);
  check_cover(draft.paper);
}

TEST_CASE("notes give no passages and take no numbers") {
  Draft draft;
  draft.add(SectionKind::summary, "Summary", "It broke.");
  draft.add(SectionKind::note, "Notes", text_of({100, 100, 100}));
  draft.add(SectionKind::body, "End", "So it was.");
  const std::vector<Passage> passages = split(draft.paper);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].kind == SectionKind::summary);
  CHECK(passages[1].ordinal == 1);
  CHECK(passages[1].heading == "End");
}

TEST_CASE("a paper without text has no passages") {
  CHECK(split(Paper{}).empty());
  Draft draft;
  draft.add(SectionKind::note, "Notes", text_of({10}));
  CHECK(split(draft.paper).empty());
  draft.paper.sections = {{SectionKind::body, "", {0, 0}}};
  CHECK(split(draft.paper).empty());
}

TEST_CASE("a sentence of five thousand words is cut at spaces into bounded passages") {
  std::string text = "It";
  for (int i = 1; i < 5000; ++i) text += i % 3 == 0 ? "\nMazar-i-Sharif" : " \"river,\"";
  const Paper paper = paper_of(text);
  const std::vector<Passage> passages = split(paper);
  CHECK(passages.size() > 5000 / kLongestPassage);
  for (const Passage& passage : passages) {
    CHECK(words_in(paper, passage) <= kLongestPassage);
    CHECK(words_in(paper, passage) >= 50);
    if (passage.span.begin > 0)
      CHECK(is_white(std::string_view(paper.text).substr(passage.span.begin - 1, 1)));
  }
  check_cover(paper);
}

TEST_CASE("a script without spaces is cut between characters") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "\u6CB3";
  const Paper paper = paper_of(text);
  const std::vector<Passage> passages = split(paper);
  CHECK(passages.size() > 10);
  for (const Passage& passage : passages) CHECK(passage.span.size() % 3 == 0);
  check_cover(paper);
}

TEST_CASE("a word of a megabyte is covered too") {
  for (const char* letter : {"x", "\u00E9", "1"}) {
    std::string word;
    while (word.size() < 300'000) word += letter;
    check_cover(paper_of(word));
  }
}

TEST_CASE("a passage names the pages it begins and ends on") {
  Draft draft;
  draft.add(SectionKind::body, "", text_of({100, 100, 0, 100, 100}));
  Paper& paper = draft.paper;
  CHECK(split(paper)[0].first_page.empty());
  const std::vector<Passage> before = split(paper);
  REQUIRE(before.size() >= 3);
  paper.pages = {{0, "iv"}, {before[1].span.begin + 3, "1"}, {before[2].span.begin, "2"}};
  const std::vector<Passage> passages = split(paper);
  CHECK(passages[0].first_page == "iv");
  CHECK(passages[0].last_page == "iv");
  CHECK(passages[1].first_page == "iv");
  CHECK(passages[1].last_page == "1");
  CHECK(passages[2].first_page == "2");
  paper.pages = {{paper.text.size(), "9"}};
  CHECK(split(paper).front().first_page.empty());
}

TEST_CASE("every byte of a section is in one passage, whatever the paper") {
  std::mt19937 random(7); // NOLINT: the same papers every time
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  for (int round = 0; round < 60; ++round) {
    Draft draft;
    const std::size_t sections = 1 + below(6);
    for (std::size_t s = 0; s < sections; ++s) {
      std::vector<std::size_t> lengths;
      const std::size_t count = 1 + below(30);
      for (std::size_t i = 0; i < count; ++i)
        lengths.push_back(below(8) == 0 ? 300 + below(700) : 1 + below(50));
      for (std::size_t i = 1; i + 1 < lengths.size(); ++i)
        if (below(5) == 0 && lengths[i - 1] != 0) lengths[i] = 0;
      draft.add(below(5) == 0 ? SectionKind::note : SectionKind::body, "H" + std::to_string(s),
                text_of(lengths));
    }
    check_cover(draft.paper);
  }
}

TEST_CASE("odd text is covered too") {
  for (const std::string_view text :
       {"...", "* * *", "? ? ?", "\u2022 a \u2022 b", "a. b. c.", "A.B.C.", "\"Why?\" he asked. \"Why not?\"",
        "x", "Mr. X. Y.", "1. 2. 3.", "\u060C\u061F", "one\ntwo\n\nthree\nfour", "(a) (b)\n\n(c)"}) {
    INFO(text);
    check_cover(paper_of(std::string(text)));
  }
}

TEST_CASE("a word without end is cut into passages that can be shown") {
  Paper paper;
  paper.text = std::string(1'000'000, 'x');
  paper.sections = {{SectionKind::body, "", {0, paper.text.size()}}};
  std::size_t covered = 0;
  for (const Passage& passage : split(paper)) {
    CHECK(passage.span.size() < 40'000);
    CHECK(passage.span.begin == covered);
    covered = passage.span.end;
  }
  CHECK(covered == paper.text.size());
}
