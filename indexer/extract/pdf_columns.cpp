// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_columns.h"

#include "indexer/extract/pdf_slab.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace dossier {
namespace {

constexpr double kStep = 3;             // points between the strips that are tried
constexpr std::size_t kFewestLines = 4; // beside each other

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
Cut score_of(const PdfLines& lines, double x) {
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
std::optional<Cut> best_cut(const PdfLines& lines) {
  Box box = lines.front()->box;
  for (const PdfLine* line : lines) box = around(box, line->box);
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

  void read(const PdfLines& lines, int depth) {
    if (lines.empty()) return;
    const auto cut = depth < 8 ? best_cut(lines) : std::nullopt;
    if (!cut) return prose(lines);
    PdfLines plain;
    bool parted = false;
    PdfLines above; // what was read before the slab
    std::vector<PdfSlab> slabs = cut_at(lines, cut->x);
    for (PdfSlab& slab : slabs) {
      if (!slab.crosses && stand_side_by_side(slab)) {
        const PdfLines head = take_head(slab);
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
  static void append(PdfLines& lines, const PdfSlab& slab) {
    PdfLines both = slab.left;
    both.insert(both.end(), slab.right.begin(), slab.right.end());
    std::stable_sort(both.begin(), both.end(),
                     [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
    lines.insert(lines.end(), both.begin(), both.end());
  }

  void part(PdfSlab& slab, SlabKind kind, int depth) {
    if (kind == SlabKind::columns) {
      prose(take_heads(slab));
      read(slab.left, depth + 1);
      read(slab.right, depth + 1);
    } else if (kind == SlabKind::side_headings) {
      const bool left = slab.left.size() < slab.right.size();
      beside(left ? slab.left : slab.right, left ? slab.right : slab.left, depth);
    } else {
      const PdfLines foot = take_foot(slab);
      PdfLines both;
      append(both, slab);
      PdfRegion region{RegionKind::table, {}};
      for (const PdfLine* line : both) region.lines.push_back(*line);
      regions.push_back(std::move(region));
      read(foot, depth + 1);
    }
  }

  // Every group of side headings is read before the text that begins level with it.
  void beside(const PdfLines& headings, const PdfLines& text, int depth) {
    std::size_t at = 0;
    PdfLines waiting;
    for (const PdfLine* line : text) {
      const double level = line->box.top + line->size * 0.5;
      if (at < headings.size() && headings[at]->box.top < level) {
        read(waiting, depth + 1);
        waiting.clear();
        PdfLines group;
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

  void prose(const PdfLines& lines) {
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
  PdfLines sorted;
  for (const PdfLine& line : lines) sorted.push_back(&line);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const PdfLine* a, const PdfLine* b) { return a->box.top < b->box.top; });
  order.read(sorted, 0);
  return std::move(order.regions);
}

} // namespace dossier
