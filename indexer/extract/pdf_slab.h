// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_line.h"

#include <vector>

namespace dossier {

using PdfLines = std::vector<const PdfLine*>; // of one page, by top

// What a strip down a page parts: the lines to its left and right, between two groups of lines that cross it.
//
//   a title across the strip, two columns, a footnote across it -> three slabs; the middle one is `columns`
struct PdfSlab {
  PdfLines left;
  PdfLines right;
  bool crosses = false; // one or more lines across the strip, all in `left`
};

enum class SlabKind { plain, columns, table, side_headings };

// Whether the line stands on both sides of the strip at `x` points.
bool crosses(const PdfLine& line, double x);

std::vector<PdfSlab> cut_at(const PdfLines& lines, double x);

// Whether some of the left lines are as high on the page as some of the right.
bool stand_side_by_side(const PdfSlab& slab);

// What the slab is, with the lines before it `above`: a caption there tells a table.
SlabKind kind_of(const PdfSlab& slab, const PdfLines& above);

// Lines at the head of the left side that have nothing beside them: a caption above a table. They leave the
// slab.
PdfLines take_head(PdfSlab& slab);

// What stands above both columns, apart from them, belongs to neither. It leaves the slab.
PdfLines take_heads(PdfSlab& slab);

// Lines below a table's last row that stand alone and apart from it: a source, a note, the text that goes on.
// They leave the slab.
PdfLines take_foot(PdfSlab& slab);

} // namespace dossier
