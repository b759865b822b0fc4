// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_rows.h"

#include "indexer/extract/pdf_caption.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

namespace dossier {
namespace {

constexpr double kLooseLeading = 1.32; // of the size: lines of one cell are set closer
constexpr double kCellGap = 0.4;       // em: a word space is narrower
constexpr std::size_t kEdgePieces = 3; // that begin at a column's edge, at least
constexpr double kWidest = 5000;       // points: a page is narrower
constexpr std::size_t kFewPieces = 12; // one level in so many may reach out of its column
constexpr double kMixed = 0.12;        // of the rows: both ways of spacing are used

using Level = std::vector<const PdfLine*>; // pieces on one baseline

std::vector<Level> levels_of(const std::vector<PdfLine>& lines) {
  std::vector<Level> levels;
  for (const PdfLine& line : lines) {
    if (levels.empty() || !are_level(levels.back().front()->box, line.box)) levels.emplace_back();
    levels.back().push_back(&line);
  }
  for (Level& level : levels)
    std::stable_sort(level.begin(), level.end(),
                     [](const PdfLine* a, const PdfLine* b) { return a->box.left < b->box.left; });
  return levels;
}

// Cells set closer than an em came as one piece: it is parted before a word that stands where many pieces
// begin.
std::vector<PdfLine> part_at_edges(const std::vector<PdfLine>& lines) {
  std::map<int, std::size_t> edges;
  for (const PdfLine& line : lines) ++edges[static_cast<int>(std::lround(line.box.left))];
  const auto is_edge = [&](double left) {
    const int at = static_cast<int>(std::lround(left));
    std::size_t pieces = 0;
    for (const int near : {at - 1, at, at + 1}) pieces += edges.contains(near) ? edges.at(near) : 0;
    return pieces >= kEdgePieces && pieces * 8 >= lines.size();
  };
  std::vector<PdfLine> parted;
  for (const PdfLine& line : lines) {
    parted.emplace_back();
    for (const PdfWord& word : line.words) {
      std::vector<PdfWord>& words = parted.back().words;
      const bool apart = !words.empty() && word.box.left - words.back().box.right > kCellGap * word.size;
      const bool bullet = words.size() == 1 && is_item_mark(words[0].text);
      if (apart && !bullet && is_edge(word.box.left)) parted.emplace_back();
      parted.back().words.push_back(word);
    }
  }
  for (PdfLine& line : parted) measure(line);
  return parted;
}

struct Extent {
  double left;
  double right;
};

// The columns: where the levels with most pieces have letters, but for strips that only a few of them reach
// into. A heading set across several columns does not count.
std::vector<Extent> columns_of(const std::vector<Level>& levels) {
  std::size_t most = 0;
  for (const Level& level : levels) most = std::max(most, level.size());
  std::vector<std::size_t> covered; // by how many pieces, a point a place
  for (const Level& level : levels) {
    if (level.size() * 10 < most * 7) continue;
    for (const PdfLine* line : level) {
      const auto begin = static_cast<std::size_t>(std::clamp(line->box.left, 0.0, kWidest));
      const auto end = static_cast<std::size_t>(std::clamp(line->box.right, 0.0, kWidest));
      if (covered.size() <= end) covered.resize(end + 1);
      for (std::size_t x = begin; x <= end; ++x) ++covered[x];
    }
  }
  const std::size_t few = levels.size() / kFewPieces;
  std::vector<Extent> columns;
  for (std::size_t x = 0; x < covered.size(); ++x) {
    if (covered[x] <= few) continue;
    if (x > 0 && covered[x - 1] > few)
      columns.back().right = static_cast<double>(x);
    else
      columns.push_back({static_cast<double>(x), static_cast<double>(x)});
  }
  if (columns.empty()) columns.push_back({0, kWidest});
  return columns;
}

std::size_t column_at(const std::vector<Extent>& columns, const Box& box) {
  std::size_t best = 0;
  double least = 1e9;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double apart = std::max({0.0, columns[i].left - box.right, box.left - columns[i].right});
    const double overlap = std::min(columns[i].right, box.right) - std::max(columns[i].left, box.left);
    const double distance = apart - std::max(0.0, overlap);
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

double leading(const Level& above, const Level& below) {
  const double size = std::max(below.front()->size, 1.0);
  return (below.front()->foot - above.front()->foot) / size;
}

// "Background   5", "Georgia   29.2": a row of figures is complete, and the next one is another.
bool ends_with_number(const Level& level) {
  const std::string& word = level.back()->words.back().text;
  return level.size() > 1 && level.back()->words.size() == 1 &&
         std::isdigit(static_cast<unsigned char>(word.back())) != 0;
}

bool is_mixed(const std::vector<Level>& levels) {
  std::size_t loose = 0;
  for (std::size_t i = 1; i < levels.size(); ++i)
    loose += leading(levels[i - 1], levels[i]) > kLooseLeading ? 1 : 0;
  const double part =
      static_cast<double>(loose) / static_cast<double>(std::max<std::size_t>(1, levels.size() - 1));
  return part > kMixed && part < 1 - kMixed;
}

// Most of its pieces begin in lower case: the cells of the row above go on.
bool goes_on(const Level& level) {
  const auto lower = std::count_if(level.begin(), level.end(), [](const PdfLine* line) {
    return std::islower(static_cast<unsigned char>(line->words.front().text.front())) != 0;
  });
  return static_cast<std::size_t>(lower) * 2 > level.size();
}

} // namespace

std::vector<PdfBlock> rows_of(const PdfRegion& table, std::size_t page) {
  std::vector<PdfBlock> rows;
  const std::vector<PdfLine> pieces = part_at_edges(table.lines);
  const std::vector<Level> levels = levels_of(pieces);
  const std::vector<Extent> columns = columns_of(levels);
  const bool mixed = is_mixed(levels);
  std::vector<std::vector<PdfLine>> cells(columns.size());
  const auto close = [&] {
    std::erase_if(cells, [](const auto& cell) { return cell.empty(); });
    if (!cells.empty()) {
      PdfBlock row;
      row.kind = BlockKind::row;
      row.page = page;
      row.cells = std::move(cells);
      rows.push_back(std::move(row));
    }
    cells.assign(columns.size(), {});
  };
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const bool loose = i > 0 && leading(levels[i - 1], levels[i]) > kLooseLeading;
    const bool first_filled = column_at(columns, levels[i].front()->box) == 0;
    const bool next_number = i > 0 && ends_with_number(levels[i - 1]) && ends_with_number(levels[i]);
    if (loose || (!mixed && first_filled && !goes_on(levels[i])) || next_number) close();
    for (const PdfLine* line : levels[i]) cells[column_at(columns, line->box)].push_back(*line);
  }
  close();
  // The caption is none of the rows, though it stands among them.
  for (PdfBlock& row : rows) {
    if (row.cells.size() > 1 || !is_caption(text_of(row.first()))) break;
    row.kind = BlockKind::paragraph;
  }
  return rows;
}

} // namespace dossier
