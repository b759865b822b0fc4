// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract_packing.h"

#include "corpus/packing.h"

namespace dossier {

std::string pack(const Extract& extract) {
  Packer packer;
  packer.text(extract.format).text(extract.charset).number(extract.hints.size());
  for (const Hint& hint : extract.hints) packer.text(hint.field).text(hint.value).text(hint.origin);
  packer.number(extract.blocks.size());
  for (const Block& block : extract.blocks)
    packer.number(static_cast<std::uint64_t>(block.kind))
        .number(static_cast<std::uint64_t>(block.level))
        .text(block.text)
        .number(block.page);
  packer.number(extract.pages.size());
  for (const std::string& page : extract.pages) packer.text(page);
  packer.number(extract.margins.size());
  for (const std::string& margin : extract.margins) packer.text(margin);
  const Coverage& coverage = extract.coverage;
  packer.number(coverage.pages).number(coverage.hyphens).number(coverage.margin_lines).number(coverage.notes);
  for (const auto* pages : {&coverage.without_text, &coverage.recognised}) {
    packer.number(pages->size());
    for (const std::uint32_t page : *pages) packer.number(page);
  }
  packer.text(coverage.ocr);
  return packer.take();
}

Extract unpack_extract(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Extract extract;
  extract.format = unpacker.text();
  extract.charset = unpacker.text();
  for (std::uint64_t left = unpacker.number(); left > 0; --left) {
    Hint hint;
    hint.field = unpacker.text();
    hint.value = unpacker.text();
    hint.origin = unpacker.text();
    extract.hints.push_back(std::move(hint));
  }
  for (std::uint64_t left = unpacker.number(); left > 0; --left) {
    Block block;
    block.kind = static_cast<BlockKind>(unpacker.number());
    block.level = static_cast<int>(unpacker.number());
    block.text = unpacker.text();
    block.page = unpacker.number();
    extract.blocks.push_back(std::move(block));
  }
  for (std::uint64_t left = unpacker.number(); left > 0; --left) extract.pages.push_back(unpacker.text());
  for (std::uint64_t left = unpacker.number(); left > 0; --left) extract.margins.push_back(unpacker.text());
  Coverage& coverage = extract.coverage;
  for (auto* number : {&coverage.pages, &coverage.hyphens, &coverage.margin_lines, &coverage.notes})
    *number = static_cast<std::uint32_t>(unpacker.number());
  for (auto* pages : {&coverage.without_text, &coverage.recognised})
    for (std::uint64_t left = unpacker.number(); left > 0; --left)
      pages->push_back(static_cast<std::uint32_t>(unpacker.number()));
  coverage.ocr = unpacker.text();
  return extract;
}

} // namespace dossier
