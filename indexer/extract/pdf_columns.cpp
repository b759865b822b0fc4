// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_columns.h"

#include "indexer/extract/pdf_caption.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>

namespace dossier {
namespace {

constexpr double kStep = 3;               // points between the strips that are tried
constexpr double kFullLine = 0.7;         // of the column's width
constexpr std::size_t kProseLetters = 24; // of a line of prose; cells are shorter
constexpr std::size_t kCaptionLines = 4;  // a table's caption is not longer
constexpr std::size_t kHeadLines = 3;     // of a head above two columns
constexpr double kHeadGap = 1.0;          // em: so much room is below it
constexpr std::size_t kFewestLines = 4;   // beside each other
constexpr std::size_t kFewLines = 3;      // of a side heading, for each of which the text has as many

using Lines = std::vector<const PdfLine*>;

// Lines between two that cross the strip.
struct Slab {
  Lines left;
  Lines right;
  bool crosses = false; // one or more lines across the strip, all in `left`
};

struct Extent {
  Box box;
  std::size_t letters = 0;
  std::size_t bold = 0;
  double size = 0; // mean
};

Extent extent_of(const Lines& lines) {
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

bool crosses(const PdfLine& line, double x) { return line.box.left < x - 1 && line.box.right > x + 1; }

std::vector<Slab> cut_at(const Lines& lines, double x) {
  std::vector<Slab> slabs;
  for (const PdfLine* line : lines) {
    const bool across = crosses(*line, x);
    if (slabs.empty() || slabs.back().crosses != across) {
      slabs.emplace_back();
      slabs.back().crosses = across;
    }
    Lines& side = across || line->box.right <= x + 1 ? slabs.back().left : slabs.back().right;
    side.push_back(line);
  }
  return slabs;
}

bool stand_side_by_side(const Lines& left, const Lines& right) {
  if (left.empty() || right.empty()) return false;
  const Box a = extent_of(left).box;
  const Box b = extent_of(right).box;
  return a.top < b.bottom && b.top < a.bottom;
}

bool is_level_with_one(const PdfLine& line, const Lines& others) {
  return std::any_of(others.begin(), others.end(), [&](const PdfLine* other) {
    return line.box.top < other->box.bottom && other->box.top < line.box.bottom;
  });
}

// A few lines of another style beside many: "Background" in a report's wide left margin.
bool are_side_headings(const Lines& few, const Lines& many) {
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

// Lines at the head of the left side that have nothing beside them: a caption above a table. They leave the
// slab.
Lines take_head(Slab& slab) {
  if (slab.right.empty()) return {};
  const double top = slab.right.front()->box.top;
  const auto beside = std::find_if(slab.left.begin(), slab.left.end(),
                                   [&](const PdfLine* line) { return line->box.bottom > top; });
  Lines head(slab.left.begin(), beside);
  slab.left.erase(slab.left.begin(), beside);
  return head;
}

// How many lines at the head of a column stand apart from its text: a title, a date, a masthead.
std::size_t head_of(const Lines& column) {
  for (std::size_t i = 1; i < column.size() && i <= kHeadLines; ++i)
    if (column[i]->box.top - column[i - 1]->box.bottom > kHeadGap * column[i]->size) return i;
  return 0;
}

// What stands above both columns, apart from them, belongs to neither. It leaves the slab.
Lines take_heads(Slab& slab) {
  const std::size_t left = head_of(slab.left);
  const std::size_t right = head_of(slab.right);
  const double text = std::min(slab.left[left]->box.top, slab.right[right]->box.top);
  Lines heads;
  const auto take = [&](Lines& column, std::size_t head) {
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

// Lines below a table's last row that stand alone and apart from it: a source, a note, the text that goes on.
Lines take_foot(Slab& slab) {
  Lines both = slab.left;
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
  Lines foot(both.begin() + static_cast<std::ptrdiff_t>(end), both.end());
  const auto is_foot = [&](const PdfLine* line) {
    return std::find(foot.begin(), foot.end(), line) != foot.end();
  };
  std::erase_if(slab.left, is_foot);
  std::erase_if(slab.right, is_foot);
  return foot;
}

// Lines of the one side that stand level with one of the other, in type of about the same size.
std::size_t level_pairs(const Lines& left, const Lines& right) {
  const auto is_pair = [](const PdfLine* a, const PdfLine* b) {
    return are_level(a->box, b->box) && std::abs(a->size - b->size) < 0.25 * std::max(a->size, b->size);
  };
  return static_cast<std::size_t>(std::count_if(left.begin(), left.end(), [&](const PdfLine* a) {
    return std::any_of(right.begin(), right.end(), [&](const PdfLine* b) { return is_pair(a, b); });
  }));
}

// How wide the column is, or each of several beside each other: most lines are not wider.
double column_width(const Lines& lines) {
  std::vector<double> widths;
  for (const PdfLine* line : lines) widths.push_back(line->box.width());
  const auto most = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), most, widths.end());
  return *most;
}

// Lines of prose: nearly as wide as the column, and longer than a cell.
std::size_t prose_lines(const Lines& lines) {
  const double width = column_width(lines);
  return static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](const PdfLine* line) {
    std::size_t letters = 0;
    for (const PdfWord& word : line->words) letters += word.text.size();
    return letters > kProseLetters && line->box.width() > kFullLine * width;
  }));
}

// Columns of prose: one is nothing else, and the other one as good, or short, or prose with a table in it.
bool are_prose(const Lines& a, const Lines& b) {
  const std::size_t in_a = prose_lines(a);
  const std::size_t in_b = prose_lines(b);
  const auto solid = [](const Lines& lines, std::size_t prose) {
    return lines.size() >= 4 && prose * 2 >= lines.size();
  };
  const auto enough = [](const Lines& lines, std::size_t prose) { return lines.size() < 4 || prose >= 4; };
  return (solid(a, in_a) && enough(b, in_b)) || (solid(b, in_b) && enough(a, in_a));
}

// The cells of a table are set in one size, but for a few; the pieces of a cover are not.
bool is_set_evenly(const Slab& slab) {
  std::map<double, std::size_t> sizes;
  for (const Lines* side : {&slab.left, &slab.right})
    for (const PdfLine* line : *side) ++sizes[std::round(line->size)];
  const auto most = std::max_element(sizes.begin(), sizes.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most->second * 10 >= (slab.left.size() + slab.right.size()) * 6;
}

enum class SlabKind { plain, columns, table, side_headings };

bool has_caption(const Lines& lines) {
  const std::size_t first = lines.size() - std::min(lines.size(), kCaptionLines);
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first), lines.end(),
                     [](const PdfLine* line) { return is_table_caption(text_of(*line)); });
}

