// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <unordered_set>

namespace dossier {

// Words written as a list, to be asked for one by one. WordSet("of the on").holds("the") is true.
class WordSet {
public:
  // `words` must outlive the set: a literal. Blanks and line ends part them.
  explicit WordSet(std::string_view words) {
    constexpr std::string_view kBlanks = " \n";
    for (std::size_t begin = words.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
      const std::size_t end = words.find_first_of(kBlanks, begin);
      words_.insert(words.substr(begin, end - begin));
      begin = words.find_first_not_of(kBlanks, end);
    }
  }

  bool holds(std::string_view word) const { return words_.contains(word); }

private:
  std::unordered_set<std::string_view> words_;
};

} // namespace dossier
