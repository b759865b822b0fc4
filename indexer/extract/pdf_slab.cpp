// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_slab.h"

#include "indexer/extract/pdf_caption.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dossier {
namespace {

constexpr double kFullLine = 0.7;         // of the column's width
constexpr std::size_t kProseLetters = 24; // of a line of prose; cells are shorter
constexpr std::size_t kCaptionLines = 4;  // a table's caption is not longer
constexpr std::size_t kHeadLines = 3;     // of a head above two columns
constexpr double kHeadGap = 1.0;          // em: so much room is below it
constexpr std::size_t kFewLines = 3;      // of a side heading, for each of which the text has as many

struct Extent {
  Box box;
  std::size_t letters = 0;
  std::size_t bold = 0;
  double size = 0; // mean
};

Extent extent_of(const PdfLines& lines) {
  Extent extent;
  extent.box = lines.front()->box;
  double sizes = 0;
  for (const PdfLine* line : lines) {
    extent.box = around(extent.box, line->box);
    for (const PdfWord& word : line->words) extent.letters += word.text.size();
    extent.bold += line->bold ? 1 : 0;
    sizes += line->size;
  }
  extent.size = sizes / static_cast<double>(lines.size());
  return extent;
}

bool is_level_with_one(const PdfLine& line, const PdfLines& others) {
  return std::any_of(others.begin(), others.end(), [&](const PdfLine* other) {
    return line.box.top < other->box.bottom && other->box.top < line.box.bottom;
  });
}

// A few lines of another style beside many: "Background" in a report's wide left margin.
bool are_side_headings(const PdfLines& few, const PdfLines& many) {
  if (few.size() >= many.size()) return false;
  const Extent heading = extent_of(few);
  const Extent text = extent_of(many);
  const bool larger = heading.size > text.size * 1.12;
  // At a page's foot there may be little text yet: a heading that begins level with a line of it is told by
  // its type.
  if (larger && heading.box.right < text.box.left + 1 && is_level_with_one(*few.front(), many))
    return heading.letters * 2 < text.letters;
  const bool bolder = heading.bold == few.size() && text.bold * 2 < many.size();
  return few.size() * kFewLines <= many.size() && (larger || bolder) && heading.letters * 6 < text.letters;
}

// Of one cell: close below, and in the same type.
bool is_next_line(const PdfLine& above, const PdfLine& below) {
  return below.foot - above.foot < 1.32 * below.size && std::abs(above.size - below.size) < 0.3 &&
         above.bold == below.bold;
}

// How many lines at the head of a column stand apart from its text: a title, a date, a masthead.
std::size_t head_of(const PdfLines& column) {
  for (std::size_t i = 1; i < column.size() && i <= kHeadLines; ++i)
    if (column[i]->box.top - column[i - 1]->box.bottom > kHeadGap * column[i]->size) return i;
  return 0;
}

// PdfLines of the one side that stand level with one of the other, in type of about the same size.
std::size_t level_pairs(const PdfLines& left, const PdfLines& right) {
  const auto is_pair = [](const PdfLine* a, const PdfLine* b) {
    return are_level(a->box, b->box) && std::abs(a->size - b->size) < 0.25 * std::max(a->size, b->size);
  };
  return static_cast<std::size_t>(std::count_if(left.begin(), left.end(), [&](const PdfLine* a) {
    return std::any_of(right.begin(), right.end(), [&](const PdfLine* b) { return is_pair(a, b); });
  }));
}

// How wide the column is, or each of several beside each other: most lines are not wider.
double column_width(const PdfLines& lines) {
  std::vector<double> widths;
  for (const PdfLine* line : lines) widths.push_back(line->box.width());
  const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), most, widths.end());
  return *most;
}

// PdfLines of prose: nearly as wide as the column, and longer than a cell.
std::size_t prose_lines(const PdfLines& lines) {
  const double width = column_width(lines);
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const PdfLine* line) {
    std::size_t letters = 0;
    for (const PdfWord& word : line->words) letters += word.text.size();
    return letters > kProseLetters && line->box.width() > kFullLine * width;
  }));
}

// Columns of prose: one is nothing else, and the other one as good, or short, or prose with a table in it.
bool are_prose(const PdfLines& a, const PdfLines& b) {
  const std::size_t in_a = prose_lines(a);
  const std::size_t in_b = prose_lines(b);
  const auto solid = [](const PdfLines& lines, std::size_t prose) {
    return lines.size() >= 4 && prose * 2 >= lines.size();
  };
  const auto enough = [](const PdfLines& lines, std::size_t prose) { return lines.size() < 4 || prose >= 4; };
  return (solid(a, in_a) && enough(b, in_b)) || (solid(b, in_b) && enough(a, in_a));
}

