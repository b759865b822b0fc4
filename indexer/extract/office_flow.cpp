// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office_flow.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace dossier {
namespace {

constexpr std::size_t kMostFrames = 60;    // inside each other; a table takes three
constexpr std::size_t kLongestCell = 1500; // bytes; a longer one is a column of the page

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

template <typename Blocks>
void append(std::vector<OfficeBlock>& to, Blocks&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n\f\v");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n\f\v") - begin + 1);
}

// A list that was typed: "\u2022 Water" is an item.
void read_bullet(Block& block) {
  constexpr std::array kBullets =
      std::to_array<std::string_view>({"\u2022", "\u25AA", "\u25CF", "\u25E6", "\u2023", "\u00B7", "\uF0B7"});
  const std::string_view text = trimmed(block.text);
  for (const std::string_view bullet : kBullets) {
    if (block.kind != BlockKind::paragraph || !text.starts_with(bullet)) continue;
    const std::string_view rest = trimmed(text.substr(bullet.size()));
    if (rest.empty()) return;
    block.kind = BlockKind::item;
    block.text = std::string(rest);
    return;
  }
}

std::string joined(const std::vector<OfficeBlock>& blocks) {
  std::string text;
  for (const OfficeBlock& block : blocks) (text += text.empty() ? "" : " ") += trimmed(block.block.text);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

using Cells = std::vector<std::vector<OfficeBlock>>;

bool is_data_table(const std::vector<Cells>& rows) {
  std::size_t columns = 0;
  for (const Cells& cells : rows) {
    columns =
        std::max(columns, static_cast<std::size_t>(std::count_if(
                              cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); })));
    for (const auto& cell : cells) {
      const bool section = std::any_of(cell.begin(), cell.end(), [](const OfficeBlock& block) {
        return block.block.kind == BlockKind::heading;
      });
      if (section || joined(cell).size() > kLongestCell) return false;
    }
  }
  return columns > 1;
}

// "Ghor | | 7": empty cells in between count, those at the end do not.
OfficeBlock row_of(const Cells& cells) {
  OfficeBlock row;
  row.block.kind = BlockKind::row;
  const auto filled =
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); });
  std::string& text = row.block.text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0 && filled > 1) text += text.empty() ? "|" : " |";
    const std::string cell = joined(cells[i]);
    if (cell.empty()) continue;
    (text += text.empty() ? "" : " ") += cell;
    if (row.letters == 0) row.block.page = cells[i].front().block.page;
    row.letters += cell.size();
  }
  while (text.ends_with('|') || text.ends_with(' ')) text.pop_back();
  return row;
}

} // namespace

OfficeFlow::OfficeFlow() { frames_.emplace_back(); }

void OfficeFlow::open(FrameKind kind) {
  Frame frame;
  frame.kind = kind;
  frame.page = frame.latest = page_;
  frames_.push_back(std::move(frame));
}

bool OfficeFlow::is_too_deep() {
  if (frames_.size() < kMostFrames && deeper_ == 0) return false;
  ++deeper_;
  return true;
}

bool OfficeFlow::was_too_deep() {
  if (deeper_ == 0) return false;
  --deeper_;
  return true;
}

bool OfficeFlow::is_open(FrameKind kind) const {
  return std::any_of(frames_.begin(), frames_.end(), [&](const Frame& frame) { return frame.kind == kind; });
}

OfficeFlow::Frame OfficeFlow::closed(FrameKind kind) {
  while (frames_.back().kind != kind) switch (frames_.back().kind) {
    case FrameKind::box:
      close_box();
      break;
    case FrameKind::table:
      close_table();
      break;
    case FrameKind::row:
      close_row();
      break;
    case FrameKind::cell:
      close_cell();
      break;
    case FrameKind::note:
      close_note();
      break;
    case FrameKind::body:
      return {};
    }
  close_paragraph();
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  return frame;
}

void OfficeFlow::open_paragraph(BlockKind kind, int level) {
  close_paragraph();
  Frame& frame = frames_.back();
  if (frame.kind == FrameKind::table || frame.kind == FrameKind::row) open_cell();
  frames_.back().open = true;
  frames_.back().paragraph.block.kind = kind;
  frames_.back().paragraph.block.level = level;
}

