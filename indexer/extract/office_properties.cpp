// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office_properties.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kLongestValue = 500;

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return made;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

template <std::size_t N>
bool any_of(const std::array<std::string_view, N>& words, const auto& holds) {
  return std::any_of(words.begin(), words.end(), holds);
}

// A file's name ("Microsoft Word - final2.doc", "brief_v3_clean") or what a template is called.
bool is_title(std::string_view title) {
  constexpr std::array kFileEndings =
      std::to_array<std::string_view>({".doc", ".docx", ".dot", ".dotx", ".htm", ".html", ".indd", ".odt",
                                       ".pdf", ".rtf", ".tex", ".txt", ".wpd"});
  constexpr std::array kNames = std::to_array<std::string_view>(
      {"blank", "document", "draft", "microsoft word", "new", "normal", "powerpoint", "report", "template",
       "title", "untitled", "word document"});
  std::string low = lower(title);
  if (any_of(kFileEndings, [&](auto ending) { return low.ends_with(ending); })) return false;
  if (low.starts_with("microsoft word")) return false;
  while (!low.empty() && (std::isdigit(static_cast<unsigned char>(low.back())) != 0 || low.back() == ' '))
    low.pop_back();
  if (any_of(kNames, [&](auto name) { return low == name; })) return false;
  const auto letters = std::count_if(title.begin(), title.end(),
                                     [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; });
  const bool words = title.find(' ') != std::string_view::npos;
  const bool file_name = !words && title.find_first_of("_0123456789") != std::string_view::npos;
  return letters >= 4 && !file_name;
}

// At least two words, one of them with a capital: a login ("jsmith", "USER") is no author.
bool is_author(std::string_view author) {
  constexpr std::array kNobody = std::to_array<std::string_view>(
      {"admin", "author", "customer", "microsoft", "owner", "preferred", "python-docx", "somebody", "test",
       "unknown", "user", "utente", "utilisateur", "windows", "your name"});
  const std::string low = lower(author);
  if (author.size() < 5 || author.find(' ') == std::string_view::npos) return false;
  if (author.find('@') != std::string_view::npos || author.find("//") != std::string_view::npos) return false;
  const bool latin = std::none_of(author.begin(), author.end(), [](char c) { return (c & 0x80) != 0; });
  if (latin && low == author) return false;
  return !any_of(kNobody, [&](auto name) {
    const std::size_t at = low.find(name);
    return at != std::string::npos && (at == 0 || low[at - 1] == ' ') &&
           (at + name.size() == low.size() || low[at + name.size()] == ' ');
  });
}

} // namespace

void add_property(std::vector<Hint>& hints, std::string_view field, std::string_view value,
                  std::string_view origin) {
  value = trimmed(value);
  if (value.empty() || value.size() > kLongestValue) return;
  const auto add = [&](std::string_view one) {
    Hint hint{std::string(field), well_formed(std::string(one)), std::string(origin)};
    if (std::find(hints.begin(), hints.end(), hint) == hints.end()) hints.push_back(std::move(hint));
  };
  if (field == "title" && !is_title(value)) return;
  if (field == "date" && value.substr(0, 4) < "1900") return; // what programs write that know none
  if (field != "author") return add(value);
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(';', begin), value.size());
    const std::string_view author = trimmed(value.substr(begin, end - begin));
    if (is_author(author)) add(author);
    begin = end + 1;
  }
}

} // namespace dossier
