// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/title_page.h"

#include "corpus/text/ascii.h"
#include "corpus/text/fold.h"
#include "indexer/byline.h"
#include "indexer/closing.h"
#include "indexer/date.h"
#include "indexer/evidence.h"
#include "indexer/imprint.h"
#include "indexer/masthead.h"
#include "indexer/publishers.h"
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
constexpr std::size_t kShortLine = 60;     // bytes of a line in a box
constexpr std::string_view kOrigin = "first page";
constexpr std::string_view kMargin = "running head";

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
  std::string made = ascii_lower(line);
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

// "Congressional Research Service 7", "| Page 3": the page's number is none of a running head's words.
std::string_view without_page_number(std::string_view line) {
  while (!line.empty() && (std::isdigit(static_cast<unsigned char>(line.back())) != 0 || line.back() == ' ' ||
                           line.back() == '|'))
    line.remove_suffix(1);
  return line;
}

class Reader {
public:
  Reader(const Extract& extract, Metadata& metadata) : extract_(extract), evidence_(metadata) {}

  void read_hints() {
    for (const Hint& hint : extract_.hints) evidence_.set(hint.field, hint.value, hint.origin);
  }

  // How many leading blocks are title page: those before the running text, if something in them says that
  // they are one. A page of many short lines (a web page saved as text) is read as far as it says something.
  std::size_t read_first_page() {
    const std::size_t text = running_text();
    const std::size_t end = std::min(text, kMostBlocks);
    const auto title = title_block(end);
    std::vector<std::string> rest;         // lines that are none of byline, imprint and label
    std::optional<std::size_t> title_line; // of rest: the line before the byline
    std::size_t last_said = 0;             // blocks up to the last one that says something
    for (std::size_t i = 0; i < end; ++i) {
      if (i == title) continue;
      for (const std::string& line : lines_of(extract_.blocks[i].text)) {
        const bool byline = read_byline(line);
        if (byline && !title_line && !rest.empty()) title_line = rest.size() - 1;
        const bool behind_title = title ? i > *title : !rest.empty();
        if (byline || read_labelled(line, kOrigin, evidence_) || read_imprint(line, kOrigin, evidence_) ||
            read_names(line, behind_title))
          last_said = i + 1;
        else
          rest.push_back(line);
      }
    }
    if (last_said == 0 && !title) return 0;
    read_rest(rest, title_line, title);
    evidence_.set_authors(behind_.empty() ? before_ : behind_, kOrigin);
    if (text > kMostBlocks || text == extract_.blocks.size())
      return std::max<std::size_t>(last_said, title ? *title + 1 : 0);
    return without_last_heading(end);
  }

  // What else says it, outside the leading lines: short lines of the first pages (a box beside a summary),
  // heads and feet, the paper's end.
  void read_elsewhere() {
    if (!extract_.pages.empty()) {
      for (const Block& block : extract_.blocks) {
        if (block.page > 1 || block.kind == BlockKind::note) continue;
        if (block.level == 1) evidence_.set("title", block.text, "heading");
        if (block.level != 1 && block.text.size() < kShortLine) read_imprint(block.text, kOrigin, evidence_);
      }
    }
    for (const std::string& margin : extract_.margins) {
      for (const std::string& line : lines_of(margin)) {
        const std::string_view text = without_page_number(line);
        if (is_institution(text)) evidence_.set("publisher", in_title_case(text), kMargin);
        read_imprint(line, kMargin, evidence_);
      }
    }
    evidence_.set("series", masthead_, kOrigin); // a number's shape tells the series' name better
    read_closing(extract_, evidence_);
  }

private:
  bool is_running_text(const Block& block) const {
    if (block.kind == BlockKind::heading) return section_name(block.text).has_value();
    return block.text.size() > kRunningText || inline_heading(block.text) > 0 || is_sentence(block.text);
  }

