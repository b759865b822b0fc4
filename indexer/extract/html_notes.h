// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

namespace dossier {

// Takes out of a selection what is marked as notes, and gives it back as a selection of its own.
//
//   <p>It fell.</p><aside epub:type="footnote">1 Ibid.</aside> -> the paragraph stays, the note is given back
//
// EPUB's structural semantics and the roles of DPUB-ARIA tell; on web pages, which seldom have them, also
// what their footnotes are called (`by_name`), unless they hold much of the text.
HtmlSelection take_notes(const HtmlPage& page, HtmlSelection& selected, bool by_name);

// Drops what a book has and its text has not: page numbers, tables of contents.
void drop_book_furniture(const HtmlPage& page, HtmlSelection& selected);

} // namespace dossier