// `above`: the lines before the slab.
SlabKind kind_of(const Slab& slab, const Lines& above) {
  if (slab.crosses || !stand_side_by_side(slab.left, slab.right)) return SlabKind::plain;
  if (are_side_headings(slab.left, slab.right) || are_side_headings(slab.right, slab.left))
    return SlabKind::side_headings;
  const Lines& fewer = slab.left.size() < slab.right.size() ? slab.left : slab.right;
  const Lines& more = slab.left.size() < slab.right.size() ? slab.right : slab.left;
  if (fewer.size() < 2 && more.size() < 4) return SlabKind::plain;
  const std::size_t level = level_pairs(fewer, more);
  const bool tabular = level >= 2 && is_set_evenly(slab);
  if (tabular && has_caption(above)) return SlabKind::table;
  if (are_prose(fewer, more)) return SlabKind::columns;
  if (tabular && level * 3 >= fewer.size()) return SlabKind::table;
  return more.size() >= 4 ? SlabKind::columns : SlabKind::plain;
}

struct Cut {
  double x = 0;
  std::size_t score = 0;
  std::size_t crossing = 0;
};

// What stands on one side of a strip, within a slab.
struct Side {
  std::size_t lines = 0;
  double top = 0;
  double bottom = 0;

  void add(const Box& box) {
    top = lines == 0 ? box.top : std::min(top, box.top);
    bottom = lines == 0 ? box.bottom : std::max(bottom, box.bottom);
    ++lines;
  }
};

// How many lines stand beside each other at the strip, and how many cross it.
Cut score_of(const Lines& lines, double x) {
  Cut cut{x};
  Side left;
  Side right;
  const auto close = [&] {
    if (left.lines > 0 && right.lines > 0 && left.top < right.bottom && right.top < left.bottom)
      cut.score += left.lines + right.lines;
    left = right = {};
  };
  for (const PdfLine* line : lines) {
    if (crosses(*line, x)) {
      ++cut.crossing;
      close();
    } else {
      (line->box.right <= x + 1 ? left : right).add(line->box);
    }
  }
  close();
  return cut;
}

