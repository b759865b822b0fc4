// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/stated_names.h"

#include "corpus/text/ascii.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kLongestTitle = 400;  // bytes
constexpr std::size_t kLongestAuthor = 300; // of several people

template <std::size_t N>
bool any_of(const std::array<std::string_view, N>& words, const auto& holds) {
  return std::any_of(words.begin(), words.end(), holds);
}

bool is_small_latin(std::string_view text, std::string_view low) {
  return low == text && std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
}

bool is_file_name(std::string_view text, std::string_view low) {
  constexpr std::array kEndings = std::to_array<std::string_view>(
      {".doc",  ".docx", ".dot", ".dotx", ".dvi", ".htm", ".html", ".indd", ".odt", ".pdf", ".ppt",
       ".pptx", ".pub",  ".qxd", ".qxp",  ".rtf", ".tex", ".txt",  ".wpd",  ".xls", ".xlsx"});
  return any_of(kEndings, [&](auto ending) { return low.ends_with(ending); }) ||
         (text.find(' ') == std::string_view::npos &&
          text.find_first_of("_0123456789") != std::string_view::npos);
}

// What programs call a document that has no name yet: "Untitled-1", "Layout 1", "Document 2".
bool is_first_name(std::string_view low) {
  constexpr std::array kNames = std::to_array<std::string_view>(
      {"blank", "document", "draft", "layout", "new", "normal", "powerpoint", "presentation", "print",
       "report", "slide", "template", "title", "untitled", "word document"});
  while (!low.empty() && (std::isalpha(static_cast<unsigned char>(low.back())) == 0)) low.remove_suffix(1);
  return any_of(kNames, [&](auto name) { return low == name; });
}

} // namespace

bool is_stated_title(std::string_view title) {
  const std::string low = ascii_lower(title);
  if (title.size() > kLongestTitle || low.starts_with("microsoft ") || is_small_latin(title, low) ||
      is_file_name(title, low) || is_first_name(low))
    return false;
  return std::count_if(title.begin(), title.end(),
                       [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }) >= 4;
}

bool is_stated_author(std::string_view author) {
  constexpr std::array kNobody = std::to_array<std::string_view>(
      {"admin", "author", "customer", "microsoft", "owner", "preferred", "python-docx", "somebody", "test",
       "unknown", "user", "utente", "utilisateur", "windows", "your name"});
  const std::string low = ascii_lower(author);
  if (author.size() < 5 || author.size() > kLongestAuthor || author.find(' ') == std::string_view::npos ||
      author.find('@') != std::string_view::npos || author.find("//") != std::string_view::npos ||
      is_small_latin(author, low))
    return false;
  return !any_of(kNobody, [&](auto name) {
    const std::size_t at = low.find(name);
    return at != std::string::npos && (at == 0 || low[at - 1] == ' ') &&
           (at + name.size() == low.size() || low[at + name.size()] == ' ');
  });
}

} // namespace dossier
