// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_info.h"

#include "corpus/text/fold.h"
#include "indexer/extract/stated_names.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace dossier {
namespace {

constexpr std::string_view kOrigin = "pdf info";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// What a simple element of XMP holds: "<dc:title><rdf:Alt><rdf:li xml:lang=...>TEXT" -> TEXT. No XML parser:
// the packet may be damaged, and nothing but the first text is wanted.
std::string xmp_value(std::string_view xmp, std::string_view element) {
  const std::string open = "<" + std::string(element);
  std::size_t at = xmp.find(open);
  if (at == std::string_view::npos) return {};
  const std::size_t end = std::min(xmp.find("</" + std::string(element), at), xmp.size());
  while (at < end && xmp[at] == '<') {
    at = xmp.find('>', at);
    if (at == std::string_view::npos) return {};
    at = xmp.find_first_not_of(" \t\r\n", at + 1);
    if (at == std::string_view::npos) return {};
  }
  if (at >= end) return {};
  std::string value(xmp.substr(at, xmp.find('<', at) - at));
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEntities = {
      {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
  for (const auto& [entity, character] : kEntities)
    for (std::size_t i = value.find(entity); i != std::string::npos; i = value.find(entity, i + 1))
      value.replace(i, entity.size(), character);
  return std::string(trimmed(value));
}

constexpr std::size_t kFirstPages = 2;
constexpr std::size_t kBorneOut = 60; // per cent of a title's words

using Words = std::unordered_set<std::string>;

template <typename Each>
void each_word(std::string_view text, Each each) {
  const std::string folded = fold_name(text);
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    each(folded.substr(begin, end - begin));
    begin = end + 1;
  }
}

Words words_of(const std::vector<Block>& blocks, std::size_t pages) {
  Words words;
  for (const Block& block : blocks)
    if (block.page < pages) each_word(block.text, [&](std::string word) { words.insert(std::move(word)); });
  return words;
}

bool holds_title(const Words& words, std::string_view title) {
  std::size_t all = 0;
  std::size_t found = 0;
  each_word(title, [&](const std::string& word) {
    ++all;
    found += words.contains(word) ? 1 : 0;
  });
  return found * 100 >= all * kBorneOut;
}

// Looked for among the words, not as words: "Kerr’s" is there too, and folding a whole paper takes long.
bool holds_author(const std::vector<Block>& blocks, std::string_view authors) {
  std::vector<std::string_view> names; // the last word of each
  for (std::size_t begin = 0; begin <= authors.size();) {
    const std::size_t end = std::min(authors.find_first_of(",;&", begin), authors.size());
    std::string_view name = trimmed(authors.substr(begin, end - begin));
    if (const std::size_t space = name.rfind(' '); space != std::string_view::npos)
      name.remove_prefix(space + 1);
    if (name.size() > 1) names.push_back(name);
    begin = end + 1;
  }
  return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const Block& block) { return block.text.find(name) != std::string::npos; });
  });
}

} // namespace

std::vector<Hint> borne_out(std::vector<Hint> hints, const std::vector<Block>& blocks) {
  const Words first = words_of(blocks, kFirstPages);
  if (first.empty()) return hints; // pictures, of which nothing is known
  std::erase_if(hints, [&](const Hint& hint) {
    return (hint.field == "title" && !holds_title(first, hint.value)) ||
           (hint.field == "author" && !holds_author(blocks, hint.value));
  });
  return hints;
}

std::vector<Hint> info_hints(const PdfInfo& info) {
  std::vector<Hint> hints;
  const std::string xmp_title = xmp_value(info.xmp, "dc:title");
  const std::string xmp_author = xmp_value(info.xmp, "dc:creator");
  // An address ("U.S. Government Accountability Office, http://www.gao.gov") is no part of a name.
  std::string_view author = trimmed(info.author);
  author = trimmed(author.substr(0, std::min(author.find("http"), author.size())));
  while (author.ends_with(',') || author.ends_with(';')) author.remove_suffix(1);
  for (const std::string_view title : {trimmed(info.title), std::string_view(xmp_title)})
    if (is_stated_title(title)) {
      hints.push_back({"title", std::string(title), std::string(kOrigin)});
      break;
    }
  for (const std::string_view name : {author, std::string_view(xmp_author)})
    if (is_stated_author(name)) {
      hints.push_back({"author", std::string(name), std::string(kOrigin)});
      break;
    }
  if (!info.language.empty()) hints.push_back({"language", info.language, std::string(kOrigin)});
  return hints;
}

} // namespace dossier
