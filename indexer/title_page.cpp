// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/title_page.h"

#include "corpus/text/fold.h"
#include "indexer/date.h"
#include "indexer/language.h"
#include "indexer/section_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace dossier {
namespace {

constexpr std::size_t kMostBlocks = 12;    // a title page is not longer
constexpr std::size_t kRunningText = 250;  // bytes; a longer paragraph is text
constexpr std::size_t kPublisherLines = 4; // a publisher is named at the top, or not at all
constexpr std::string_view kOrigin = "first page";

// A line that names one of these, and is no sentence, names an institution.
constexpr std::array<std::string_view, 24> kInstitution = {
    "center",  "centre",       "institute",    "institution", "foundation", "council",
    "service", "university",   "endowment",    "network",     "society",    "department",
    "agency",  "organization", "organisation", "corporation", "office",     "association",
    "bureau",  "press",        "partnership",  "academy",     "school",     "committee"};

// "Report No.: IF12106" -> the schema's field.
constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kLabels = {{
    {"author", "author"},
    {"authors", "author"},
    {"author s", "author"},
    {"publisher", "publisher"},
    {"published by", "publisher"},
    {"publication date", "date"},
    {"date", "date"},
    {"published", "date"},
    {"report no", "number"},
    {"report number", "number"},
    {"report", "number"},
    {"number", "number"},
    {"series", "series"},
    {"source", "url"},
    {"url", "url"},
    {"product type", "series"},
    {"by", "author"},
}};

std::string lower(std::string_view text) {
  std::string made(text);
  for (char& c : made) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return made;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kEdge = " \t\n,;|*_";
  const std::size_t begin = text.find_first_not_of(kEdge);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kEdge) - begin + 1);
}

bool has_lower(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "THE BEGIN-SADAT CENTER FOR STRATEGIC STUDIES" -> "The Begin-Sadat Center for Strategic Studies"
std::string in_title_case(std::string_view line) {
  if (has_lower(line)) return std::string(line);
  constexpr std::array<std::string_view, 9> kSmall = {"for", "of", "the", "and", "in", "on", "at", "to", "a"};
  std::string made = lower(line);
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= made.size(); ++at) {
    if (at < made.size() && std::isalnum(static_cast<unsigned char>(made[at])) != 0) continue;
    const std::string_view word = std::string_view(made).substr(begin, at - begin);
    const bool small = begin > 0 && std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
    if (!word.empty() && !small)
      made[begin] = static_cast<char>(std::toupper(static_cast<unsigned char>(made[begin])));
    begin = at + 1;
  }
  return made;
}

std::string_view field_labelled(std::string_view label) {
  const std::string folded = fold_name(label);
  const auto* found =
      std::find_if(kLabels.begin(), kLabels.end(), [&](const auto& known) { return known.first == folded; });
  return found == kLabels.end() ? std::string_view() : found->second;
}

bool names_institution(std::string_view line) {
  const std::string folded = fold_name(line);
  std::size_t begin = 0;
  while (begin < folded.size()) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    const std::string_view word = std::string_view(folded).substr(begin, end - begin);
    if (std::find(kInstitution.begin(), kInstitution.end(), word) != kInstitution.end()) return true;
    begin = end + 1;
  }
  return false;
}

// A line that is nothing but an institution's name: no number, no bracket, no sentence.
bool is_publisher(std::string_view line) {
  return line.size() < 100 && names_institution(line) &&
         line.find_first_of("0123456789()[]:") == std::string_view::npos && !line.ends_with('.') &&
         !line.ends_with('?');
}

class Reader {
public:
  Reader(const Extract& extract, Metadata& metadata) : extract_(extract), metadata_(metadata) {}

  void read_hints() {
    for (const Hint& hint : extract_.hints) set(hint.field, hint.value, hint.origin);
  }

