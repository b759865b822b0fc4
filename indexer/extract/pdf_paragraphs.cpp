// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_paragraphs.h"

#include "corpus/text/utf8.h"
#include "indexer/extract/pdf_caption.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <unicode/uchar.h>

namespace dossier {
namespace {

constexpr double kIndent = 0.8;      // em: a first line's indent is at least this
constexpr double kRoom = 1.22;       // of the usual leading: more parts paragraphs
constexpr double kMostRoom = 2.0;    // of the usual leading: so much within a sentence
constexpr double kShortLine = 0.25;  // of the column's width: so much is left free by a short line
constexpr double kSizeChange = 0.06; // of the size

bool ends_sentence(const std::string& text) {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t at = end;
    do --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    std::size_t next = at;
    const char32_t c = next_character(text, next);
    if (c == U'.' || c == U'!' || c == U'?' || c == U':' || c == U'…' || c == U'。') return true;
    const bool closes = c == U')' || c == U']' || c == U'"' || c == U'\'' || c == U'”' || c == U'’';
    if (!closes) return false;
    end = at;
  }
  return false;
}

bool begins_lower(const std::string& text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto c = static_cast<UChar32>(next_character(text, at));
    if (u_isalnum(c)) return u_islower(c);
  }
  return false;
}

bool same_style(const PdfLine& a, const PdfLine& b) {
  return std::abs(a.size - b.size) <= kSizeChange * std::max(a.size, b.size) && a.bold == b.bold;
}

// The distance of baselines that most lines of this column keep.
double usual_leading(const std::vector<PdfLine>& lines) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const double distance = lines[i].foot - lines[i - 1].foot;
    if (same_style(lines[i], lines[i - 1]) && distance > 0 && distance < 2.6 * lines[i].size)
      distances.push_back(distance / lines[i].size);
  }
  if (distances.size() < 3) return 1.25;
  // The lower third: in a list of one-line items the room between them is the more frequent.
  const auto third = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 3);
  std::nth_element(distances.begin(), third, distances.end());
  return std::clamp(*third, 0.95, 2.6);
}

class Splitter {
public:
  Splitter(const PdfRegion& column, std::size_t page)
      : lines_(column.lines), page_(page), leading_(usual_leading(column.lines)) {
    left_ = lines_.front().box.left;
    right_ = lines_.front().box.right;
    for (const PdfLine& line : lines_) {
      left_ = std::min(left_, line.box.left);
      right_ = std::max(right_, line.box.right);
    }
  }

  std::vector<PdfBlock> split() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (i == 0 || begins(i)) open(lines_[i]);
      if (has_leader(lines_[i])) made_.back().kind = BlockKind::item;
      made_.back().cells.front().push_back(lines_[i]);
      made_.back().ends_full = right_ - lines_[i].box.right < 0.15 * (right_ - left_);
    }
    if (!made_.empty()) made_.front().begins_region = true;
    return std::move(made_);
  }

