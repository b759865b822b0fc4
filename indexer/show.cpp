// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaner.h"
#include "indexer/ingest.h"
#include "indexer/splitter.h"

#include <fmt/format.h>

namespace dossier {
namespace {

// A text on one line: its line ends become "\n".
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\n')
      line += "\\n";
    else
      line += c;
  }
  return line;
}

std::string show_extract(const Extract& extract) {
  std::string shown = fmt::format("format {}\ncharset {}\n", extract.format, extract.charset);
  for (const Hint& hint : extract.hints)
    shown += fmt::format("hint {}: {} ({})\n", hint.field, hint.value, hint.origin);
  for (const std::string& margin : extract.margins) shown += fmt::format("margin: {}\n", on_one_line(margin));
  std::size_t page = extract.blocks.empty() ? 0 : extract.blocks.front().page + 1;
  for (const Block& block : extract.blocks) {
    if (!extract.pages.empty() && block.page != page) {
      page = block.page;
      shown += fmt::format("page {}\n", extract.pages.at(page));
    }
    const std::string level = block.kind == BlockKind::heading ? fmt::format(" {}", block.level) : "";
    shown += fmt::format("{}{}: {}\n", name_of(block.kind), level, on_one_line(block.text));
  }
  return shown;
}

std::string show_paper(const Paper& paper) {
  std::string shown;
  const auto add = [&](std::string_view field, const Sourced& value) {
    if (!value.empty()) shown += fmt::format("{}: {} ({})\n", field, value.value, value.origin);
  };
  add("title", paper.metadata.title);
  for (const Sourced& author : paper.metadata.authors) add("author", author);
  add("publisher", paper.metadata.publisher);
  add("series", paper.metadata.series);
  add("number", paper.metadata.number);
  add("date", paper.metadata.date);
  add("url", paper.metadata.url);
  add("kind", paper.metadata.kind);
  add("language", paper.metadata.language);
  for (const PageStart& page : paper.pages)
    shown += fmt::format("page {} begins at {}\n", page.label, page.offset);
  for (const Section& section : paper.sections)
    shown += fmt::format("\n{} [{}, {}) {}\n{}\n", name_of(section.kind), section.span.begin,
                         section.span.end, section.heading, section.span.of(paper.text));
  return shown;
}

std::string pages_of(const Passage& passage) {
  if (passage.first_page.empty()) return "";
  if (passage.first_page == passage.last_page) return fmt::format(" page {}", passage.first_page);
  return fmt::format(" pages {}-{}", passage.first_page, passage.last_page);
}

std::string show_passages(const Paper& paper, const std::vector<Passage>& passages) {
  std::string shown;
  for (const Passage& passage : passages)
    shown += fmt::format("#{} {} [{}, {}){} {}\n{}\n\n", passage.ordinal, name_of(passage.kind),
                         passage.span.begin, passage.span.end, pages_of(passage), passage.heading,
                         passage.span.of(paper.text));
  return shown;
}

std::string show_mentions(const Paper& paper, const std::vector<Passage>& passages,
                          const Gazetteer& gazetteer) {
  std::string shown;
  Analyzer analyzer;
  PaperMemory memory = memory_of(paper, analyzer, gazetteer);
  for (const Passage& passage : passages) {
    const PassageRecord record = make_record(paper, passage, analyzer, gazetteer, memory);
    for (const Mention& mention : record.mentions) {
      const std::string who =
          mention.discovered()
              ? fmt::format("{} ? {}% {}", name_of(mention.kind), mention.confidence, mention.name)
              : fmt::format("{} {}", name_of(gazetteer[mention.entry].kind), gazetteer[mention.entry].id);
      shown += fmt::format("#{} [{}, {}) {} \"{}\"\n", passage.ordinal, mention.span.begin, mention.span.end,
                           who, on_one_line(mention.span.of(record.text)));
    }
  }
  return shown;
}

std::string show(const std::string& stage, const Paper& paper, const std::vector<Passage>& passages,
                 const Gazetteer& gazetteer) {
  if (stage == "paper") return show_paper(paper);
  if (stage == "passages") return show_passages(paper, passages);
  return show_mentions(paper, passages, gazetteer);
}

} // namespace

std::string show(const std::string& stage, const BundledPaper& paper, const Gazetteer& gazetteer) {
  return fmt::format("paper {}\n{}\n", paper.key, show(stage, paper.paper, paper.passages, gazetteer));
}

std::string show(const std::string& stage, const std::filesystem::path& file, const Extract& extract,
                 const Gazetteer& gazetteer) {
  if (stage == "extract") return show_extract(extract);
  const Paper paper = clean(extract, file);
  return show(stage, paper, split(paper), gazetteer);
}

} // namespace dossier
