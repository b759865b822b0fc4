// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/byline.h"

#include "corpus/text/ascii.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/word_list.h"
#include "indexer/masthead.h"
#include "indexer/title_page.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unicode/uchar.h>

namespace dossier {
namespace {

constexpr std::size_t kMostWords = 5;
constexpr std::size_t kLongestLine = 300; // bytes

constexpr std::array<std::string_view, 22> kParticles = {
    "de", "del", "della", "der", "den", "van", "von", "bin", "ibn", "bint", "al",
    "el", "la",  "le",    "du",  "da",  "dos", "di",  "ter", "ten", "y",    "e"};

// Words of titles, series and bodies that no dictionary of common words may hold in this form.
constexpr std::array<std::string_view, 44> kNoName = {
    "report",   "paper",      "policy",  "brief",       "briefing",      "institute",    "center",
    "centre",   "university", "council", "committee",   "program",       "programme",    "project",
    "house",    "foundation", "office",  "states",      "nations",       "government",   "department",
    "ministry", "agency",     "bureau",  "corporation", "international", "national",     "security",
    "research", "studies",    "service", "group",       "network",       "association",  "society",
    "congress", "republic",   "editor",  "editors",     "abstract",      "introduction", "summary",
    "contents", "copyright"};

constexpr std::array<std::string_view, 40> kRoles = {
    "analyst",     "specialist", "attorney",  "fellow",     "professor",  "director",  "researcher",
    "coordinator", "librarian",  "economist", "scholar",    "editor",     "lecturer",  "associate",
    "adviser",     "advisor",    "president", "chair",      "officer",    "expert",    "consultant",
    "assistant",   "manager",    "head",      "intern",     "scientist",  "historian", "journalist",
    "reader",      "chairman",   "counsel",   "ambassador", "consulting", "section",   "senior",
    "legislative", "acting",     "research",  "visiting",   "information"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_initial(std::string_view word) { // "K.", "J.-P.", "K"
  return std::isupper(static_cast<unsigned char>(word[0])) != 0 &&
         (word.size() == 1 || (word[1] == '.' && word.size() <= 6));
}

// Letters, with hyphens and apostrophes inside, and a point behind "Jr."; the first a capital.
bool is_name_word(std::string_view word) {
  const std::size_t hyphen = word.find('-'); // "al-Haidari"
  if (hyphen != std::string_view::npos && among(kParticles, word.substr(0, hyphen)))
    word.remove_prefix(hyphen + 1);
  if (word.empty()) return false;
  std::size_t at = 0;
  if (!u_isupper(static_cast<UChar32>(next_character(word, at)))) return false;
  while (at < word.size()) {
    const char32_t c = next_character(word, at);
    const bool inside = c == U'-' || c == U'\'' || c == U'\u2019' || c == U'\u2010' || c == U'\u2011';
    if (!inside && !u_isalpha(static_cast<UChar32>(c)) && !(c == U'.' && at == word.size())) return false;
  }
  return !word.ends_with('-') && !word.ends_with("'s") && !word.ends_with("\u2019s"); // "Moscow's"
}

// In a dictionary of common words; without one, nothing is.
bool is_common(std::string_view word) { return word.size() > 1 && is_listed_word(ascii_lower(word)); }

std::string_view without_marks(std::string_view name) {
  constexpr std::string_view kMarks = "0123456789*,;:. \t\n|";
  for (bool again = true; again && !name.empty();) {
    again = false;
    for (const std::string_view mark : {"†", "‡", "§", "¶"})
      if (name.ends_with(mark)) {
        name.remove_suffix(mark.size());
        again = true;
      }
    const bool initial = name.size() > 2 && name.back() == '.' &&
                         (std::isalpha(static_cast<unsigned char>(name[name.size() - 2])) != 0);
    if (!name.empty() && !initial && kMarks.find(name.back()) != std::string_view::npos) {
      name.remove_suffix(1);
      again = true;
    }
  }
  return name;
}

// "Assessing Iranian Strategy": a common word at either end, or an "-ing" at the first, is a title's.
bool may_be_title(const std::vector<std::string_view>& words) {
  const std::string first = ascii_lower(words.front());
  return is_common(first) && (first.ends_with("ing") || is_common(words.back()));
}

} // namespace

bool is_person_name(std::string_view text, NameContext context) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() < 2 || words.size() > kMostWords + 1) return false;
  std::size_t whole = 0;
  std::size_t uncommon = 0;
  bool initial = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string low = ascii_lower(words[i]);
    if (i > 0 && i + 1 < words.size() && among(kParticles, low)) continue;
    if (among(kNoName, low)) return false;
    if (is_initial(words[i])) {
      initial = true;
      continue;
    }
    if (!is_name_word(words[i])) return false;
    ++whole;
    uncommon += is_common(words[i]) ? 0 : 1;
  }
  return whole >= 1 && whole <= kMostWords && is_name_word(words.back()) && !is_initial(words.back()) &&
         (context == NameContext::declared ||
          (has_word_list() ? uncommon > 0 && (initial || !may_be_title(words)) : initial));
}

