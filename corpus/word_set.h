// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

namespace dossier {

// Words written as a list, to be asked for one by one. WordSet({"of the on"}).holds("the") is true.
class WordSet {
public:
  // The lists must outlive the set: literals. Blanks and line ends part the words.
  explicit WordSet(std::initializer_list<std::string_view> lists) {
    constexpr std::string_view kBlanks = " \n";
    for (const std::string_view words : lists)
      for (std::size_t begin = words.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(words.find_first_of(kBlanks, begin), words.size());
        words_.insert(words.substr(begin, end - begin));
        begin = words.find_first_not_of(kBlanks, end);
      }
  }

  bool holds(std::string_view word) const { return words_.contains(word); }

private:
  std::unordered_set<std::string_view> words_;
};

} // namespace dossier
