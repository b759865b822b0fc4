// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_line.h"

#include "corpus/text/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>

namespace dossier {
namespace {

constexpr double kColumnGap =
    1.1; // em: no space between words of a line is wider, except in bad justification
constexpr double kRejoinGap =
    0.6; // em: pieces nearer than this are one line, whatever order they were drawn in
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

std::vector<PdfLine> lines_of(const std::vector<PdfWord>& words) {
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
  for (PdfLine& line : whole) {
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PdfWord& a, const PdfWord& b) { return a.box.left < b.box.left; });
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
