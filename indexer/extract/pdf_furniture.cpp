// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_furniture.h"

#include "indexer/extract/pdf_page_number.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace dossier {
namespace {

constexpr double kMargin = 0.13;         // of a page's height: heads and feet stand within
constexpr double kSameHeight = 4;        // points
constexpr double kMarginHeight = 16;     // points: within the margin a head may move with the page's form
constexpr double kRepeating = 0.25;      // of the pages: a head of one chapter of several
constexpr double kWatermark = 0.6;       // of the pages: what repeats anywhere on the page
constexpr std::size_t kLineNumbers = 8;  // at least so many in a column
constexpr std::size_t kLongHead = 12;    // bytes: shorter ones may begin a line of text by chance
constexpr std::size_t kHeadWords = 14;   // a head is not longer
constexpr std::size_t kChapterPages = 3; // that follow each other: a head of a chapter
constexpr double kTitleSize = 1.2;       // of the size of the head that repeats it
constexpr double kTextLeading = 1.6;     // of the size: a head stands further from the text
constexpr double kSamePlace = 1.5;       // points
constexpr std::size_t kKeptLines = 40;   // of what was removed: a book has a head a chapter

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Figures alone ("29.2", "- 5 -") repeat at the foot of any long table.
bool has_letters(const PdfLine& line) {
  const std::string text = text_of(line);
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; });
}

// "Page 12 of 40" -> "page # of #": what two pages' heads have in common.
std::string pattern_of(const PdfLine& line) {
  std::string pattern;
  std::string text = text_of(line);
  if (!has_letters(line)) return text;
  const std::string& last = line.words.back().text;
  if (line.words.size() == 2 && roman_number(last))
    text.replace(text.size() - last.size(), last.size(), "#"); // "Page ii"
  for (const char c : text) {
    if (is_digit(c)) {
      if (!pattern.ends_with('#')) pattern += '#';
    } else {
      pattern += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return pattern;
}

bool in_margin(const PageLines& page, const PdfLine& line) {
  return line.box.bottom < page.height * kMargin || line.box.top > page.height * (1 - kMargin);
}

// A line that is furniture when it repeats: of words, or, in the margin, the number of a job or a document
// ("22-00123"), which is the same on every page, as the figures at the foot of a table are not.
bool may_repeat(const PageLines& page, const PdfLine& line) {
  constexpr std::size_t kJobDigits = 5;
  if (has_letters(line)) return true;
  const std::string text = text_of(line);
  return in_margin(page, line) && line.words.size() == 1 &&
         static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit)) >= kJobDigits;
}

class Remover {
public:
  explicit Remover(std::vector<PageLines>& pages) : pages_(pages) {
    for (const PageLines& page : pages) gone_.emplace_back(page.lines.size(), false);
    made_.printed.resize(pages.size());
  }

  Furniture remove() {
    mark_page_numbers();
    mark_repeating();
    mark_longer_heads();
    mark_where_heads_stand();
    mark_title_heads();
    mark_line_numbers();
    sweep();
    return std::move(made_);
  }

private:
  struct Place {
    std::size_t page;
    std::size_t line;
  };

  struct Head { // that repeats
    std::string pattern;
    Place place;
  };

  const PdfLine& at(const Place& place) const { return pages_[place.page].lines[place.line]; }
  void mark(const Place& place) { gone_[place.page][place.line] = true; }

