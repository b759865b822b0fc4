// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf.h"

#include "corpus/error.h"
#include "corpus/text/word_list.h"
#include "indexer/extract/hyphens.h"
#include "indexer/extract/pdf_block.h"
#include "indexer/extract/pdf_boxes.h"
#include "indexer/extract/pdf_columns.h"
#include "indexer/extract/pdf_direction.h"
#include "indexer/extract/pdf_footnotes.h"
#include "indexer/extract/pdf_furniture.h"
#include "indexer/extract/pdf_headings.h"
#include "indexer/extract/pdf_initials.h"
#include "indexer/extract/pdf_letters.h"
#include "indexer/extract/pdf_page.h"
#include "indexer/extract/pdf_paragraphs.h"
#include "indexer/extract/pdf_rows.h"
#include "indexer/extract/pdf_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace dossier {
namespace {

struct Reading {
  std::vector<PageLines> pages;
  std::vector<std::string> labels;
  std::vector<std::uint32_t> without_text; // pages, from 1
  std::vector<std::uint32_t> recognised;
};

// A page whose fonts do not name their letters is a picture to us.
PdfPage page_of(PdfFile& file, std::size_t index, bool* unnamed = nullptr) {
  PdfPage page = file.page(index);
  if (are_unnamed_glyphs(page.words)) {
    page.words.clear();
    if (unnamed != nullptr) *unnamed = true;
  }
  return page;
}

[[noreturn]] void refuse_pictures(std::size_t pages, bool unnamed, bool recognised) {
  const char* plural = pages == 1 ? "" : "s";
  std::string what =
      fmt::format("has no text: {} page{} {}", pages, plural, pages == 1 ? "is a picture" : "are pictures");
  if (unnamed) what = "has no text: its fonts do not say which letters they draw";
  throw Error{ErrorKind::input, std::move(what),
              recognised ? "no text was recognised in them: are they pictures of text, and upright?"
              : unnamed  ? "read what it shows with `indexer --ocr`, which needs tesseract"
                         : "it was scanned: read it with `indexer --ocr`, which needs tesseract"};
}

Reading read_pages(PdfFile& file, const Recognised& recognised) {
  Reading reading;
  bool any = false;
  bool unnamed = false;
  for (std::size_t i = 0; i < file.pages(); ++i) {
    PdfPage page = page_of(file, i, &unnamed);
    if (const auto read = recognised.find(i);
        page.words.empty() && read != recognised.end() && !read->second.empty()) {
      page.words = read->second;
      reading.recognised.push_back(static_cast<std::uint32_t>(i + 1));
    }
    const bool leftwards = runs_leftwards(page.words);
    if (!leftwards) join_initials(page.words);
    if (leftwards) mirror(page.words, page.width);
    any = any || !page.words.empty();
    if (page.words.empty()) reading.without_text.push_back(static_cast<std::uint32_t>(i + 1));
    reading.labels.push_back(page.label);
    reading.pages.push_back({page.width, page.height, lines_of(page.words, leftwards)});
  }
  if (!any) refuse_pictures(file.pages(), unnamed, !recognised.empty());
  return reading;
}

// The label of a page without a printed number: the next one after a number, else its place in the file.
std::string after(const std::string& label, std::size_t index) {
  const bool number =
      !label.empty() && label.size() < 6 && label.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::to_string(std::stoi(label) + 1) : fmt::format("[{}]", index + 1);
}

// Labels that only count the pages say less than the numbers printed on them.
std::vector<std::string> page_labels(const std::vector<std::string>& declared,
                                     const std::vector<std::string>& printed) {
  std::vector<std::string> counted;
  for (std::size_t i = 0; i < declared.size(); ++i) counted.push_back(std::to_string(i + 1));
  const bool says =
      declared != counted &&
      std::none_of(declared.begin(), declared.end(), [](const std::string& label) { return label.empty(); });
  if (says) return declared;
  const auto found =
      std::count_if(printed.begin(), printed.end(), [](const std::string& p) { return !p.empty(); });
  if (static_cast<std::size_t>(found) * 2 < printed.size()) return counted;
  std::vector<std::string> labels = printed;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (labels[i].empty()) labels[i] = i == 0 ? "[1]" : after(labels[i - 1], i);
  return labels;
}

std::vector<PdfLine> all_lines(const std::vector<PageLines>& pages) {
  std::vector<PdfLine> lines;
  for (const PageLines& page : pages) lines.insert(lines.end(), page.lines.begin(), page.lines.end());
  return lines;
}

std::vector<PdfBlock> blocks_of(const std::vector<PageRegions>& pages) {
  std::vector<PdfBlock> blocks;
  for (std::size_t p = 0; p < pages.size(); ++p)
    for (const PdfRegion& region : pages[p].regions) {
      std::vector<PdfBlock> made = region.kind == RegionKind::prose ? paragraphs_of(region, p)
                                   : are_boxes(region)              ? boxes_of(region, p)
                                                                    : rows_of(region, p);
      blocks.insert(blocks.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    }
  return blocks;
}

} // namespace

std::vector<std::size_t> scanned_pages(std::string_view bytes) {
  PdfFile file(bytes);
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < file.pages(); ++i)
    if (page_of(file, i).words.empty()) pages.push_back(i);
  return pages;
}

Extract extract_pdf(std::string_view bytes, const Recognised& recognised) {
  PdfFile file(bytes);
  Reading reading = read_pages(file, recognised);
  const PdfInfo info = file.info();
  const Furniture furniture = remove_furniture(reading.pages);
  const std::vector<PdfLine> lines = all_lines(reading.pages);
  const PdfStyle body = body_style(reading.pages);
  Hyphens hyphens;
  learn_words(hyphens, lines);

  std::vector<PageRegions> pages;
  for (PageLines& page : reading.pages) pages.push_back({page.height, reading_order(page.lines)});
  const std::vector<PdfBlock> notes = take_footnotes(pages, body);
  std::vector<PdfBlock> blocks = blocks_of(pages);
  find_headings(blocks, body, info.outline);
  join_runs(blocks, body);
  blocks.insert(blocks.end(), notes.begin(), notes.end());

  Extract made;
  made.format = "pdf";
  made.charset = "UTF-8";
  made.margins = furniture.lines;
  made.pages = page_labels(reading.labels, furniture.printed);
  for (const PdfBlock& block : blocks)
    made.blocks.push_back({block.kind, block.level, text_of(block, hyphens), block.page});
  made.coverage = {static_cast<std::uint32_t>(file.pages()),
                   std::move(reading.without_text),
                   std::move(reading.recognised),
                   "",
                   static_cast<std::uint32_t>(hyphens.joined()),
                   static_cast<std::uint32_t>(furniture.removed),
                   static_cast<std::uint32_t>(notes.size())};
  made.hints = borne_out(info_hints(info), made.blocks);
  return made;
}

void warm_pdf_reader() {
  has_word_list();
  // Poppler sets up its tables and the fonts' names when it first meets a text.
  constexpr std::string_view kOnePage =
      "%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 "
      "R>>>>>>endobj\n"
      "4 0 obj<</Length 38>>stream\nBT /F 11 Tf 72 700 Td (Dossier) Tj ET  \nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
      "trailer<</Size 6/Root 1 0 R>>\n%%EOF\n";
  extract_pdf(kOnePage);
}

} // namespace dossier