  // "It was built by the crown.", not "By Dr. J. Roe." or "Report No.: 7."
  static bool is_sentence(std::string_view text) {
    if (!text.ends_with('.') && !text.ends_with('!')) return false;
    return !is_labelled(text) && ascii_lower(text.substr(0, 3)) != "by " &&
           std::count(text.begin(), text.end(), ' ') >= 4 && !find_date(text);
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

  // The largest heading; in a PDF the reader has found it by its type, and it may stand below a masthead.
  std::optional<std::size_t> title_block(std::size_t end) const {
    const std::size_t last = extract_.pages.empty() ? std::min<std::size_t>(end, 1) : end;
    for (std::size_t i = 0; i < last; ++i)
      if (extract_.blocks[i].kind == BlockKind::heading && extract_.blocks[i].level == 1) return i;
    return std::nullopt;
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

  bool read_byline(std::string_view line) {
    const std::string folded = ascii_lower(line.substr(0, 3));
    if (!folded.starts_with("by ") || line.size() > 200) return false;
    evidence_.set("author", line, kOrigin);
    return true;
  }

  // A line of names by the title. A web page has other lines of names, of those it links to.
  bool read_names(std::string_view line, bool behind_title) {
    if (extract_.format == "html") return false;
    std::vector<std::string> names = names_in(line, NameContext::nearby);
    if (names.empty()) names = names_with_roles(line, RoleMark::comma);
    std::vector<std::string>& to = behind_title ? behind_ : before_;
    to.insert(to.end(), names.begin(), names.end());
    return !names.empty() && behind_title;
  }

  // On a cover, which has no running text, the line below the title is its second part: "Managing for
  // Results", "Enhancing Agency Use of Performance Information".
  std::string title_text(std::size_t title) const {
    const std::vector<Block>& blocks = extract_.blocks;
    const std::string& first = blocks[title].text;
    const bool cover = !extract_.pages.empty() && blocks[title].page == 0 &&
                       std::none_of(blocks.begin(), blocks.end(), [this](const Block& block) {
                         return block.page == 0 && is_running_text(block);
                       });
    if (!cover || title + 1 >= blocks.size() || blocks[title + 1].page != 0) return first;
    const std::string& second = blocks[title + 1].text;
    Metadata nothing;
    Evidence none(nothing);
    const bool institution = is_institution(second) && blocks[title + 1].kind != BlockKind::heading;
    if (second.find(' ') == std::string::npos || is_masthead(second) || institution ||
        read_imprint(second, kOrigin, none) || read_labelled(second, kOrigin, none) ||
        ascii_lower(second).starts_with("by ") || !names_in(second, NameContext::nearby).empty())
      return first;
    const bool parted = first.ends_with(':') || first.ends_with('?') || first.ends_with('!');
    return first + (parted ? " " : ": ") + second;
  }

  void read_rest(const std::vector<std::string>& lines, std::optional<std::size_t> title_line,
                 std::optional<std::size_t> title) {
    if (!title_line && title) evidence_.set("title", title_text(*title), "heading");
    if (title_line) evidence_.set("title", lines[*title_line], kOrigin);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i == title_line || lines[i] == evidence_.metadata().title.value) continue;
      if (i < kPublisherLines && is_institution(lines[i]))
        evidence_.set("publisher", in_title_case(lines[i]), kOrigin);
      else if (is_masthead(lines[i]))
        masthead_ = masthead_.empty() ? in_title_case(lines[i]) : masthead_;
      else if (lines[i].find(' ') != std::string::npos)
        evidence_.set("title", lines[i], kOrigin);
    }
  }

  const Extract& extract_;
  Evidence evidence_;
  std::string masthead_;            // "Policy Brief"
  std::vector<std::string> before_; // names before the title
  std::vector<std::string> behind_; // and behind it
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
    reader.read_elsewhere();
  }
  if (page.metadata.title.empty()) page.metadata.title = {file.stem().string(), "file name"};
  return page;
}

} // namespace dossier