  // The same words at the same height. A head's text may be set left on even and right on odd pages.
  void mark_repeating() {
    std::map<std::string, std::vector<Place>, std::less<>> alike;
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (std::size_t i = 0; i < pages_[p].lines.size(); ++i)
        if (pages_[p].lines[i].words.size() < 40 && may_repeat(pages_[p], pages_[p].lines[i]))
          alike[pattern_of(pages_[p].lines[i])].push_back({p, i});
    const Look body = body_look();
    const auto is_single = [&](const PdfLine& line) {
      const auto found = alike.find(pattern_of(line));
      return found == alike.end() || found->second.size() < 2;
    };
    for (auto& [pattern, places] : alike) {
      if (places.size() < 2) continue;
      const std::vector<Place> all = places;
      std::erase_if(places, [&](const Place& place) {
        return (at(place).size > kTitleSize * body.second && is_numbered_title(place, all)) ||
               (look_of(at(place)) == body && is_in_text(place, is_single));
      });
      if (places.size() < 2) continue;
      std::optional<Place> known; // it repeats often enough in one place: in another it is the same head
      for (const Place& place : places) {
        const PageLines& page = pages_[place.page];
        const bool margin = in_margin(page, at(place));
        if (!margin && places.size() < needed(false)) continue;
        std::set<std::size_t> on;
        for (const Place& other : places) {
          if (is_same_size(place, other) &&
              is_same_height(place, other, margin ? kMarginHeight : kSameHeight))
            on.insert(other.page);
          if (on.size() >= needed(margin)) break; // thousands of pages may have the same head
        }
        if (on.size() < needed(margin) && !(margin && is_run(on))) continue;
        mark(place);
        if (margin) known = place;
      }
      if (!known) continue;
      if (pattern.size() >= kLongHead) heads_.push_back({pattern, *known});
      for (const Place& place : places)
        if (in_margin(pages_[place.page], at(place)) && !is_title_of(place, *known)) mark(place);
    }
  }

  // "Findings 1", "Findings 2", larger than the text: titles of slides that differ in more than the page's
  // number.
  bool is_numbered_title(const Place& place, const std::vector<Place>& alike) const {
    const std::string text = text_of(at(place));
    if (!std::any_of(text.begin(), text.end(), is_digit)) return false;
    return std::all_of(alike.begin(), alike.end(), [&](const Place& other) {
      return (other.page == place.page && other.line == place.line) || text_of(at(other)) != text;
    });
  }

  // A line set like the text, with a line of text that stands once right above or below it.
  template <typename IsSingle>
  bool is_in_text(const Place& place, const IsSingle& is_single) const {
    const PdfLine& line = at(place);
    const std::vector<PdfLine>& lines = pages_[place.page].lines;
    return std::any_of(lines.begin(), lines.end(), [&](const PdfLine& other) {
      const double leading = std::abs(other.foot - line.foot);
      return leading > 0.5 * line.size && leading < kTextLeading * line.size &&
             look_of(other) == look_of(line) && other.box.left < line.box.right &&
             other.box.right > line.box.left && is_single(other);
    });
  }

  // On pages that follow each other, or on every other one.
  static bool is_run(const std::set<std::size_t>& pages) {
    std::size_t run = 0;
    std::size_t before = 0;
    for (const std::size_t page : pages) {
      run = run > 0 && page - before <= 2 ? run + 1 : 1;
      if (run == kChapterPages) return true;
      before = page;
    }
    return false;
  }

