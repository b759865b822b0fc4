// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_boxes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace dossier {
namespace {

constexpr double kSameFoot = 0.12;      // em: baselines nearer than this are one
constexpr double kOverlap = 0.3;        // of the height: lines beside each other
constexpr double kUnder = 0.4;          // of the narrower line: so much of it stands under the line above
constexpr double kBoxLeading = 1.45;    // of the size: lines of one box are set closer
constexpr double kRowGap = 1.5;         // em: rows are set further apart
constexpr std::size_t kFewestPairs = 6; // of lines beside each other, to tell by
constexpr std::size_t kMostLines = 600; // a page of figures has fewer; each is compared with each

double overlap(double a_begin, double a_end, double b_begin, double b_end) {
  return std::min(a_end, b_end) - std::max(a_begin, b_begin);
}

bool are_beside(const PdfLine& a, const PdfLine& b) {
  return overlap(a.box.left, a.box.right, b.box.left, b.box.right) <= 0 &&
         overlap(a.box.top, a.box.bottom, b.box.top, b.box.bottom) >
             kOverlap * std::min(a.box.height(), b.box.height());
}

bool is_next_in_box(const PdfLine& above, const PdfLine& below) {
  const double leading = below.foot - above.foot;
  return leading > 0 && leading < kBoxLeading * below.size && std::abs(above.size - below.size) < 0.6 &&
         above.bold == below.bold &&
         overlap(above.box.left, above.box.right, below.box.left, below.box.right) >
             kUnder * std::min(above.box.width(), below.box.width());
}

struct TextBox {
  std::vector<PdfLine> lines;
  Box box;
};

std::vector<TextBox> text_boxes(const std::vector<PdfLine>& lines) {
  std::vector<TextBox> boxes;
  for (const PdfLine& line : lines) { // by top
    const auto above = std::find_if(boxes.begin(), boxes.end(), [&](const TextBox& box) {
      return is_next_in_box(box.lines.back(), line);
    });
    if (above == boxes.end()) {
      boxes.push_back({{line}, line.box});
    } else {
      above->lines.push_back(line);
      above->box = around(above->box, line.box);
    }
  }
  return boxes;
}

double middle(const TextBox& box) { return (box.box.top + box.box.bottom) / 2; }

// The topmost box, and those whose middle lies beside it, or beside one of these.
std::vector<TextBox> take_row(std::vector<TextBox>& boxes) {
  std::vector<TextBox> row = {boxes.front()};
  boxes.erase(boxes.begin());
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Box beside = row[i].box;
    const auto joins = [&](const TextBox& box) {
      return (middle(box) > beside.top && middle(box) < beside.bottom) ||
             (beside.top + beside.bottom > 2 * box.box.top &&
              beside.top + beside.bottom < 2 * box.box.bottom);
    };
    std::copy_if(boxes.begin(), boxes.end(), std::back_inserter(row), joins);
    std::erase_if(boxes, joins);
  }
  return row;
}

// A box alone, closely below a row and not under its first cell, is the rest of one of the others.
bool goes_on(const std::vector<TextBox>& row, const std::vector<TextBox>& next) {
  if (next.size() > 1) return false;
  const Box& box = next.front().box;
  double first = row.front().box.right; // where the row's first cell ends
  double left = row.front().box.left;
  double bottom = row.front().box.bottom;
  for (const TextBox& cell : row) {
    if (cell.box.left < left) first = cell.box.right;
    left = std::min(left, cell.box.left);
    bottom = std::max(bottom, cell.box.bottom);
  }
  return row.size() > 1 && box.left > first && box.top - bottom < kRowGap * next.front().lines.front().size;
}

// From left to right; boxes below each other are one cell.
std::vector<TextBox> columns_of(std::vector<TextBox> row) {
  std::stable_sort(row.begin(), row.end(),
                   [](const TextBox& a, const TextBox& b) { return a.box.top < b.box.top; });
  std::vector<TextBox> cells;
  for (TextBox& box : row) {
    const auto same = std::find_if(cells.begin(), cells.end(), [&](const TextBox& cell) {
      return overlap(cell.box.left, cell.box.right, box.box.left, box.box.right) >
             kUnder * std::min(cell.box.width(), box.box.width());
    });
    if (same == cells.end()) {
      cells.push_back(std::move(box));
      continue;
    }
    same->lines.insert(same->lines.end(), box.lines.begin(), box.lines.end());
    same->box = around(same->box, box.box);
  }
  std::stable_sort(cells.begin(), cells.end(),
                   [](const TextBox& a, const TextBox& b) { return a.box.left < b.box.left; });
  return cells;
}

} // namespace

bool are_boxes(const PdfRegion& region) {
  if (region.lines.size() > kMostLines) return false;
  std::size_t pairs = 0;
  std::size_t level = 0;
  for (auto a = region.lines.begin(); a != region.lines.end(); ++a)
    for (auto b = a + 1; b != region.lines.end(); ++b) {
      if (!are_beside(*a, *b)) continue;
      ++pairs;
      level += std::abs(a->foot - b->foot) < kSameFoot * std::max(a->size, b->size) ? 1 : 0;
    }
  return pairs >= kFewestPairs && level * 10 < pairs * 8;
}

std::vector<PdfBlock> boxes_of(const PdfRegion& region, std::size_t page) {
  std::vector<TextBox> boxes = text_boxes(region.lines);
  std::stable_sort(boxes.begin(), boxes.end(),
                   [](const TextBox& a, const TextBox& b) { return middle(a) < middle(b); });
  std::vector<std::vector<TextBox>> rows;
  while (!boxes.empty()) {
    std::vector<TextBox> row = take_row(boxes);
    if (!rows.empty() && goes_on(rows.back(), row))
      rows.back().push_back(std::move(row.front()));
    else
      rows.push_back(std::move(row));
  }
  std::vector<PdfBlock> made;
  for (std::vector<TextBox>& row : rows) {
    PdfBlock block;
    block.page = page;
    for (TextBox& cell : columns_of(std::move(row))) block.cells.push_back(std::move(cell.lines));
    block.kind = block.cells.size() > 1 ? BlockKind::row : BlockKind::paragraph;
    made.push_back(std::move(block));
  }
  return made;
}

} // namespace dossier
