// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "tests/support/small_index.h"

#include <random>
#include <string>
#include <vector>

namespace dossier {

// Words that the papers of random_papers are made of: common ones first.
inline const std::vector<std::string>& random_words() {
  static const std::vector<std::string> kWords = {"river",  "trade",  "drug",    "drugs", "trading", "road",
                                                  "the",    "of",     "valley",  "dam",   "market",  "salt",
                                                  "envoy",  "bridge", "harvest", "tax",   "letters", "letter",
                                                  "school", "guards", "guard",   "wells", "orchard"};
  return kWords;
}

inline const std::vector<std::string>& random_names() {
  static const std::vector<std::string> kNames = {
      "Quds Force", "Jerusalem Corps", "IRGC",           "Iran",           "Taliban", "US", "Herat",
      "Ghor",       "Balkh",           "Mazar-i-Sharif", "South Khorasan", "Tehran"};
  return kNames;
}

inline const std::string& any_of(std::mt19937& random, const std::vector<std::string>& words) {
  return words[random() % words.size()];
}

// The earlier a word, the likelier.
inline const std::string& common_of(std::mt19937& random, const std::vector<std::string>& words) {
  return words[std::min(random() % words.size(), random() % words.size())];
}

inline std::string random_sentence(std::mt19937& random, bool names) {
  std::string text = "It";
  for (std::size_t left = 1 + random() % 30; left > 0; --left)
    text += " " + (names && random() % 12 == 0 ? any_of(random, random_names())
                                               : common_of(random, random_words()));
  return text + ". ";
}

// So many papers of some short sections each; with names, titles and authors that queries can ask for, or
// without. The same seed makes the same papers.
inline Papers random_papers(unsigned seed, int count, bool names) {
  std::mt19937 random(seed);
  const std::vector<std::string> authors = {"Jane Roe", "Omar Haidari", "Sara Lind", "Salt Orchard"};
  Papers papers;
  for (int i = 0; i < count; ++i) {
    const std::string title = names && random() % 2 == 0
                                  ? any_of(random, random_words()) + " " + any_of(random, random_names())
                                  : "Paper";
    std::string text = "---\ntitle: " + title + " " + std::to_string(i) +
                       "\nauthor: " + (names ? any_of(random, authors) : "Nobody") +
                       "\nkind: " + (random() % 2 == 0 ? "digest" : "report") + "\n---\n";
    for (std::size_t left = 1 + random() % 6; left > 0; --left) {
      if (random() % 3 != 0)
        text += "\n## " + any_of(random, random_words()) + " " + any_of(random, random_words()) + "\n\n";
      for (std::size_t sentences = 1 + random() % 4; sentences > 0; --sentences)
        text += random_sentence(random, names);
      text += "\n\n";
    }
    papers["p" + std::to_string(1000 + i) + ".md"] = text;
  }
  return papers;
}

} // namespace dossier