  // A head with something behind it: "https://crsreports.congress.gov | VERSION 21".
  void mark_longer_heads() {
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (std::size_t i = 0; i < pages_[p].lines.size(); ++i) {
        const PdfLine& line = pages_[p].lines[i];
        if (!in_margin(pages_[p], line) || line.words.size() > kHeadWords) continue;
        const std::string pattern = pattern_of(line);
        if (std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) {
              return pattern.size() > head.pattern.size() && pattern.starts_with(head.pattern + " ") &&
                     is_same_height({p, i}, head.place, kMarginHeight);
            }))
          mark({p, i});
      }
  }

  // A chapter of one or two pages has a head too: set like the others and in their place, not like the text.
  void mark_where_heads_stand() {
    std::vector<Place> heads;
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (std::size_t i = 0; i < pages_[p].lines.size(); ++i)
        if (gone_[p][i] && in_margin(pages_[p], at({p, i})) && has_letters(at({p, i})))
          heads.push_back({p, i});
    const auto body = body_look();
    std::map<int, std::vector<Place>> by_size;
    for (const Place& head : heads) by_size[static_cast<int>(std::lround(at(head).size * 2))].push_back(head);
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (std::size_t i = 0; i < pages_[p].lines.size(); ++i) {
        const PdfLine& line = pages_[p].lines[i];
        if (gone_[p][i] || !in_margin(pages_[p], line) || line.words.size() > kHeadWords ||
            look_of(line) == body)
          continue;
        std::set<std::size_t> on;
        for (const Place& head : by_size[static_cast<int>(std::lround(line.size * 2))]) {
          if (look_of(at(head)) == look_of(line) && is_same_height(head, {p, i}, kSamePlace))
            on.insert(head.page);
          if (on.size() >= kChapterPages) break;
        }
        if (on.size() >= kChapterPages) mark({p, i});
      }
  }

  using Look = std::pair<int, double>;

  static Look look_of(const PdfLine& line) { return {line.font, std::round(line.size * 2) / 2}; }

  Look body_look() const {
    std::map<Look, std::size_t> letters;
    for (const PageLines& page : pages_)
      for (const PdfLine& line : page.lines)
        for (const PdfWord& word : line.words) letters[look_of(line)] += word.text.size();
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? Look{} : most->first;
  }

  bool is_same_size(const Place& a, const Place& b) const {
    return std::abs(at(a).size - at(b).size) < 0.1 * at(a).size;
  }

  // The same words in larger type head the chapter.
  bool is_title_of(const Place& place, const Place& head) const {
    return at(place).size > kTitleSize * at(head).size;
  }

  bool is_same_height(const Place& a, const Place& b, double apart) const {
    const double from_top = std::abs(at(a).box.top - at(b).box.top);
    const double from_foot =
        std::abs(pages_[a.page].height - at(a).box.bottom - pages_[b.page].height + at(b).box.bottom);
    return std::min(from_top, from_foot) < apart;
  }

  std::size_t needed(bool margin) const {
    const double pages = static_cast<double>(pages_.size());
    if (margin) return static_cast<std::size_t>(std::clamp(std::ceil(pages * kRepeating), 2.0, 6.0));
    return static_cast<std::size_t>(std::max(std::ceil(pages * kWatermark), 3.0));
  }

  // A number in the margin whose distance to the page's index is the same on several pages.
  void mark_page_numbers() {
    std::map<int, std::vector<Place>> by_distance;
    for (std::size_t p = 0; p < pages_.size(); ++p)
      for (std::size_t i = 0; i < pages_[p].lines.size(); ++i)
        for (const PageNumber& number : numbers_in(p, i))
          by_distance[number.value - static_cast<int>(p)].push_back({p, i});
    for (const auto& [distance, places] : by_distance) {
      if (places.size() < needed(true) && !is_front_matter(places)) continue;
      for (const Place& place : places)
        for (const PageNumber& number : numbers_in(place.page, place.line))
          if (number.value - static_cast<int>(place.page) == distance) found_number(place, number);
    }
  }

  // "i", "ii", "iii" on pages that follow each other; a few are enough.
  bool is_front_matter(const std::vector<Place>& places) const {
    const auto is_roman = [&](const Place& place) {
      const std::string& word = at(place).words.back().text;
      return roman_number(word) && std::islower(static_cast<unsigned char>(word[0])) != 0;
    };
    return places.size() >= 2 && places.back().page - places.front().page < places.size() &&
           std::all_of(places.begin(), places.end(), is_roman);
  }

  // A line that is a number, or a short line that begins or ends with one: "Page 5", "7 | Iran".
  std::vector<PageNumber> numbers_in(std::size_t p, std::size_t i) const {
    const PdfLine& line = pages_[p].lines[i];
    std::vector<PageNumber> numbers;
    if (!in_margin(pages_[p], line) || line.words.size() > 14) return numbers;
    numbers.push_back(page_number(line.words.back().text));
    if (line.words.size() > 1) numbers.push_back(page_number(line.words.front().text));
    std::erase_if(numbers, [](const PageNumber& number) { return number.value == 0; });
    return numbers;
  }

  void found_number(const Place& place, const PageNumber& number) {
    std::string& printed = made_.printed[place.page];
    if (printed.empty()) printed = number.text;
    // With more words it must repeat to be furniture.
    if (at(place).words.size() <= 2 || !has_letters(at(place))) mark(place);
  }

  // A head above the text of a later page that repeats the first page's title.
  void mark_title_heads() {
    if (pages_.size() < 2 || pages_[0].lines.empty()) return;
    const auto largest = std::max_element(pages_[0].lines.begin(), pages_[0].lines.end(),
                                          [](const PdfLine& a, const PdfLine& b) { return a.size < b.size; });
    const std::string title = pattern_of(*largest);
    if (title.size() < 8) return;
    for (std::size_t p = 1; p < pages_.size(); ++p)
      for (std::size_t i = 0; i < pages_[p].lines.size(); ++i)
        if (in_margin(pages_[p], pages_[p].lines[i]) && pages_[p].lines[i].size < largest->size &&
            pattern_of(pages_[p].lines[i]).starts_with(title))
          mark({p, i});
  }

  // A column of numbers that go up by one (or by five) left of everything else, on most pages: one on a few
  // is a table's.
  void mark_line_numbers() {
    std::vector<Place> numbers;
    std::size_t numbered = 0;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      const std::vector<std::size_t> here = line_numbers(p);
      numbered += here.empty() ? 0 : 1;
      for (const std::size_t i : here) numbers.push_back({p, i});
    }
    if (static_cast<double>(numbered) < kWatermark * static_cast<double>(pages_.size())) return;
    for (const Place& place : numbers) mark(place);
  }

  std::vector<std::size_t> line_numbers(std::size_t p) const {
    std::vector<std::size_t> numbers;
    double text_left = pages_[p].width;
    const std::vector<PdfLine>& lines = pages_[p].lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string& word = lines[i].words.front().text;
      const bool number =
          lines[i].words.size() == 1 && word.size() <= 3 && std::all_of(word.begin(), word.end(), is_digit);
      if (number)
        numbers.push_back(i);
      else
        text_left = std::min(text_left, lines[i].box.left);
    }
    std::erase_if(numbers, [&](std::size_t i) { return lines[i].box.left >= text_left; });
    if (numbers.size() < kLineNumbers) return {};
    std::size_t steady = 0;
    const auto value = [&](std::size_t k) { return std::stoi(lines[numbers[k]].words.front().text); };
    for (std::size_t k = 1; k < numbers.size(); ++k) {
      const int step = value(k) - value(k - 1);
      steady += step == 1 || step == 5 ? 1 : 0;
    }
    if (steady * 10 < (numbers.size() - 1) * 8) return {};
    return numbers;
  }

  void sweep() {
    std::set<std::string> seen;
    for (std::size_t p = 0; p < pages_.size(); ++p) {
      for (std::size_t k = 0; k < pages_[p].lines.size(); ++k) {
        const PdfLine& line = pages_[p].lines[k];
        if (gone_[p][k] && made_.lines.size() < kKeptLines && has_letters(line) &&
            seen.insert(pattern_of(line)).second)
          made_.lines.push_back(text_of(line));
      }
      std::size_t i = 0;
      made_.removed += std::erase_if(pages_[p].lines, [&](const PdfLine&) { return gone_[p][i++]; });
    }
  }

  std::vector<PageLines>& pages_;
  std::vector<std::vector<bool>> gone_;
  std::vector<Head> heads_;
  Furniture made_;
};

} // namespace

Furniture remove_furniture(std::vector<PageLines>& pages) { return Remover(pages).remove(); }

} // namespace dossier
