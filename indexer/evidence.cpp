// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/evidence.h"

#include "corpus/text/fold.h"
#include "indexer/date.h"
#include "indexer/language.h"
#include "indexer/masthead.h"
#include "indexer/publishers.h"
#include "indexer/title_page.h"

#include <algorithm>
#include <cctype>
#include <string>

namespace dossier {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kEdge = " \t\n,;|*_";
  const std::size_t begin = text.find_first_not_of(kEdge);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kEdge) - begin + 1);
}

void keep(Sourced& held, const Sourced& found) {
  if (held.empty() && !found.empty()) held = found;
}

std::string_view without_by(std::string_view byline) {
  const bool by = byline.size() > 3 && (byline[0] == 'b' || byline[0] == 'B') &&
                  (byline[1] == 'y' || byline[1] == 'Y') && byline[2] == ' ';
  return by ? trimmed(byline.substr(3)) : byline;
}

// "Kerr, Paul K." and "Paul K. Kerr", "Mickler" and "A. Mickler": the surname tells.
std::string surname_of(const std::string& name) {
  const std::string folded = fold_name(name);
  const std::size_t space = folded.rfind(' ');
  return space == std::string::npos ? folded : folded.substr(space + 1);
}

} // namespace

void Evidence::set(std::string_view field, std::string_view value, std::string_view origin) {
  value = trimmed(value);
  if (value.empty()) return;
  const Sourced sourced{std::string(value), std::string(origin)};
  if (field == "title") {
    // "GAO-05-927, MANAGING FOR RESULTS: ...": the number is none of the title.
    const auto number = find_report_number(value);
    if (number && number->begin == 0 && number->number.size() + 8 < value.size()) {
      set("number", number->number, origin);
      std::string_view rest = value.substr(number->number.size());
      rest = trimmed(rest.substr(std::min(rest.size(), rest.find_first_not_of(" ,:-"))));
      keep(metadata_.title, {std::string(rest), std::string(origin)});
    } else {
      keep(metadata_.title, sourced);
    }
  } else if (field == "author") {
    set_byline(value, origin);
  } else if (field == "publisher") {
    keep(metadata_.publisher, sourced);
  } else if (field == "series") {
    keep(metadata_.series, sourced);
  } else if (field == "number") {
    keep(metadata_.number, sourced);
  } else if (field == "date") {
    keep(metadata_.date, {iso_date(value), std::string(origin)});
  } else if (field == "url" && value.find("://") != std::string_view::npos) {
    keep(metadata_.url, sourced);
  } else if (field == "kind") {
    keep(metadata_.kind, sourced);
  } else if (field == "language") {
    keep(metadata_.language, {language_code(value), std::string(origin)});
  }
}

void Evidence::set_byline(std::string_view value, std::string_view origin) {
  if (!metadata_.authors.empty() && metadata_.authors.front().origin != origin) return;
  // An institution is one author whatever words join it: "United Nations Office on Drugs and Crime".
  const bool institution = names_institution(value) && value.find(';') == std::string_view::npos;
  for (const std::string& name : institution ? std::vector{std::string(without_by(value))} : people(value)) {
    const Sourced author{name, std::string(origin)};
    if (std::find(metadata_.authors.begin(), metadata_.authors.end(), author) == metadata_.authors.end())
      metadata_.authors.push_back(author);
  }
}

void Evidence::set_authors(const std::vector<std::string>& names, std::string_view origin) {
  if (names.empty()) return;
  if (!metadata_.authors.empty()) {
    if (names.size() <= metadata_.authors.size() || metadata_.authors.front().origin == "front matter")
      return;
    const bool all_known =
        std::all_of(metadata_.authors.begin(), metadata_.authors.end(), [&](const Sourced& author) {
          return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
            return surname_of(name) == surname_of(author.value);
          });
        });
    if (!all_known) return;
    metadata_.authors.clear();
  }
  for (const std::string& name : names) {
    const Sourced author{name, std::string(origin)};
    if (std::find(metadata_.authors.begin(), metadata_.authors.end(), author) == metadata_.authors.end())
      metadata_.authors.push_back(author);
  }
}

} // namespace dossier