// The cells of a table are set in one size, but for a few; the pieces of a cover are not.
bool is_set_evenly(const PdfSlab& slab) {
  std::map<double, std::size_t> sizes;
  for (const PdfLines* side : {&slab.left, &slab.right})
    for (const PdfLine* line : *side) ++sizes[std::round(line->size)];
  const auto most = std::max_element(sizes.begin(), sizes.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->second * 10 >= (slab.left.size() + slab.right.size()) * 6;
}

bool has_caption(const PdfLines& lines) {
  const std::size_t first = lines.size() - std::min(lines.size(), kCaptionLines);
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(),
                     [](const PdfLine* line) { return is_table_caption(text_of(*line)); });
}

} // namespace

bool crosses(const PdfLine& line, double x) { return line.box.left < x - 1 && line.box.right > x + 1; }

std::vector<PdfSlab> cut_at(const PdfLines& lines, double x) {
  std::vector<PdfSlab> slabs;
  for (const PdfLine* line : lines) {
    const bool across = crosses(*line, x);
    if (slabs.empty() || slabs.back().crosses != across) {
      slabs.emplace_back();
      slabs.back().crosses = across;
    }
    PdfLines& side = across || line->box.right <= x + 1 ? slabs.back().left : slabs.back().right;
    side.push_back(line);
  }
  return slabs;
}

bool stand_side_by_side(const PdfSlab& slab) {
  if (slab.left.empty() || slab.right.empty()) return false;
  const Box a = extent_of(slab.left).box;
  const Box b = extent_of(slab.right).box;
  return a.top < b.bottom && b.top < a.bottom;
}

PdfLines take_head(PdfSlab& slab) {
  if (slab.right.empty()) return {};
  const double top = slab.right.front()->box.top;
  const auto beside = std::find_if(slab.left.begin(), slab.left.end(),
                                   [&](const PdfLine* line) { return line->box.bottom > top; });
  PdfLines head(slab.left.begin(), beside);
  slab.left.erase(slab.left.begin(), beside);
  return head;
}

PdfLines take_heads(PdfSlab& slab) {
  const std::size_t left = head_of(slab.left);
  const std::size_t right = head_of(slab.right);
  const double text = std::min(slab.left[left]->box.top, slab.right[right]->box.top);
  PdfLines heads;
  const auto take = [&](PdfLines& column, std::size_t head) {
    if (head == 0 || column[head - 1]->box.bottom > text) return;
    const auto end = column.begin() + static_cast<std::ptrdiff_t>(head);
    heads.insert(heads.end(), column.begin(), end);
    column.erase(column.begin(), end);
  };
  take(slab.left, left);
  take(slab.right, right);
  std::stable_sort(heads.begin(), heads.end(),
                   [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
  return heads;
}

PdfLines take_foot(PdfSlab& slab) {
  PdfLines both = slab.left;
  both.insert(both.end(), slab.right.begin(), slab.right.end());
  std::stable_sort(both.begin(), both.end(),
                   [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
  std::size_t end = both.size();
  while (end > 0 && std::none_of(both.begin(), both.end(), [&](const PdfLine* other) {
           return other != both[end - 1] && are_level(other->box, both[end - 1]->box);
         }))
    --end;
  // Up to there the last row reaches, and on while lines are set as closely as those of a cell.
  while (end > 0 && end < both.size() && is_next_line(*both[end - 1], *both[end])) ++end;
  PdfLines foot(both.begin() + static_cast<std::ptrdiff_t>(end), both.end());
  const auto is_foot = [&](const PdfLine* line) {
    return std::find(foot.begin(), foot.end(), line) != foot.end();
  };
  std::erase_if(slab.left, is_foot);
  std::erase_if(slab.right, is_foot);
  return foot;
}

SlabKind kind_of(const PdfSlab& slab, const PdfLines& above) {
  if (slab.crosses || !stand_side_by_side(slab)) return SlabKind::plain;
  if (are_side_headings(slab.left, slab.right) || are_side_headings(slab.right, slab.left))
    return SlabKind::side_headings;
  const PdfLines& fewer = slab.left.size() < slab.right.size() ? slab.left : slab.right;
  const PdfLines& more = slab.left.size() < slab.right.size() ? slab.right : slab.left;
  if (fewer.size() < 2 && more.size() < 4) return SlabKind::plain;
  const std::size_t level = level_pairs(fewer, more);
  const bool tabular = level >= 2 && is_set_evenly(slab);
  if (tabular && has_caption(above)) return SlabKind::table;
  if (are_prose(fewer, more)) return SlabKind::columns;
  if (tabular && level * 3 >= fewer.size()) return SlabKind::table;
  return more.size() >= 4 ? SlabKind::columns : SlabKind::plain;
}

} // namespace dossier
