// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/plain.h"

#include "corpus/text/utf8.h"
#include "indexer/extract/front_matter.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace dossier {
namespace {

constexpr std::size_t kLongLine = 120; // characters; no margin is this wide, so such a line is a paragraph
constexpr std::size_t kLongestHeading = 90; // characters

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kBlank = " \t\r\v\f";
  const std::size_t begin = line.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kBlank) - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() &&
         (line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']'))
    line.remove_suffix(1);
  for (const std::string_view quote : {"\u201D", "\u2019"})
    if (line.ends_with(quote)) line.remove_suffix(quote.size());
  const char32_t last = previous_character(line, line.size());
  return last == U'.' || last == U'!' || last == U'?' || last == U':' || last == U'\u2026' ||
         last == U'\u061F' || last == U'\u3002';
}

bool begins_item(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("\u2022")) return true;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  return digits > 0 && digits < 4 && line.size() > digits + 1 &&
         (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

std::size_t characters(std::string_view line) {
  return static_cast<std::size_t>(
      std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// A paragraph on one line. Without its blanks it could be a long address in hard-wrapped text.
bool is_long(std::string_view line) {
  return characters(line) > kLongLine && std::count(line.begin(), line.end(), ' ') > 9;
}

// A block of lines without an empty one between them, cut into paragraphs.
std::vector<std::string> paragraphs_of(const std::vector<std::string_view>& lines) {
  std::size_t margin = 0;
  for (const std::string_view line : lines)
    if (characters(line) <= kLongLine) margin = std::max(margin, characters(line));
  std::vector<std::string> paragraphs;
  bool open = false;
  for (const std::string_view line : lines) {
    const bool alone = is_long(line);
    if (!open || alone || begins_item(line))
      paragraphs.emplace_back(line);
    else
      paragraphs.back().append(" ").append(line);
    const bool reaches_margin = characters(line) * 4 >= margin * 3;
    open = !alone && (reaches_margin || !ends_sentence(line));
  }
  return paragraphs;
}

bool has_letter(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size())
    if (u_isalpha(static_cast<UChar32>(next_character(line, at)))) return true;
  return false;
}

// A line by itself that could be a heading: short, begins like a title, has a letter, ends no sentence.
bool is_heading(const std::vector<std::string_view>& lines) {
  if (lines.size() != 1 || characters(lines[0]) > kLongestHeading) return false;
  const std::string_view line = lines[0];
  const char last = line.back();
  if (last == '.' || last == ',' || last == ';' || last == '!') return false;
  std::size_t at = 0;
  const auto first = static_cast<UChar32>(next_character(line, at));
  if (u_islower(first) || !(u_isalpha(first) || u_isdigit(first))) return false;
  return std::count(line.begin(), line.end(), ' ') < 14 && has_letter(line);
}

class PlainReader {
public:
  explicit PlainReader(Extract& extract) : extract_(extract) {}

  void line(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (text.empty())
      close();
    else
      held_.push_back(text);
  }

  void page_break() {
    close();
    ++page_;
  }

  void close() {
    if (held_.empty()) return;
    if (is_heading(held_)) {
      add(BlockKind::heading, 2, std::string(held_[0]));
    } else {
      for (std::string& paragraph : paragraphs_of(held_)) {
        const bool item = begins_item(paragraph);
        add(item ? BlockKind::item : BlockKind::paragraph, 0, std::move(paragraph));
      }
    }
    held_.clear();
  }

private:
  void add(BlockKind kind, int level, std::string text) {
    extract_.blocks.push_back({kind, level, std::move(text), page_});
  }

  Extract& extract_;
  std::vector<std::string_view> held_;
  std::size_t page_ = 0;
};

// A heading heads something: where there is nothing else, short lines are all the text there is.
void call_lone_headings_text(std::vector<Block>& blocks) {
  if (std::any_of(blocks.begin(), blocks.end(),
                  [](const Block& block) { return block.kind != BlockKind::heading; }))
    return;
  for (Block& block : blocks) {
    block.kind = BlockKind::paragraph;
    block.level = 0;
  }
}

} // namespace

Extract extract_plain(std::string_view text) {
  Extract extract;
  extract.format = "text";
  FrontMatter front = read_front_matter(text);
  extract.hints = std::move(front.hints);
  text.remove_prefix(front.end);
  PlainReader reader(extract);
  const auto breaks = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\f'));
  if (breaks > 0)
    for (std::size_t page = 0; page <= breaks; ++page) extract.pages.push_back(std::to_string(page + 1));
  for (std::string_view line : lines_of(text)) {
    for (std::size_t at = line.find('\f'); at != std::string_view::npos; at = line.find('\f')) {
      reader.line(line.substr(0, at));
      reader.page_break();
      line.remove_prefix(at + 1);
    }
    reader.line(line);
  }
  reader.close();
  call_lone_headings_text(extract.blocks);
  return extract;
}

} // namespace dossier
