// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/section_name.h"

#include "corpus/text/fold.h"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 11> kSummary = {
    "executive summary", "summary",        "abstract", "key points", "key takeaways", "key findings",
    "key judgments",     "main takeaways", "synopsis", "highlights", "at a glance"};

constexpr std::array<std::string_view, 28> kNote = {"about the author",
                                                    "about the authors",
                                                    "author information",
                                                    "author",
                                                    "authors",
                                                    "author note",
                                                    "authors note",
                                                    "acknowledgements",
                                                    "acknowledgments",
                                                    "acknowledgement",
                                                    "notes",
                                                    "endnotes",
                                                    "footnotes",
                                                    "references",
                                                    "bibliography",
                                                    "works cited",
                                                    "sources",
                                                    "disclaimer",
                                                    "about",
                                                    "contact",
                                                    "table of contents",
                                                    "contents",
                                                    "further reading",
                                                    "suggested citation",
                                                    "copyright",
                                                    "about the contributors",
                                                    "contributors",
                                                    "related publications"};

constexpr std::array<std::string_view, 5> kBody = {"introduction", "background", "conclusion", "conclusions",
                                                   "overview"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "1.2 introduction" and "iv introduction" -> "introduction"
std::string without_number(std::string name) {
  const std::size_t space = name.find(' ');
  if (space == std::string::npos) return name;
  const bool number = name.find_first_not_of("0123456789.ivx") == space;
  return number ? name.substr(space + 1) : name;
}

} // namespace

std::optional<SectionKind> section_name(std::string_view heading) {
  if (heading.size() > 60) return std::nullopt;
  std::string name = fold_name(heading);
  name = without_number(std::move(name));
  if (among(kSummary, name)) return SectionKind::summary;
  if (among(kNote, name)) return SectionKind::note;
  if (among(kBody, name)) return SectionKind::body;
  return std::nullopt;
}

bool heads_a_list(std::string_view heading) {
  constexpr std::array<std::string_view, 10> kLists = {
      "contents", "table of contents", "abbreviations",  "acronyms",   "figures",
      "tables",   "list of figures",   "list of tables", "appendixes", "appendices"};
  return among(kLists, fold_name(heading));
}

std::size_t inline_heading(std::string_view paragraph) {
  const std::size_t colon = paragraph.substr(0, 30).find(':');
  if (colon == std::string_view::npos || colon + 1 >= paragraph.size()) return 0;
  const auto kind = section_name(paragraph.substr(0, colon));
  return kind == SectionKind::summary ? colon : 0;
}

} // namespace dossier