void OfficeFlow::add(std::string_view text, OfficeLook look) {
  if (text.empty()) return;
  if (!in_paragraph()) open_paragraph(BlockKind::paragraph, 0);
  OfficeBlock& paragraph = frames_.back().paragraph;
  if (is_blank(paragraph.block.text)) paragraph.block.page = page_;
  paragraph.block.text += text;
  if (is_blank(text)) return;
  paragraph.letters += text.size();
  paragraph.bold += look.bold ? text.size() : 0;
  if (paragraph.size == 0 || look.size < paragraph.size) paragraph.size = look.size;
}

void OfficeFlow::close_paragraph() {
  Frame& frame = frames_.back();
  if (!frame.open) return;
  frame.open = false;
  OfficeBlock paragraph = std::exchange(frame.paragraph, {});
  if (!is_blank(paragraph.block.text)) frame.blocks.push_back(std::move(paragraph));
  append(frame.blocks, std::exchange(frame.after, {}));
}

bool OfficeFlow::in_paragraph() const { return frames_.back().open; }

bool OfficeFlow::has_text() const { return in_paragraph() && !is_blank(frames_.back().paragraph.block.text); }

void OfficeFlow::open_box() {
  if (!is_too_deep()) open(FrameKind::box);
}

void OfficeFlow::close_box() {
  if (was_too_deep() || !is_open(FrameKind::box)) return;
  Frame box = closed(FrameKind::box);
  Frame& around = frames_.back();
  append(around.open ? around.after : around.blocks, std::move(box.blocks));
}

void OfficeFlow::open_table() {
  if (is_too_deep()) return;
  close_paragraph();
  open(FrameKind::table);
}

void OfficeFlow::open_row() {
  if (deeper_ > 0 || frames_.back().kind != FrameKind::table) return;
  frames_.back().rows.emplace_back();
  open(FrameKind::row);
}

void OfficeFlow::open_cell() {
  if (deeper_ > 0) return;
  if (frames_.back().kind == FrameKind::table) open_row();
  if (frames_.back().kind != FrameKind::row) return;
  const std::size_t begins = frames_.back().page;
  page_ = begins; // the cells of a row stand beside each other
  open(FrameKind::cell);
}

void OfficeFlow::close_cell() {
  if (deeper_ > 0 || !is_open(FrameKind::cell)) return;
  Frame cell = closed(FrameKind::cell);
  Frame& row = frames_.back();
  row.latest = std::max(row.latest, page_);
  frames_[frames_.size() - 2].rows.back().push_back(std::move(cell.blocks));
}

void OfficeFlow::close_row() {
  if (deeper_ > 0 || !is_open(FrameKind::row)) return;
  page_ = std::max(page_, closed(FrameKind::row).latest);
}

void OfficeFlow::close_table() {
  if (was_too_deep() || !is_open(FrameKind::table)) return;
  Frame table = closed(FrameKind::table);
  std::vector<OfficeBlock>& to = frames_.back().open ? frames_.back().after : frames_.back().blocks;
  const bool data = is_data_table(table.rows);
  for (Cells& cells : table.rows) {
    OfficeBlock row = data ? row_of(cells) : OfficeBlock{};
    if (data && row.letters > 0) to.push_back(std::move(row));
    if (!data)
      for (std::vector<OfficeBlock>& cell : cells) append(to, std::move(cell));
  }
}

void OfficeFlow::open_note(const std::string& label) {
  if (is_too_deep()) return;
  open(FrameKind::note);
  frames_.back().label = label;
}

void OfficeFlow::close_note() {
  if (was_too_deep() || !is_open(FrameKind::note)) return;
  const Frame frame = closed(FrameKind::note);
  OfficeBlock note;
  note.block = {BlockKind::note, 0, joined(frame.blocks), frame.page};
  if (note.block.text.empty()) return;
  note.block.text = frame.label + " " + note.block.text;
  page_ = frame.page;
  notes_.push_back(std::move(note));
}

std::vector<Block> OfficeFlow::take() {
  deeper_ = 0;
  std::vector<OfficeBlock> all = closed(FrameKind::body).blocks;
  guess_headings(all);
  append(all, std::exchange(notes_, {}));
  frames_.assign(1, {});
  const bool titled = std::any_of(all.begin(), all.end(), [](const OfficeBlock& block) {
    return block.block.kind == BlockKind::heading && block.block.level == 0;
  });
  std::vector<Block> blocks;
  for (OfficeBlock& block : all) {
    if (titled && block.block.kind == BlockKind::heading) ++block.block.level;
    read_bullet(block.block);
    blocks.push_back(std::move(block.block));
  }
  return blocks;
}

} // namespace dossier