private:
  static bool begins_item(const PdfLine& line) {
    return line.words.size() > 1 && is_item_mark(line.words[0].text) && !line.words[1].glued &&
           line.words[0].size > 0.8 * line.size;
  }

  // "(2)" or "S." at the beginning of a line within running text: the line before is full, and level with it.
  bool is_chance(const PdfLine& before, const PdfLine& line) const {
    const std::string& mark = line.words[0].text;
    const bool bullet = mark.back() != ')' && mark.back() != '.';
    const bool level = std::abs(line.box.left - before.box.left) < 0.5 * line.size;
    const bool full = right_ - before.box.right < kShortLine * (right_ - left_);
    return !bullet && level && full && !is_next_number(mark);
  }

  // "3.", and the item before is "2."
  bool is_next_number(const std::string& mark) const {
    if (made_.back().kind != BlockKind::item) return false;
    const auto number = [](const std::string& text) {
      const std::size_t begin = text.find_first_of("0123456789");
      return begin == std::string::npos ? -1 : std::atoi(text.c_str() + begin);
    };
    const int before = number(made_.back().first().words[0].text);
    return before > 0 && number(mark) == before + 1;
  }

  void open(const PdfLine& line) {
    PdfBlock block;
    block.page = page_;
    block.kind = begins_item(line) ? BlockKind::item : BlockKind::paragraph;
    block.cells.resize(1);
    made_.push_back(std::move(block));
  }

  bool begins(std::size_t i) const {
    const PdfLine& before = lines_[i - 1];
    const PdfLine& line = lines_[i];
    if (!same_style(before, line)) return true;
    if (has_leader(before)) return true; // every entry of a table of contents is one
    const double distance = line.foot - before.foot;
    if (distance < 0) return true;
    if (distance > kRoom * leading_ * line.size)
      return distance > kMostRoom * leading_ * line.size || !goes_on(before, line);
    if (begins_item(line) && !is_chance(before, line)) return true;
    return is_set_off(i);
  }

  // A full line that stops in a sentence, before one that goes on with it: what is raised in the one, or
  // large as an initial is, made the room between them.
  bool goes_on(const PdfLine& before, const PdfLine& line) const {
    return right_ - before.box.right < 0.1 * (right_ - left_) && !ends_sentence(text_of(before)) &&
           begins_lower(text_of(line)) && !begins_item(line);
  }

  // Without room above: an indent, an outdent, or a line that stopped short after a sentence.
  bool is_set_off(std::size_t i) const {
    const PdfLine& before = lines_[i - 1];
    const PdfLine& line = lines_[i];
    const double em = line.size;
    const std::vector<PdfLine>& held = made_.back().cells.front();
    const bool stopped = ends_sentence(text_of(before));
    const bool is_short = right_ - before.box.right > kShortLine * (right_ - left_);
    if (made_.back().kind == BlockKind::item)
      // An item's second line may hang; from the third on the lines are level.
      return stopped && held.size() > 1 && std::abs(line.box.left - before.box.left) > kIndent * em;
    const bool indented =
        line.box.left - before.box.left > kIndent * em && line.box.left - before.box.left < 5 * em;
    if (indented && (stopped || is_short) && !before.bold) return true;
    return stopped && is_short && !begins_lower(text_of(line)) && !before.bold && held.size() > 1;
  }

  const std::vector<PdfLine>& lines_;
  std::size_t page_;
  double leading_;
  double left_ = 0;
  double right_ = 0;
  std::vector<PdfBlock> made_;
};

bool is_body(const PdfBlock& block, const PdfStyle& body) {
  return std::abs(block.first().size - body.size) <= kSizeChange * body.size && !block.first().bold;
}

// Over a heading only what goes on in mid-sentence: it stood in a box beside the text.
bool goes_on(const PdfBlock& before, const PdfBlock& block, bool headed) {
  if (std::abs(before.last().size - block.first().size) > kSizeChange * block.first().size) return false;
  const std::string end = text_of(before.last());
  if (ends_sentence(end) && !end.ends_with(':')) return false;
  if (begins_lower(text_of(block.first()))) return true;
  return !headed && before.ends_full && !ends_sentence(end);
}

} // namespace

std::vector<PdfBlock> paragraphs_of(const PdfRegion& column, std::size_t page) {
  if (column.lines.empty()) return {};
  return Splitter(column, page).split();
}

void join_runs(std::vector<PdfBlock>& blocks, const PdfStyle& body) {
  PdfBlock* open = nullptr; // the last paragraph of running text
  bool headed = false;      // a heading stands between
  std::vector<bool> taken(blocks.size(), false);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    PdfBlock& block = blocks[i];
    const bool running = (block.kind == BlockKind::paragraph || block.kind == BlockKind::item) &&
                         is_body(block, body) && !is_caption(text_of(block.first()));
    headed = headed || block.kind == BlockKind::heading;
    if (!running) continue;
    if (open != nullptr && block.kind == BlockKind::paragraph && block.begins_region &&
        goes_on(*open, block, headed)) {
      open->cells[0].insert(open->cells[0].end(), block.cells[0].begin(), block.cells[0].end());
      open->ends_full = block.ends_full;
      taken[i] = true;
    } else {
      open = &block;
    }
    headed = false;
  }
  std::size_t i = 0;
  std::erase_if(blocks, [&](const PdfBlock&) { return taken[i++]; });
}

} // namespace dossier
