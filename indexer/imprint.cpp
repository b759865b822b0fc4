// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/imprint.h"

#include "corpus/text/fold.h"
#include "indexer/date.h"
#include "indexer/masthead.h"
#include "indexer/publishers.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kLongestLabel = 24;    // bytes
constexpr std::size_t kLongestImprint = 200; // bytes
constexpr std::size_t kAroundDate = 30;      // bytes that may stand with a date: "Updated", "Distr.: General"

// "Report No.: IF12106" -> the schema's field.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> kLabels = {{
    {"author", "author"},
    {"authors", "author"},
    {"author s", "author"},
    {"written by", "author"},
    {"publisher", "publisher"},
    {"published by", "publisher"},
    {"publication date", "date"},
    {"date", "date"},
    {"published", "date"},
    {"date of publication", "date"},
    {"release date", "date"},
    {"report no", "number"},
    {"report number", "number"},
    {"report", "number"},
    {"number", "number"},
    {"document number", "number"},
    {"series", "series"},
    {"source", "url"},
    {"url", "url"},
    {"product type", "series"},
    {"by", "author"},
}};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kEdge = " \t\n,;|*_";
  const std::size_t begin = text.find_first_not_of(kEdge);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kEdge) - begin + 1);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "R48903", "GAO-05-927", "98-317": a report's number that is all there is on its line.
bool is_bare_number(std::string_view line, bool known_publisher) {
  const std::size_t letters = static_cast<std::size_t>(
      std::find_if(line.begin(), line.end(), [](char c) { return c < 'A' || c > 'Z'; }) - line.begin());
  const std::string_view rest = line.substr(letters);
  const auto digits = std::count_if(rest.begin(), rest.end(), is_digit);
  const bool shaped =
      line.size() < 20 && digits > 2 && rest.find_first_not_of("0123456789-.") == std::string_view::npos;
  if (letters == 0)
    return shaped && known_publisher && line.size() < 8 && line.find('-') != std::string_view::npos &&
           find_date(line) == std::nullopt;
  return shaped && letters < 6;
}

// Sets the number behind "No."; gives where "No." begins, npos when there is none.
std::size_t read_number(std::string_view line, std::string_view origin, Evidence& evidence) {
  for (const std::string_view mark : {"No. ", "no. ", "No.", "NO. ", "N°", "N° ", "Nº", "Number ", "#"}) {
    const std::size_t at = line.find(mark);
    if (at == std::string_view::npos || (at > 0 && line[at - 1] != ' ')) continue;
    std::size_t end = at + mark.size();
    while (end < line.size() && line[end] == ' ') ++end;
    const std::size_t begin = end;
    while (end < line.size() &&
           (std::isalnum(static_cast<unsigned char>(line[end])) != 0 || line[end] == '-' ||
            line[end] == '/' || (line[end] == ',' && end + 1 < line.size() && is_digit(line[end + 1]))))
      ++end;
    const std::string_view number = line.substr(begin, end - begin);
    if (std::none_of(number.begin(), number.end(), is_digit)) continue;
    evidence.set("number", number, origin);
    return at;
  }
  return std::string_view::npos;
}

std::string_view without_generic_end(std::string_view series) {
  for (const std::string_view generic : {" Paper", " paper", " Report", " Issue"})
    if (series.ends_with(generic) && series.size() > generic.size()) series.remove_suffix(generic.size());
  return series;
}

// "Middle East Security Report 35": a masthead that ends in a number.
bool read_numbered_masthead(std::string_view line, std::string_view origin, Evidence& evidence) {
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || !is_masthead(line) || find_date(line)) return false;
  const std::string_view number = line.substr(space + 1);
  if (number.empty() || number.size() > 4 || !std::all_of(number.begin(), number.end(), is_digit))
    return false;
  evidence.set("series", line.substr(0, space), origin);
  evidence.set("number", number, origin);
  return true;
}

// The field of the label that a line begins with.
std::string_view field_labelled(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon > kLongestLabel) return {}; // or none at all
  const std::string folded = fold_name(line.substr(0, colon));
  const auto* found =
      std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& known) { return known.first == folded; });
  return found == kLabels.end() ? std::string_view() : found->second;
}

} // namespace

bool is_labelled(std::string_view line) { return !field_labelled(line).empty(); }

bool read_labelled(std::string_view line, std::string_view origin, Evidence& evidence) {
  const std::string_view field = field_labelled(line);
  if (field.empty()) return false;
  const std::string_view value = line.substr(line.find(':') + 1);
  // "Source:" is an address, or who published it.
  evidence.set(field == "url" && value.find("://") == std::string_view::npos ? "publisher" : field, value,
               origin);
  return true;
}

bool read_imprint(std::string_view line, std::string_view origin, Evidence& evidence) {
  if (line.size() > kLongestImprint) return false;
  bool said = false;
  const std::string_view at_address = publisher_at(line);
  if (!at_address.empty() && line.find('@') == std::string_view::npos) {
    evidence.set("publisher", at_address, origin);
    said = true;
  }
  if (const auto report = find_report_number(line); report && line.size() < 100) {
    evidence.set("number", report->number, origin);
    evidence.set("publisher", report->publisher, origin);
    evidence.set("series", report->series, origin);
    said = true;
  } else if (is_bare_number(line, !evidence.metadata().publisher.empty())) {
    evidence.set("number", line, origin);
    return true;
  }
  if (read_numbered_masthead(line, origin, evidence)) return true;
  const auto date = find_date(line);
  const std::size_t number = read_number(line, origin, evidence);
  if (number != std::string_view::npos) {
    const bool date_first = date && date->span.begin < number;
    if (!date_first) evidence.set("series", without_generic_end(trimmed(line.substr(0, number))), origin);
    said = true;
  }
  if (date && (said || line.size() - date->span.size() < kAroundDate)) {
    evidence.set("date", date->iso, origin);
    said = true;
  }
  return said;
}

void read_copyright(std::string_view text, Evidence& evidence) {
  for (const std::string_view mark : {"©", "Copyright", "COPYRIGHT", "(c) "}) {
    std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    std::string_view rest = text.substr(at + mark.size(), 160);
    const auto skip = [&](std::string_view word) {
      if (rest.starts_with(word)) rest.remove_prefix(word.size());
    };
    skip(" ©");
    skip(" (c)");
    rest = trimmed(rest);
    std::string_view year;
    const auto take_year = [&] {
      const bool four = rest.size() >= 4 && std::all_of(rest.begin(), rest.begin() + 4, is_digit) &&
                        (rest[0] == '1' || rest[0] == '2');
      if (!four || !year.empty()) return;
      year = rest.substr(0, 4);
      rest = trimmed(rest.substr(4));
    };
    take_year();
    for (const std::string_view by : {"by the ", "by ", "The ", "the "}) skip(by);
    const std::size_t end = std::min(
        {rest.find(". "), rest.find(", "), rest.find('\n'), rest.find(" All "), rest.find(';'), rest.size()});
    std::string_view holder = trimmed(rest.substr(0, end));
    if (year.empty() && holder.size() > 5 && std::all_of(holder.end() - 4, holder.end(), is_digit)) {
      year = holder.substr(holder.size() - 4);
      holder = trimmed(holder.substr(0, holder.size() - 4));
    }
    if (holder.ends_with('.')) holder.remove_suffix(1);
    if (is_institution(holder)) evidence.set("publisher", holder, "copyright line");
    if (!year.empty()) evidence.set("date", year, "copyright line");
    if (!year.empty()) return;
  }
}

} // namespace dossier
