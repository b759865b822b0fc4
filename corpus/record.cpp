// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/record.h"

#include "corpus/packing.h"

#include <fmt/format.h>
#include <limits>

namespace dossier {
namespace {

// A number that fits its member.
template <typename Number>
Number number_of(Unpacker& unpacker) {
  const std::uint64_t value = unpacker.number();
  if (value > std::numeric_limits<Number>::max()) unpacker.fail();
  return static_cast<Number>(value);
}

SectionKind kind_of(Unpacker& unpacker) {
  const auto kind = number_of<unsigned>(unpacker);
  if (kind > static_cast<unsigned>(SectionKind::note)) unpacker.fail();
  return static_cast<SectionKind>(kind);
}

EntryKind entry_kind_of(Unpacker& unpacker) {
  const auto kind = number_of<unsigned>(unpacker);
  if (kind > static_cast<unsigned>(EntryKind::city)) unpacker.fail();
  return static_cast<EntryKind>(kind);
}

// A span that begins `number` bytes behind `from` and ends within `size` bytes.
Span span_of(Unpacker& unpacker, std::size_t from, std::size_t size) {
  const std::uint64_t gap = unpacker.number();
  const std::uint64_t length = unpacker.number();
  if (gap > size - from || length > size - from - gap) unpacker.fail();
  return {from + gap, from + gap + length};
}

} // namespace

std::string_view paper_name(const PaperRecord& paper) { return paper.key.empty() ? paper.id : paper.key; }

std::string passage_name(const PaperRecord& paper, const PassageRecord& passage) {
  return passage.key.empty() ? fmt::format("{}#{}", paper_name(paper), passage.ordinal) : passage.key;
}

std::string pack(const PassageRecord& record) {
  Packer packer;
  packer.number(record.ordinal)
      .number(static_cast<std::uint64_t>(record.kind))
      .text(record.heading)
      .text(record.first_page)
      .text(record.last_page)
      .number(record.span.begin)
      .number(record.span.size())
      .text(record.text)
      .number(record.mentions.size());
  std::size_t at = 0;
  for (const Mention& mention : record.mentions) {
    packer.number(mention.entry).number(mention.span.begin - at).number(mention.span.size());
    if (mention.discovered())
      packer.text(mention.name).number(static_cast<std::uint64_t>(mention.kind)).number(mention.confidence);
    at = mention.span.begin;
  }
  packer.text(record.key);
  return sealed(packer.take());
}

PassageRecord unpack_passage(std::string_view bytes) {
  Unpacker unpacker(unsealed(bytes));
  PassageRecord record;
  record.ordinal = number_of<unsigned>(unpacker);
  record.kind = kind_of(unpacker);
  record.heading = unpacker.text();
  record.first_page = unpacker.text();
  record.last_page = unpacker.text();
  record.span = span_of(unpacker, 0, std::numeric_limits<std::size_t>::max());
  record.text = unpacker.text();
  std::size_t at = 0;
  for (std::uint64_t left = unpacker.number(); left > 0; --left) {
    const auto entry = number_of<EntryIndex>(unpacker);
    Mention mention;
    mention.entry = entry;
    mention.span = span_of(unpacker, at, record.text.size());
    at = mention.span.begin;
    if (mention.discovered()) {
      mention.name = unpacker.text();
      mention.kind = entry_kind_of(unpacker);
      mention.confidence = number_of<unsigned>(unpacker);
    }
    record.mentions.push_back(std::move(mention));
  }
  record.key = unpacker.text();
  unpacker.expect_end();
  return record;
}

namespace {

// Ascending numbers as their distances.
void pack_ascending(Packer& packer, const std::vector<std::uint32_t>& numbers) {
  packer.number(numbers.size());
  std::uint32_t before = 0;
  for (const std::uint32_t number : numbers) {
    packer.number(number - before);
    before = number;
  }
}

std::vector<std::uint32_t> ascending(Unpacker& unpacker) {
  std::vector<std::uint32_t> numbers;
  std::uint64_t before = 0;
  for (std::uint64_t left = unpacker.number(); left > 0; --left) {
    before += unpacker.number();
    if (before > std::numeric_limits<std::uint32_t>::max()) Unpacker::fail();
    numbers.push_back(static_cast<std::uint32_t>(before));
  }
  return numbers;
}

void pack(Packer& packer, const Coverage& coverage) {
  packer.number(coverage.pages).number(coverage.hyphens).number(coverage.margin_lines).number(coverage.notes);
  pack_ascending(packer, coverage.without_text);
  pack_ascending(packer, coverage.recognised);
  packer.text(coverage.ocr);
}

Coverage coverage_of(Unpacker& unpacker) {
  Coverage coverage;
  coverage.pages = number_of<std::uint32_t>(unpacker);
  coverage.hyphens = number_of<std::uint32_t>(unpacker);
  coverage.margin_lines = number_of<std::uint32_t>(unpacker);
  coverage.notes = number_of<std::uint32_t>(unpacker);
  coverage.without_text = ascending(unpacker);
  coverage.recognised = ascending(unpacker);
  coverage.ocr = unpacker.text();
  return coverage;
}

} // namespace

std::string pack(const PaperRecord& record) {
  Packer packer;
  packer.text(record.id)
      .text(record.file)
      .number(record.size)
      .number(static_cast<std::uint64_t>(record.modified))
      .text(record.hash)
      .number(record.passages)
      .text(record.title)
      .number(record.authors.size());
  for (const std::string& author : record.authors) packer.text(author);
  packer.text(record.publisher)
      .text(record.series)
      .text(record.number)
      .text(record.date)
      .text(record.url)
      .text(record.kind)
      .text(record.language)
      .text(record.key);
  pack(packer, record.coverage);
  pack_ascending(packer, record.sketch);
  packer.number(record.checksum);
  return sealed(packer.take());
}

PaperRecord unpack_paper(std::string_view bytes) {
  Unpacker unpacker(unsealed(bytes));
  PaperRecord record;
  record.id = unpacker.text();
  record.file = unpacker.text();
  record.size = unpacker.number();
  record.modified = static_cast<std::int64_t>(unpacker.number());
  record.hash = unpacker.text();
  record.passages = number_of<std::uint32_t>(unpacker);
  record.title = unpacker.text();
  for (std::uint64_t left = unpacker.number(); left > 0; --left) record.authors.push_back(unpacker.text());
  record.publisher = unpacker.text();
  record.series = unpacker.text();
  record.number = unpacker.text();
  record.date = unpacker.text();
  record.url = unpacker.text();
  record.kind = unpacker.text();
  record.language = unpacker.text();
  record.key = unpacker.text();
  record.coverage = coverage_of(unpacker);
  record.sketch = ascending(unpacker);
  record.checksum = unpacker.number();
  unpacker.expect_end();
  return record;
}

std::string pack(const Counts& counts) {
  return sealed(Packer().number(counts.papers).number(counts.passages).number(counts.words).take());
}

Counts unpack_counts(std::string_view bytes) {
  Unpacker unpacker(unsealed(bytes));
  Counts counts;
  counts.papers = unpacker.number();
  counts.passages = unpacker.number();
  counts.words = unpacker.number();
  unpacker.expect_end();
  return counts;
}

} // namespace dossier
