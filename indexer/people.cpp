// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/title_page.h"

#include "corpus/text/ascii.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 18> kBefore = {
    "by ",  "dr. ", "dr ",   "prof. ",      "prof ", "professor ", "mr. ",  "mr ",  "mrs. ",
    "ms. ", "ms ",  "amb. ", "ambassador ", "gen. ", "general ",   "col. ", "lt. ", "sir "};
constexpr std::array<std::string_view, 12> kBehind = {"phd",  "ph.d.", "ph.d", "md",  "m.d.", "ma",
                                                      "m.a.", "jd",    "j.d.", "mba", "esq.", "mp"};
constexpr std::array<std::string_view, 5> kGeneration = {"jr.", "jr", "sr.", "iii", "ii"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kEdge = " \t\n,;:|*";
  const std::size_t begin = text.find_first_not_of(kEdge);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kEdge) - begin + 1);
}

std::string_view without_titles(std::string_view name) {
  for (bool again = true; again;) {
    again = false;
    const std::string folded = ascii_lower(name);
    for (const std::string_view title : kBefore) {
      if (!folded.starts_with(title)) continue;
      name = trimmed(name.substr(title.size()));
      again = true;
      break;
    }
  }
  return name;
}

// At every `at`, given in lower case and found in any.
std::vector<std::string_view> split(std::string_view text, std::string_view at) {
  const std::string folded = ascii_lower(text);
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(folded.find(at, begin), text.size());
    parts.push_back(trimmed(text.substr(begin, end - begin)));
    if (end == text.size()) return parts;
    begin = end + at.size();
  }
}

// Degrees go, "Jr." goes back to the name before it.
std::vector<std::string> comma_parts(std::string_view text) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, ",")) {
    const std::string folded = ascii_lower(part);
    if (part.empty() || among(kBehind, folded)) continue;
    if (among(kGeneration, folded) && !parts.empty())
      parts.back().append(" ").append(part);
    else
      parts.emplace_back(part);
  }
  return parts;
}

std::size_t words_in(const std::string& name) {
  return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

// "Kerr, Paul K." and "Lindbergh, Rachel" name one person, "Jane Roe, Omar Haidari" two: a whole name has two
// words. "Roe, Haidari" could be either; in a byline it is two.
bool is_inverted(const std::vector<std::string>& parts, bool byline) {
  if (parts.size() != 2 || (words_in(parts[0]) > 1 && words_in(parts[1]) > 1)) return false;
  return !byline || (words_in(parts[0]) == 1 && parts[1].find('.') != std::string::npos);
}

} // namespace

std::vector<std::string> people(std::string_view byline) {
  std::vector<std::string> found;
  const auto add = [&](std::string_view name) {
    name = without_titles(trimmed(name));
    const bool has_letter = std::any_of(name.begin(), name.end(), [](char c) {
      return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    });
    const std::string folded = ascii_lower(name);
    const bool is_no_name = folded == "and" || among(kBefore, folded + " ") || among(kBehind, folded) ||
                            among(kGeneration, folded);
    if (has_letter && !is_no_name && name.size() < 100) found.emplace_back(name);
  };
  const bool is_byline = ascii_lower(trimmed(byline).substr(0, 3)) == "by ";
  for (const std::string_view group : split(trimmed(byline), ";")) {
    for (const std::string_view one : split(group, " and ")) {
      for (const std::string_view other : split(one, " & ")) {
        const std::vector<std::string> parts = comma_parts(without_titles(other));
        if (is_inverted(parts, is_byline))
          add(parts[1] + " " + parts[0]);
        else
          for (const std::string& part : parts) add(part);
      }
    }
  }
  return found;
}

} // namespace dossier