  // How many leading blocks are title page: those before the running text, if something in them says that
  // they are one. A page of many short lines (a web page saved as text) is read as far as it says something.
  std::size_t read_first_page() {
    const std::size_t text = running_text();
    const std::size_t end = std::min(text, kMostBlocks);
    std::vector<std::string> rest;         // lines that are none of byline, imprint and label
    std::optional<std::size_t> title_line; // of rest: the line before the byline
    std::size_t last_said = 0;             // blocks up to the last one that says something
    for (std::size_t i = 0; i < end; ++i) {
      for (const std::string& line : lines_of(extract_.blocks[i].text)) {
        const bool byline = read_byline(line);
        if (byline && !title_line && !rest.empty()) title_line = rest.size() - 1;
        if (byline || read_labelled(line) || read_imprint(line))
          last_said = i + 1;
        else
          rest.push_back(line);
      }
    }
    if (last_said == 0 && !begins_with_large_heading()) return 0;
    read_rest(rest, title_line);
    if (text > kMostBlocks || text == extract_.blocks.size())
      return std::max<std::size_t>(last_said, begins_with_large_heading() ? 1 : 0);
    return without_last_heading(end);
  }

private:
  // The first value stands: hints come in the order of trust, and before the first page.
  void set(std::string_view field, std::string_view value, std::string_view origin) {
    value = trimmed(value);
    if (value.empty()) return;
    const Sourced sourced{std::string(value), std::string(origin)};
    if (field == "title")
      keep(metadata_.title, sourced);
    else if (field == "author")
      set_authors(value, origin);
    else if (field == "publisher")
      keep(metadata_.publisher, sourced);
    else if (field == "series")
      keep(metadata_.series, sourced);
    else if (field == "number")
      keep(metadata_.number, sourced);
    else if (field == "date")
      keep(metadata_.date, {iso_date(value), std::string(origin)});
    else if (field == "url" && value.find("://") != std::string_view::npos)
      keep(metadata_.url, sourced);
    else if (field == "kind")
      keep(metadata_.kind, sourced);
    else if (field == "language")
      keep(metadata_.language, {language_code(value), std::string(origin)});
  }

  static void keep(Sourced& held, const Sourced& found) {
    if (held.empty() && !found.empty()) held = found;
  }

  void set_authors(std::string_view value, std::string_view origin) {
    if (!metadata_.authors.empty() && metadata_.authors.front().origin != origin) return;
    // An institution is one author whatever words join it: "United Nations Office on Drugs and Crime".
    const bool institution = names_institution(value) && value.find(';') == std::string_view::npos;
    for (const std::string& name :
         institution ? std::vector{std::string(without_by(value))} : people(value)) {
      const Sourced author{name, std::string(origin)};
      if (std::find(metadata_.authors.begin(), metadata_.authors.end(), author) == metadata_.authors.end())
        metadata_.authors.push_back(author);
    }
  }

  static std::string_view without_by(std::string_view byline) {
    return lower(byline.substr(0, 3)) == "by " ? trimmed(byline.substr(3)) : byline;
  }

  bool is_running_text(const Block& block) const {
    if (block.kind == BlockKind::heading) return section_name(block.text).has_value();
    return block.text.size() > kRunningText || inline_heading(block.text) > 0 || is_sentence(block.text);
  }

  // "It was built by the crown.", not "By Dr. J. Roe." or "Report No.: 7."
  static bool is_sentence(std::string_view text) {
    if (!text.ends_with('.') && !text.ends_with('!')) return false;
    const std::size_t colon = text.find(':');
    const bool labelled = colon <= 24 && !field_labelled(text.substr(0, colon)).empty();
    return !labelled && lower(text.substr(0, 3)) != "by " && std::count(text.begin(), text.end(), ' ') >= 4 &&
           !find_date(text);
  }

  std::size_t running_text() const {
    std::size_t at = 0;
    while (at < extract_.blocks.size() && !is_running_text(extract_.blocks[at])) ++at;
    return at;
  }

  // A heading right before the text heads the text, where the format tells headings from lines.
  std::size_t without_last_heading(std::size_t end) const {
    while (end > 1 && extract_.format != "text" && extract_.blocks[end - 1].kind == BlockKind::heading &&
           extract_.blocks[end - 1].level > extract_.blocks[0].level)
      --end;
    return end;
  }

  bool begins_with_large_heading() const {
    return !extract_.blocks.empty() && extract_.blocks[0].kind == BlockKind::heading &&
           extract_.blocks[0].level == 1;
  }

