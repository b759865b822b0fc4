// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/masthead.h"

#include "corpus/text/fold.h"
#include "indexer/date.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace dossier {
namespace {

// A line with one of these, and no sentence, names an institution.
constexpr std::array<std::string_view, 24> kInstitution = {
    "center",  "centre",       "institute",    "institution", "foundation", "council",
    "service", "university",   "endowment",    "network",     "society",    "department",
    "agency",  "organization", "organisation", "corporation", "office",     "association",
    "bureau",  "press",        "partnership",  "academy",     "school",     "committee"};

// What papers are called: a masthead ends with one of these, before a number perhaps.
constexpr std::array<std::string_view, 35> kKinds = {
    "report",    "reports",    "paper",      "papers",    "brief",        "briefs",       "briefing",
    "memo",      "memorandum", "note",       "notes",     "analysis",     "insight",      "insights",
    "insighti",  "sidebar",    "sidebari",   "focus",     "backgrounder", "bulletin",     "newsletter",
    "monitor",   "review",     "journal",    "series",    "perspective",  "perspectives", "commentary",
    "testimony", "working",    "occasional", "quarterly", "issue",        "volume",       "factsheet"};

// Words that may stand with them and still say nothing of the matter.
constexpr std::array<std::string_view, 34> kModifiers = {
    "policy",     "research",      "working",   "occasional", "special",  "briefing", "issue",
    "discussion", "legal",         "in",        "the",        "of",       "security", "annual",
    "no",         "number",        "middle",    "east",       "asia",     "africa",   "europe",
    "global",     "international", "strategic", "foreign",    "national", "expert",   "white",
    "country",    "study",         "technical", "and",        "crs",      "to"};

template <std::size_t N>
bool among(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <typename Each>
void each_word(const std::string& folded, Each each) {
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    each(std::string_view(folded).substr(begin, end - begin));
    begin = end + 1;
  }
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

} // namespace

bool names_institution(std::string_view line) {
  bool named = false;
  each_word(fold_name(line), [&](std::string_view word) { named = named || among(kInstitution, word); });
  return named;
}

bool is_institution(std::string_view line) {
  return line.size() < 100 && names_institution(line) &&
         line.find_first_of("0123456789()[]:") == std::string_view::npos && !line.ends_with('.') &&
         !line.ends_with('?');
}

bool is_masthead(std::string_view line) {
  if (line.size() > 80) return false;
  const std::string folded = fold_name(line);
  bool kind = false;
  bool only = true;
  each_word(folded, [&](std::string_view word) {
    if (among(kKinds, word))
      kind = true;
    else if (!among(kModifiers, word) && !is_number(word))
      only = false;
  });
  if (kind && only) return true;
  const auto date = find_date(line);
  return date && line.size() - date->span.size() < 12;
}

} // namespace dossier
