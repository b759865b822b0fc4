// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_text.h"

#include <algorithm>
#include <cctype>

namespace dossier {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010"; // some fonts' name for the plain one

bool ends_with_dash(std::string_view text) { return text.ends_with("—") || text.ends_with("/"); }

// "........" and ". . . . ." lead the eye in a table of contents.
std::string without_leaders(const std::string& text) {
  std::string made;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    std::size_t dots = 0;
    while (end < text.size() && (text[end] == '.' || text[end] == ' ' || text[end] == '_'))
      dots += text[end++] == ' ' ? 0 : 1;
    if (dots >= 5) {
      if (!made.empty() && end < text.size()) made += ' ';
      at = end;
    } else {
      made += text[at++];
    }
  }
  return made;
}

std::size_t last_word_at(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? 0 : space + 1;
}

// An address broken at a line's end goes on with what could not be a word of prose.
bool is_broken_address(std::string_view before, std::string_view next) {
  const std::string_view last = before.substr(last_word_at(before));
  if (last.find("://") == std::string_view::npos && !last.starts_with("www.")) return false;
  if (last.ends_with(',') || last.ends_with(';') || last.ends_with(')') || last.ends_with('.')) return false;
  const std::string_view word = next.substr(0, next.find(' '));
  if (word.find("://") != std::string_view::npos) return false;
  if (std::string_view("/-_=?&%#").find(last.back()) != std::string_view::npos) return true;
  const bool marks = word.substr(0, word.size() - 1).find_first_of("/-_=?&%#.") != std::string_view::npos;
  const bool digits =
      std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  const bool lower = std::islower(static_cast<unsigned char>(word[0])) != 0;
  return (marks && (lower || digits)) || (lower && digits);
}

} // namespace

void learn_words(Hyphens& hyphens, const std::vector<PdfLine>& lines) {
  bool cut = false;
  for (const PdfLine& line : lines) {
    const std::string text = text_of(line);
    std::size_t begin = 0;
    bool first = true;
    while (begin < text.size()) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string_view word = std::string_view(text).substr(begin, end - begin);
      const bool last = end == text.size();
      if (!(first && cut) && !(last && word.ends_with('-'))) hyphens.learn(word);
      first = false;
      begin = end + 1;
    }
    cut = text.ends_with('-') || text.ends_with(kSoftHyphen);
  }
}

std::string running_text(const std::vector<PdfLine>& lines, const Hyphens& hyphens) {
  std::string text;
  for (const PdfLine& line : lines) {
    const std::string next = text_of(line);
    if (next.empty()) continue;
    if (text.ends_with(kHyphen)) text.replace(text.size() - kHyphen.size(), kHyphen.size(), "-");
    if (text.empty()) {
      text = next;
    } else if (is_broken_address(text, next)) {
      text += next;
    } else if (text.ends_with(kSoftHyphen)) {
      text.resize(text.size() - kSoftHyphen.size());
      text += next;
    } else if (text.size() > 1 && text.ends_with('-') && text[text.size() - 2] != ' ' &&
               text[text.size() - 2] != '-') {
      const std::size_t begin = last_word_at(text);
      const std::size_t end = std::min(next.find(' '), next.size());
      text = text.substr(0, begin) + hyphens.join(text.substr(begin), next.substr(0, end)) + next.substr(end);
    } else {
      text += (ends_with_dash(text) || next.starts_with("—") ? "" : " ") + next;
    }
  }
  return without_leaders(text);
}

std::string text_of(const PdfBlock& block, const Hyphens& hyphens) {
  std::string text;
  for (const std::vector<PdfLine>& cell : block.cells) {
    if (!text.empty()) text += " | ";
    text += running_text(cell, hyphens);
  }
  return text;
}

} // namespace dossier
