// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/window.h"

#include "corpus/text/words.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

using namespace dossier;

namespace {

// Six words a time.
std::string rain(unsigned times) {
  std::string text;
  for (unsigned i = 0; i < times; ++i) text += "Rain fell on all the hills. ";
  return text;
}

std::vector<Span> places_of(const std::vector<std::string>& words, const std::string& text) {
  std::vector<Span> places;
  for (const std::string& word : words)
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
      places.push_back({at, at + word.size()});
  std::sort(places.begin(), places.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return places;
}

std::string shown(const std::vector<std::string>& words, const std::string& text) {
  return std::string(window_of(text, places_of(words, text)).of(text));
}

} // namespace

TEST_CASE("a passage that is short is shown whole") {
  const std::string text = rain(20) + "Drugs were sold in Herat.";
  CHECK(shown({"Drugs", "Herat"}, text) == text);
  CHECK(shown({}, "").empty());
}

TEST_CASE("of a long passage the sentences around the best cluster are shown") {
  const std::string text = rain(60) + "Drugs and drugs and Drugs. " + rain(60) +
                           "Drugs were sold in Herat. " + rain(60) + "Herat is old.";
  const std::string window = shown({"Drugs", "Herat"}, text);
  CHECK(window.find("Drugs were sold in Herat.") != std::string::npos);
  CHECK(window.find("Drugs and drugs") == std::string::npos);
  CHECK(cut_words(window).size() >= kShortestWindow);
  CHECK(cut_words(window).size() <= kLongestWindow);
  CHECK(window.starts_with("Rain fell"));
  CHECK(window.ends_with("."));
}

TEST_CASE("a window of a passage without marks is its beginning") {
  const std::string text = "First of all. " + rain(60);
  CHECK(shown({}, text).starts_with("First of all."));
}

TEST_CASE("a sentence without an end is cut between words") {
  std::string text = "so";
  for (int i = 0; i < 1000; ++i) text += i == 700 ? ", heroin went" : ", and on";
  const std::string window = shown({"heroin"}, text);
  CHECK(window.find("heroin went") != std::string::npos);
  CHECK(cut_words(window).size() <= kLongestWindow);
}

TEST_CASE("the inflections of one word are one mark") {
  const std::string text = "Forces met a force. " + rain(60) + "A force met the guards. " + rain(60);
  CHECK(shown({"Forces", "force", "guards"}, text).find("guards") != std::string::npos);
}