// The strip that most lines stand beside, and fewest cross; of equal ones the widest, and its middle.
std::optional<Cut> best_cut(const Lines& lines) {
  const Box box = extent_of(lines).box;
  std::optional<Cut> best;
  double best_width = 0;
  Cut run; // neighbouring strips that are equal
  double run_width = 0;
  const auto strips = static_cast<int>(box.width() / kStep);
  for (int i = 1; i <= strips; ++i) {
    const Cut cut = score_of(lines, box.left + kStep * i);
    const bool goes_on = cut.score == run.score && cut.crossing == run.crossing && run.score > 0;
    run_width = goes_on ? run_width + kStep : 0;
    if (!goes_on) run = cut;
    if (run.score < kFewestLines) continue;
    const bool equal = best && run.score == best->score && run.crossing == best->crossing;
    const bool better =
        !best || run.score > best->score || (run.score == best->score && run.crossing < best->crossing);
    if (!better && !(equal && run_width > best_width)) continue;
    best = run;
    best->x = run.x + run_width / 2;
    best_width = run_width;
  }
  return best;
}

class Order {
public:
  std::vector<PdfRegion> regions;

  void read(const Lines& lines, int depth) {
    if (lines.empty()) return;
    const auto cut = depth < 8 ? best_cut(lines) : std::nullopt;
    if (!cut) return prose(lines);
    Lines plain;
    bool parted = false;
    Lines above; // what was read before the slab
    std::vector<Slab> slabs = cut_at(lines, cut->x);
    for (Slab& slab : slabs) {
      if (!slab.crosses && stand_side_by_side(slab.left, slab.right)) {
        const Lines head = take_head(slab);
        plain.insert(plain.end(), head.begin(), head.end());
        above.insert(above.end(), head.begin(), head.end());
      }
      const SlabKind kind = kind_of(slab, above);
      above.insert(above.end(), slab.left.begin(), slab.left.end());
      if (kind == SlabKind::plain) {
        append(plain, slab);
        continue;
      }
      parted = true;
      read(plain, depth + 1);
      plain.clear();
      part(slab, kind, depth);
    }
    if (!parted) return prose(lines);
    read(plain, depth + 1);
  }

private:
  static void append(Lines& lines, const Slab& slab) {
    Lines both = slab.left;
    both.insert(both.end(), slab.right.begin(), slab.right.end());
    std::stable_sort(both.begin(), both.end(),
                     [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
    lines.insert(lines.end(), both.begin(), both.end());
  }

  void part(Slab& slab, SlabKind kind, int depth) {
    if (kind == SlabKind::columns) {
      prose(take_heads(slab));
      read(slab.left, depth + 1);
      read(slab.right, depth + 1);
    } else if (kind == SlabKind::side_headings) {
      const bool left = slab.left.size() < slab.right.size();
      beside(left ? slab.left : slab.right, left ? slab.right : slab.left, depth);
    } else {
      const Lines foot = take_foot(slab);
      Lines both;
      append(both, slab);
      PdfRegion region{RegionKind::table, {}};
      for (const PdfLine* line : both) region.lines.push_back(*line);
      regions.push_back(std::move(region));
      read(foot, depth + 1);
    }
  }

  // Every group of side headings is read before the text that begins level with it.
  void beside(const Lines& headings, const Lines& text, int depth) {
    std::size_t at = 0;
    Lines waiting;
    for (const PdfLine* line : text) {
      const double level = line->box.top + line->size * 0.5;
      if (at < headings.size() && headings[at]->box.top < level) {
        read(waiting, depth + 1);
        waiting.clear();
        Lines group;
        double last = headings[at]->box.top;
        while (at < headings.size() && headings[at]->box.top - last < headings[at]->size * 1.6) {
          last = headings[at]->box.top;
          group.push_back(headings[at++]);
        }
        prose(group);
      }
      waiting.push_back(line);
    }
    read(waiting, depth + 1);
    prose({headings.begin() + static_cast<std::ptrdiff_t>(at), headings.end()});
  }

  void prose(const Lines& lines) {
    if (lines.empty()) return;
    PdfRegion region;
    for (const PdfLine* line : lines) {
      // Level pieces that are no columns are one line with a wide gap: "Figure 1    Exports", "Contents ....
      // 3".
      if (!region.lines.empty() && are_level(region.lines.back().box, line->box)) {
        PdfLine& before = region.lines.back();
        const bool after = line->box.left >= before.box.left;
        before.words.insert(after ? before.words.end() : before.words.begin(), line->words.begin(),
                            line->words.end());
        measure(before);
      } else {
        region.lines.push_back(*line);
      }
    }
    regions.push_back(std::move(region));
  }
};

} // namespace

std::vector<PdfRegion> reading_order(const std::vector<PdfLine>& lines) {
  Order order;
  Lines sorted;
  for (const PdfLine& line : lines) sorted.push_back(&line);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
  order.read(sorted, 0);
  return std::move(order.regions);
}

} // namespace dossier
