// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_line.h"

#include "corpus/text/utf8.h"
#include "indexer/extract/pdf_direction.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>

namespace dossier {
namespace {

constexpr double kColumnGap =
    1.1; // em: no space between words of a line is wider, except in bad justification
constexpr double kRejoinGap =
    0.6; // em: pieces nearer than this are one line, whatever order they were drawn in
constexpr double kSpacedOut = 2.2; // em: words of a narrow column stand so far apart at most
constexpr double kEven = 0.7;      // of a gap: its neighbours in a line spaced out are as wide
constexpr std::size_t kEdgeLines = 4;
constexpr double kMarkGap = 4.0;    // em: a bullet stands this far from its text at most
constexpr double kBackwards = 0.35; // em

// Bullets as fonts give them; Word's Symbol and Wingdings come out in the private use area.
bool is_bullet(char32_t c) {
  constexpr std::array<char32_t, 16> kBullets = {U'•', U'◦', U'▪', U'■', U'□', U'●', U'○', U'–',
                                                 U'—', U'‣', U'⁃', U'∙', U'·', U'►', U'✓', U'o'};
  return std::find(kBullets.begin(), kBullets.end(), c) != kBullets.end() || (c >= 0xF000 && c <= 0xF0FF);
}

double em_of(const PdfLine& line, const PdfWord& word) { return std::max(line.size, word.size); }

bool follows(const PdfLine& line, const PdfWord& word) {
  const double em = em_of(line, word);
  const double gap = word.box.left - line.words.back().box.right;
  return are_level(line.box, word.box) && gap < kColumnGap * em && gap > -kBackwards * em;
}

void append(PdfLine& line, const PdfWord& word) {
  line.box = line.words.empty() ? word.box : around(line.box, word.box);
  line.size = std::max(line.size, word.size);
  line.words.push_back(word);
}

bool is_item_label(const PdfLine& line) { return line.words.size() == 1 && is_item_mark(line.words[0].text); }

bool has_digit(const PdfWord& word) {
  return std::any_of(word.text.begin(), word.text.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// The widest room between words of a line.
double widest_gap(const PdfLine& line) {
  double widest = 0;
  for (std::size_t i = 1; i < line.words.size(); ++i)
    widest = std::max(widest, line.words[i].box.left - line.words[i - 1].box.right);
  return widest;
}

// Words of a line that was spaced out to fill a narrow column: the room between two of its pieces is no wider
// than that to the next word on either side. Figures so spaced are a table's.
bool is_spaced_out(const PdfLine& left, const PdfLine& right, double next_gap) {
  const double gap = right.box.left - left.box.right;
  const double em = std::max(left.size, right.size);
  if (gap < 0 || gap > kSpacedOut * em || std::abs(left.size - right.size) > 0.1 * em) return false;
  if (has_digit(left.words.back()) || has_digit(right.words.front())) return false;
  return std::max({widest_gap(left), widest_gap(right), next_gap}) > kEven * gap;
}

// Where the page's lines begin, in points: where several do, a column does.
class Edges {
public:
  explicit Edges(const std::vector<PdfLine>& lines) {
    for (const PdfLine& line : lines) ++begins_[std::lround(line.box.left)];
  }

  bool is_edge(double left) const {
    const long at = std::lround(left);
    std::size_t lines = 0;
    for (const long near : {at - 1, at, at + 1})
      if (const auto found = begins_.find(near); found != begins_.end()) lines += found->second;
    return lines >= kEdgeLines;
  }

private:
  std::map<long, std::size_t> begins_;
};

// From left to right on one baseline: pieces that are one line spaced out become one.
void join_spaced_out(std::vector<PdfLine>& lines) {
  const Edges edges(lines);
  std::stable_sort(lines.begin(), lines.end(), [](const PdfLine& a, const PdfLine& b) {
    return std::pair(std::round(a.foot), a.box.left) < std::pair(std::round(b.foot), b.box.left);
  });
  std::vector<PdfLine> whole;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto next_gap = [&](std::size_t k) {
      if (k + 1 >= lines.size() || !are_level(lines[k].box, lines[k + 1].box)) return 0.0;
      const double gap = lines[k + 1].box.left - lines[k].box.right;
      return gap < kSpacedOut * lines[k].size ? gap : 0.0;
    };
    if (!whole.empty() && are_level(whole.back().box, lines[i].box) && !edges.is_edge(lines[i].box.left) &&
        is_spaced_out(whole.back(), lines[i], next_gap(i))) {
      for (PdfWord& word : lines[i].words) append(whole.back(), word);
    } else {
      whole.push_back(std::move(lines[i]));
    }
  }
  lines = std::move(whole);
}

// Pieces of one line that were drawn apart: a raised mark drawn later, a bullet and its text.
bool belongs_before(const PdfLine& left, const PdfLine& right) {
  if (!are_level(left.box, right.box)) return false;
  const double em = std::max(left.size, right.size);
  const double gap = right.box.left - left.box.right;
  if (gap < -kBackwards * em) return false;
  return gap < kRejoinGap * em || (is_item_label(left) && gap < kMarkGap * em);
}

} // namespace

bool are_level(const Box& a, const Box& b) {
  const double overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return overlap > 0.55 * std::min(a.height(), b.height());
}

bool is_item_mark(std::string_view word) {
  std::size_t at = 0;
  const char32_t first = next_character(word, at);
  if (at == word.size() && is_bullet(first)) return true;
  if (word.size() < 2 || word.size() > 6) return false;
  const bool open = word.front() == '(';
  if (word.back() != ')' && (word.back() != '.' || open)) return false;
  const std::string_view inner = word.substr(open ? 1 : 0, word.size() - (open ? 2 : 1));
  const auto all = [&](auto test) { return !inner.empty() && std::all_of(inner.begin(), inner.end(), test); };
  if (all([](unsigned char c) { return std::isdigit(c) != 0; })) return inner.size() <= 3;
  if (all([](unsigned char c) {
        return std::string_view("ivx").find(static_cast<char>(c)) != std::string_view::npos;
      }))
    return true;
  return inner.size() == 1 && std::isalpha(static_cast<unsigned char>(inner[0])) != 0;
}

void measure(PdfLine& line) {
  struct Weight {
    std::size_t letters = 0;
    const PdfWord* word = nullptr;
  };
  std::map<std::pair<int, double>, Weight> styles;
  std::size_t letters = 0;
  std::size_t bold = 0;
  std::size_t italic = 0;
  line.box = line.words.front().box;
  for (const PdfWord& word : line.words) {
    line.box = around(line.box, word.box);
    const std::size_t size = word.text.size();
    Weight& weight = styles[{word.font, word.size}];
    weight.letters += size;
    weight.word = &word;
    letters += size;
    bold += word.bold ? size : 0;
    italic += word.italic ? size : 0;
  }
  const auto most = std::max_element(styles.begin(), styles.end(), [](const auto& a, const auto& b) {
    return a.second.letters < b.second.letters;
  });
  line.size = most->second.word->size;
  line.font = most->second.word->font;
  line.foot = most->second.word->box.bottom;
  line.bold = bold * 10 >= letters * 9; // a bold beginning is no heading
  line.italic = italic * 2 > letters;
}

std::vector<PdfLine> lines_of(const std::vector<PdfWord>& words, bool leftwards) {
  std::vector<PdfLine> lines;
  for (const PdfWord& word : words) {
    if (lines.empty() || !follows(lines.back(), word)) lines.emplace_back();
    append(lines.back(), word);
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const PdfLine& a, const PdfLine& b) { return a.box.left < b.box.left; });
  // From left to right: every line takes in the ones that go on where it ends.
  std::vector<PdfLine> whole;
  for (PdfLine& line : lines) {
    const auto before = std::find_if(whole.rbegin(), whole.rend(),
                                     [&](const PdfLine& left) { return belongs_before(left, line); });
    if (before == whole.rend()) {
      whole.push_back(std::move(line));
      continue;
    }
    for (PdfWord& word : line.words) append(*before, word);
  }
  for (PdfLine& line : whole) measure(line);
  join_spaced_out(whole);
  for (PdfLine& line : whole) {
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PdfWord& a, const PdfWord& b) { return a.box.left < b.box.left; });
    turn_runs(line, leftwards);
    measure(line);
  }
  std::stable_sort(whole.begin(), whole.end(),
                   [](const PdfLine& a, const PdfLine& b) { return a.box.top < b.box.top; });
  return whole;
}

bool has_leader(const PdfLine& line) {
  const std::string text = text_of(line);
  return text.find(".....") != std::string::npos || text.find(". . . . .") != std::string::npos;
}

std::string text_of(const PdfLine& line) {
  std::string text;
  for (const PdfWord& word : line.words) {
    if (!text.empty() && !word.glued) text += ' ';
    text += word.text;
  }
  return text;
}

} // namespace dossier
