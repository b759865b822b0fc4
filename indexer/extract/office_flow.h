// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// How a run of text is set, as far as it tells headings from text.
struct OfficeLook {
  bool bold = false;
  int size = 0; // half points; 0: unknown
};

// A block, and how it is set.
struct OfficeBlock {
  Block block;
  std::size_t letters = 0; // bytes of its text
  std::size_t bold = 0;    // of them in bold
  int size = 0;            // of its smallest run
};

// The blocks of a word processor's document, while its reader walks over it and tells what opens and closes.
//
//   open_table open_row open_cell "Ghor" close_cell open_cell "1,5" close_cell close_row close_table
//     -> {row "Ghor | 1,5"}, or {paragraph "Ghor"} {paragraph "1,5"} where the table lays out the page
//
// Text boxes follow the paragraph that they are anchored in, notes stand behind everything, with the page of
// their call. What opens in a paragraph that is still open interrupts it. Closing what is not open does
// nothing, so that damaged documents are read as far as they go. A heading of level 0 is the title: where
// there is one, all levels go down by one.
class OfficeFlow {
public:
  OfficeFlow();

  void open_paragraph(BlockKind kind, int level);
  void add(std::string_view text, OfficeLook look); // outside of paragraphs it opens one
  void close_paragraph();
  bool in_paragraph() const;
  bool has_text() const; // the open paragraph

  void open_box();
  void close_box();
  void open_table();
  void open_row();
  void open_cell();
  void close_cell();
  void close_row();
  void close_table();
  void open_note(const std::string& label);
  void close_note();

  void next_page() { ++page_; }
  std::size_t page() const { return page_; } // counted from 0

  std::vector<Block> take(); // closes all; headings are guessed where no style tells them

private:
  enum class FrameKind { body, box, table, row, cell, note };
  struct Frame {
    FrameKind kind = FrameKind::body;
    std::vector<OfficeBlock> blocks;
    std::vector<OfficeBlock> after; // of text boxes anchored in the open paragraph
    bool open = false;              // a paragraph is
    OfficeBlock paragraph;
    std::size_t page = 0;                                    // where it began
    std::size_t latest = 0;                                  // of a row: the latest page of its cells
    std::string label;                                       // of a note
    std::vector<std::vector<std::vector<OfficeBlock>>> rows; // of a table: cells of blocks
  };

  void open(FrameKind kind);
  bool is_too_deep(); // and counts it
  bool was_too_deep();
  bool is_open(FrameKind kind) const;
  Frame closed(FrameKind kind); // it and what was left open in it

  std::vector<Frame> frames_; // the first is the body
  std::vector<OfficeBlock> notes_;
  std::size_t page_ = 0;
  std::size_t deeper_ = 0; // open tables, boxes and notes beyond the deepest that are told apart
};

// Makes headings of short paragraphs that are set in bold or larger than the text, when no block is a heading
// yet: many papers are written without styles.
void guess_headings(std::vector<OfficeBlock>& blocks);

} // namespace dossier
