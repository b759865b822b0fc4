// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_headings.h"

#include "corpus/text/fold.h"
#include "indexer/extract/pdf_caption.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace dossier {
namespace {

constexpr double kLarger = 1.12;           // of the body's size
constexpr std::size_t kLongest = 220;      // bytes of a heading
constexpr std::size_t kFullLine = 6;       // words of a line of running text, at least
constexpr std::size_t kPageLetters = 1000; // a page's text counts up to this, or long notes would outweigh it
constexpr double kNearlyMost = 0.6;        // of the letters: of such styles the largest is the body
constexpr std::size_t kHeaded = 60;        // bytes of the shortest text a heading heads
constexpr std::size_t kMostLines = 5;
constexpr std::size_t kTitlePages = 2;    // the title stands on one of the first
constexpr std::size_t kShortestTitle = 6; // letters: a logo's are fewer

std::string joined(const PdfBlock& block) {
  std::string text;
  for (const PdfLine& line : block.cells.front()) text += (text.empty() ? "" : " ") + text_of(line);
  return text;
}

std::size_t letters_in(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }));
}

bool is_all(const PdfBlock& block, bool PdfWord::*style) {
  return std::all_of(block.cells.front().begin(), block.cells.front().end(), [&](const PdfLine& line) {
    return std::all_of(line.words.begin(), line.words.end(),
                       [&](const PdfWord& word) { return word.*style || word.text.size() < 2; });
  });
}

bool is_apart(const PdfBlock& block, const PdfStyle& body, const std::set<std::string>& outline) {
  if (block.kind == BlockKind::row || block.cells.front().size() > kMostLines) return false;
  const std::string text = joined(block);
  if (text.size() > kLongest || letters_in(text) < 3 || is_caption(text)) return false;
  const PdfLine& line = block.first();
  if (has_leader(block.last())) return false;
  const bool outlined = outline.contains(fold_name(text));
  if (outlined && (line.bold || line.italic || line.size > body.size * 1.02 || line.font != body.font))
    return true;
  if (block.kind == BlockKind::item && !line.bold && line.size < body.size * kLarger) return false;
  const char last = text.back();
  if (last == ',' || last == ';' || (last == '.' && !text.ends_with("U.S.") && line.size < body.size * 1.3))
    return false;
  if (line.size >= body.size * kLarger) return true;
  if (line.size < body.size * 0.95) return false;
  // A line in italics by itself heads the lowest sections.
  const bool slanted = is_all(block, &PdfWord::italic) && block.cells.front().size() == 1 &&
                       line.words.size() > 1 && std::isupper(static_cast<unsigned char>(text[0])) != 0 &&
                       last != ':';
  return is_all(block, &PdfWord::bold) || slanted;
}

struct Look {
  double size;
  bool bold;
  bool italic;

  friend bool operator<(const Look& a, const Look& b) {
    if (a.size != b.size) return a.size > b.size;
    if (a.bold != b.bold) return a.bold;
    return !a.italic && b.italic;
  }
};

Look look_of(const PdfBlock& block) {
  const PdfLine& line = block.first();
  return {std::round(line.size * 2) / 2, line.bold, line.italic};
}

// Something follows that can be headed: running text, a list, a table; not a line of an imprint.
bool heads_something(const std::vector<PdfBlock>& blocks, std::size_t i) {
  while (++i < blocks.size() && blocks[i].kind == BlockKind::heading) {
  }
  if (i >= blocks.size()) return false;
  const std::string text = joined(blocks[i]);
  return blocks[i].kind != BlockKind::paragraph || text.size() >= kHeaded || is_caption(text);
}

// As large as the title, on its page: "MANAGING FOR RESULTS" "Enhancing Agency Use of Performance
// Information".
bool is_subtitle(const PdfBlock& title, const PdfBlock& block) {
  return block.page == title.page && block.first().size > 0.8 * title.first().size;
}

// The largest heading of the first pages; of equal ones the first.
std::optional<std::size_t> find_title(const std::vector<PdfBlock>& blocks) {
  std::optional<std::size_t> title;
  for (std::size_t i = 0; i < blocks.size() && blocks[i].page < kTitlePages; ++i) {
    if (blocks[i].kind != BlockKind::heading || letters_in(joined(blocks[i])) < kShortestTitle) continue;
    const bool larger = !title || blocks[i].first().size > blocks[*title].first().size * 1.02;
    const bool later = title && blocks[i].page > blocks[*title].page;
    if (larger && !later) title = i;
  }
  return title;
}

} // namespace

PdfStyle body_style(const std::vector<PageLines>& pages) {
  using Key = std::pair<double, int>; // size, font: the larger sorts last
  std::map<Key, std::size_t> letters;
  for (const std::size_t words : {kFullLine, std::size_t{1}}) { // a file without one full line: any line
    for (const PageLines& page : pages) {
      std::map<Key, std::size_t> here;
      for (const PdfLine& line : page.lines)
        if (line.words.size() >= words)
          for (const PdfWord& word : line.words)
            here[{std::round(word.size * 2) / 2, word.font}] += word.text.size();
      for (const auto& [key, count] : here) letters[key] += std::min(count, kPageLetters);
    }
    if (!letters.empty()) break;
  }
  std::size_t most = 0;
  for (const auto& [key, count] : letters) most = std::max(most, count);
  PdfStyle body;
  for (const auto& [key, count] : letters)
    if (static_cast<double>(count) >= kNearlyMost * static_cast<double>(most)) body = {key.second, key.first};
  return body;
}

void find_headings(std::vector<PdfBlock>& blocks, const PdfStyle& body,
                   const std::vector<std::string>& outline) {
  std::set<std::string> entries;
  for (const std::string& entry : outline) entries.insert(fold_name(entry));
  for (PdfBlock& block : blocks)
    if (is_apart(block, body, entries)) block.kind = BlockKind::heading;
  const auto title = find_title(blocks);
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].kind == BlockKind::heading && i != title && !heads_something(blocks, i) &&
        !(title && is_subtitle(blocks[*title], blocks[i])))
      blocks[i].kind = BlockKind::paragraph;
  std::set<Look> looks;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    if (blocks[i].kind == BlockKind::heading && i != title) looks.insert(look_of(blocks[i]));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].kind != BlockKind::heading) continue;
    const auto rank = std::distance(looks.begin(), looks.find(look_of(blocks[i])));
    blocks[i].level = i == title ? 1 : std::min(6, 2 + static_cast<int>(rank));
  }
}

} // namespace dossier