  // A reader of labels sees two lines in "Report: X | Published: Y", and one in the table row "Author: |
  // Kerr, Paul K.".
  static std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    bool label = false;
    const auto add = [&](std::string_view part) {
      part = trimmed(part);
      if (part.empty()) return;
      if (label)
        lines.back().append(" ").append(part);
      else
        lines.emplace_back(part);
      label = part.ends_with(':');
    };
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = text.substr(begin, end - begin);
      for (std::size_t bar = line.find(" | "); bar != std::string_view::npos; bar = line.find(" | ")) {
        add(line.substr(0, bar));
        line.remove_prefix(bar + 3);
      }
      add(line);
      label = false;
      begin = end + 1;
    }
    return lines;
  }

  bool read_labelled(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon > 24) return false; // or none at all
    const std::string_view field = field_labelled(line.substr(0, colon));
    if (field.empty()) return false;
    const std::string_view value = line.substr(colon + 1);
    // "Source:" is an address, or who published it.
    set(field == "url" && value.find("://") == std::string_view::npos ? "publisher" : field, value, kOrigin);
    return true;
  }

  bool read_byline(std::string_view line) {
    const std::string folded = lower(line.substr(0, 3));
    if (!folded.starts_with("by ") || line.size() > 200) return false;
    set("author", line, kOrigin);
    return true;
  }

  // "Perspectives Paper No. 1,064, January 15, 2019", or a date by itself.
  bool read_imprint(std::string_view line) {
    if (is_report_number(line)) {
      set("number", line, kOrigin);
      return true;
    }
    const auto date = find_date(line);
    const std::size_t number = read_number(line);
    if (number != std::string_view::npos) {
      std::string_view series = trimmed(line.substr(0, number));
      for (const std::string_view generic : {" Paper", " paper", " Report", " Issue"})
        if (series.ends_with(generic) && series.size() > generic.size()) series.remove_suffix(generic.size());
      const bool date_first = date && date->span.begin < number;
      if (!date_first) set("series", series, kOrigin);
    }
    if (date && (number != std::string_view::npos || line.size() - date->span.size() < 30)) {
      set("date", date->iso, kOrigin);
      return true;
    }
    return number != std::string_view::npos;
  }

  // "R48903", "GAO-05-927", "IF12106": a report's number that is all there is on its line.
  static bool is_report_number(std::string_view line) {
    const std::size_t letters = static_cast<std::size_t>(
        std::find_if(line.begin(), line.end(), [](char c) { return c < 'A' || c > 'Z'; }) - line.begin());
    const std::string_view rest = line.substr(letters);
    const auto digits = std::count_if(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    return letters > 0 && letters < 6 && line.size() < 20 && digits > 2 &&
           rest.find_first_not_of("0123456789-.") == std::string_view::npos;
  }

  // Sets the number behind "No."; gives where "No." begins, npos when there is none.
  std::size_t read_number(std::string_view line) {
    for (const std::string_view mark : {"No. ", "no. ", "Number ", "#"}) {
      const std::size_t at = line.find(mark);
      if (at == std::string_view::npos || (at > 0 && line[at - 1] != ' ')) continue;
      std::size_t end = at + mark.size();
      const std::size_t begin = end;
      while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) != 0 ||
                                   line[end] == '-' || line[end] == '/' ||
                                   (line[end] == ',' && end + 1 < line.size() &&
                                    std::isdigit(static_cast<unsigned char>(line[end + 1])) != 0)))
        ++end;
      const std::string_view number = line.substr(begin, end - begin);
      if (std::none_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; })) continue;
      set("number", number, kOrigin);
      return at;
    }
    return std::string_view::npos;
  }

  void read_rest(const std::vector<std::string>& lines, std::optional<std::size_t> title_line) {
    if (!title_line && begins_with_large_heading()) set("title", extract_.blocks[0].text, "heading");
    if (title_line) set("title", lines[*title_line], kOrigin);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == title_line || lines[i] == metadata_.title.value) continue;
      if (i < kPublisherLines && is_publisher(lines[i]))
        set("publisher", in_title_case(lines[i]), kOrigin);
      else if (lines[i].find(' ') != std::string::npos)
        set("title", lines[i], kOrigin);
    }
  }

  const Extract& extract_;
  Metadata& metadata_;
};

} // namespace

TitlePage read_title_page(const Extract& extract, const std::filesystem::path& file) {
  TitlePage page;
  Reader reader(extract, page.metadata);
  reader.read_hints();
  const bool declared = page.metadata.title.origin == "front matter";
  if (declared) {
    // The file has said all it wants to say; only a heading that repeats the title is not text.
    const bool repeats = !extract.blocks.empty() && extract.blocks[0].kind == BlockKind::heading &&
                         fold_name(extract.blocks[0].text) == fold_name(page.metadata.title.value);
    page.blocks = repeats ? 1 : 0;
  } else {
    page.blocks = reader.read_first_page();
  }
  if (page.metadata.title.empty()) page.metadata.title = {file.stem().string(), "file name"};
  return page;
}

} // namespace dossier