std::vector<std::string> names_in(std::string_view line, NameContext context) {
  if (line.size() > kLongestLine || line.find_first_of("?!()[]/\"") != std::string_view::npos ||
      is_masthead(line))
    return {};
  std::vector<std::string> names;
  for (const std::string& person : people(line)) {
    const std::string_view name = without_marks(person);
    if (!is_person_name(name, context)) return {};
    names.emplace_back(name);
  }
  return names;
}

bool is_role(std::string_view line) {
  const std::vector<std::string_view> words = words_of(line);
  if (words.empty() || words.size() > 14 || line.ends_with('.')) return false;
  const std::size_t first = std::min<std::size_t>(words.size(), 4);
  return std::any_of(
      words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first), [](std::string_view word) {
        while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0)
          word.remove_suffix(1);
        return among(kRoles, ascii_lower(word)) && std::isupper(static_cast<unsigned char>(word[0])) != 0;
      });
}

std::vector<std::string> names_with_roles(std::string_view text, RoleMark mark) {
  std::vector<std::string> names;
  if (text.size() > 2 * kLongestLine) return names;
  const std::vector<std::string_view> words = words_of(text);
  std::size_t done = 0; // words that belong to what was read
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (std::isupper(static_cast<unsigned char>(words[i][0])) == 0) continue;
    std::string_view word = words[i];
    while (!word.empty() && std::ispunct(static_cast<unsigned char>(word.back())) != 0) word.remove_suffix(1);
    if (!among(kRoles, ascii_lower(word)) || (mark == RoleMark::comma && !words[i - 1].ends_with(',')))
      continue;
    // The name is what stands before, as far back as words are a name's.
    std::size_t begin = i;
    while (begin > done && i - begin < kMostWords) {
      std::string_view before = words[begin - 1];
      const bool last = begin == i;
      if (before.ends_with(',') && !last) break;
      if (before.ends_with(',')) before.remove_suffix(1);
      const bool particle = among(kParticles, ascii_lower(before));
      if (before.empty() || !(particle || is_initial(before) || is_name_word(before)) ||
          among(kNoName, ascii_lower(before)) || among(kRoles, ascii_lower(before)))
        break;
      --begin;
    }
    // Behind another's role its last words may look like the name's first.
    while (begin > 0 && i - begin > 2 && is_common(words[begin])) ++begin;
    if (i - begin < 2) continue;
    std::string name;
    for (std::size_t k = begin; k < i; ++k) name += (name.empty() ? "" : " ") + std::string(words[k]);
    if (name.ends_with(',')) name.pop_back();
    if (!is_person_name(name, NameContext::nearby)) continue;
    names.push_back(std::move(name));
    done = i + 1;
  }
  return names;
}

} // namespace dossier
