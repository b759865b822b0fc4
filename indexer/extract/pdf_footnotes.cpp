// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_footnotes.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace dossier {
namespace {

constexpr double kSmaller = 0.96;   // of the body's size
constexpr double kRaisedSize = 0.8; // of its line's size
constexpr double kSameSize = 0.6;   // points

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 3 &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

bool is_mark(std::string_view text) {
  return is_number(text) || text == "*" || text == "**" || text == "†" || text == "‡" || text == "§";
}

bool is_raised(const PdfLine& line, const PdfWord& word) {
  return word.size < kRaisedSize * line.size && word.box.bottom < line.box.bottom - 0.12 * line.size;
}

// The number of a note that stands before it as large as the note: "12.", "[12]", "12)".
std::string_view plain_mark(const PdfLine& line) {
  std::string_view mark = line.words.front().text;
  if (mark.starts_with('[') && mark.ends_with(']')) mark = mark.substr(1, mark.size() - 2);
  if (mark.ends_with('.') || mark.ends_with(')')) mark.remove_suffix(1);
  return is_number(mark) && line.words.size() > 1 ? mark : std::string_view();
}

using Look = std::pair<int, double>;

Look look_of(const PdfLine& line) { return {line.font, std::round(line.size * 2) / 2}; }

class Taker {
public:
  Taker(std::vector<PageRegions>& pages, const PdfStyle& body) : pages_(pages), body_(body) {}

  std::vector<PdfBlock> take() {
    find_calls();
    find_look();
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      std::set<std::string> marks;
      if (look_)
        for (PdfRegion& region : pages_[p].regions) take_from(region, p, marks);
      for (PdfRegion& region : pages_[p].regions)
        for (PdfLine& line : region.lines) drop_calls(line, marks);
      for (PdfRegion& region : pages_[p].regions)
        std::erase_if(region.lines, [](const PdfLine& line) { return line.words.empty(); });
      std::erase_if(pages_[p].regions, [](const PdfRegion& region) { return region.lines.empty(); });
    }
    return std::move(notes_);
  }

private:
  // The numbers that are raised within each page's text.
  void find_calls() {
    calls_.resize(pages_.size());
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (const PdfRegion& region : pages_[p].regions)
        for (const PdfLine& line : region.lines)
          for (std::size_t i = 1; i < line.words.size(); ++i)
            if (is_number(line.words[i].text) && is_raised(line, line.words[i]))
              calls_[p].insert(line.words[i].text);
  }

  // The mark that a note begins with on this line: raised, or as its text is, and then called on the page.
  std::string mark_of(const PdfLine& line, std::size_t p) const {
    const std::string& first = line.words.front().text;
    if (line.words.size() > 1 && is_mark(first) && is_raised(line, line.words.front())) return first;
    const std::string mark(plain_mark(line));
    return calls_[p].contains(mark) ? mark : std::string();
  }

  bool begins_note(const PdfLine& line, std::size_t p) const { return !mark_of(line, p).empty(); }

  // How the lines that begin a note are set.
  void find_look() {
    std::map<Look, std::size_t> looks;
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (const PdfRegion& region : pages_[p].regions)
        for (const PdfLine& line : region.lines)
          if (line.size < body_.size * kSmaller && begins_note(line, p)) ++looks[look_of(line)];
    const auto most = std::max_element(looks.begin(), looks.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != looks.end()) look_ = most->first;
  }

  bool is_set_as_note(const PdfLine& line) const {
    return std::abs(line.size - look_->second) <= kSameSize && !line.bold;
  }

  bool is_at_foot(std::size_t p, const PdfRegion& region) const {
    const Box& last = region.lines.back().box;
    for (const PdfRegion& other : pages_[p].regions)
      for (const PdfLine& line : other.lines)
        if (line.box.top > last.bottom && line.box.left < last.right && line.box.right > last.left &&
            !is_set_as_note(line))
          return false;
    return true;
  }

  void take_from(PdfRegion& region, std::size_t p, std::set<std::string>& marks) {
    if (region.kind != RegionKind::prose || !is_at_foot(p, region)) return;
    std::vector<PdfLine>& lines = region.lines;
    std::size_t begin = lines.size();
    while (begin > 0 && is_set_as_note(lines[begin - 1])) --begin;
    // What stands before the first mark is the end of the page before's last note, or none of ours.
    std::size_t first = begin;
    while (first < lines.size() && !begins_note(lines[first], p)) ++first;
    if (first > begin && !continues(lines[begin], p)) begin = first;
    for (std::size_t i = begin; i < lines.size(); ++i) {
      if (std::string mark = mark_of(lines[i], p); !mark.empty()) {
        lines[i].words[0].text = mark; // "12.", "[12]": as the others
        lines[i].words[1].glued = false;
        marks.insert(std::move(mark));
        PdfBlock note;
        note.kind = BlockKind::note;
        note.page = p;
        note.cells.resize(1);
        notes_.push_back(std::move(note));
      }
      drop_continued(lines[i]);
      if (!lines[i].words.empty()) notes_.back().cells.front().push_back(lines[i]);
    }
    if (begin < lines.size()) last_page_ = p;
    lines.resize(begin);
  }

  // "(continued...)" at the end of a page says that the note goes on over it.
  static void drop_continued(PdfLine& line) {
    if (line.words.back().text.starts_with("(continued") && line.words.back().text.ends_with(")"))
      line.words.pop_back();
  }

  bool continues(const PdfLine& line, std::size_t p) const {
    return !notes_.empty() && last_page_ + 1 == p && line.font == look_->first;
  }

  void drop_calls(PdfLine& line, const std::set<std::string>& marks) {
    std::vector<PdfWord> kept;
    for (PdfWord& word : line.words) {
      if (!is_raised(line, word) || !is_call(word.text, marks)) kept.push_back(std::move(word));
    }
    line.words = std::move(kept);
  }

  bool is_call(const std::string& text, const std::set<std::string>& marks) {
    if (!is_mark(text)) return false;
    const bool noted = marks.contains(text);
    if (!is_number(text)) return noted;
    const int number = std::stoi(text);
    if (!noted && (number <= last_call_ || number > last_call_ + 2)) return false;
    last_call_ = std::max(last_call_, number);
    return true;
  }

  std::vector<PageRegions>& pages_;
  std::vector<std::set<std::string>> calls_; // by page
  PdfStyle body_;
  std::optional<Look> look_;
  std::vector<PdfBlock> notes_;
  std::size_t last_page_ = 0;
  int last_call_ = 0;
};

} // namespace

std::vector<PdfBlock> take_footnotes(std::vector<PageRegions>& pages, const PdfStyle& body) {
  return Taker(pages, body).take();
}

} // namespace dossier
