// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/word_list.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <unordered_set>

namespace dossier {
namespace {

struct WordList {
  std::string text;
  std::unordered_set<std::string_view> words; // of `text`, those in lower case
};

const WordList& word_list() {
  static const WordList* const kList = [] { // never freed: it is as long as the program
    auto* list = new WordList;
    for (const char* path : {"/usr/share/dict/american-english", "/usr/share/dict/words"}) {
      std::ifstream file(path);
      if (!file) continue;
      std::ostringstream text;
      text << file.rdbuf();
      list->text = text.str();
      break;
    }
    constexpr std::size_t kBytesAWord = 10;
    list->words.reserve(list->text.size() / kBytesAWord);
    for (std::size_t begin = 0; begin < list->text.size();) {
      const std::size_t end = std::min(list->text.find('\n', begin), list->text.size());
      const std::string_view word(list->text.data() + begin, end - begin);
      const bool capital = word.empty() || (word.front() >= 'A' && word.front() <= 'Z');
      if (!capital && !word.ends_with("'s")) list->words.insert(word);
      begin = end + 1;
    }
    return list;
  }();
  return *kList;
}

} // namespace

bool has_word_list() { return !word_list().words.empty(); }

bool is_listed_word(std::string_view word) { return word_list().words.contains(word); }

} // namespace dossier
