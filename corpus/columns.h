// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What ranking and counting ask of every matching passage, kept apart from its record in blocks of kBlockRows
// documents, so that a search reads a few blocks and no records:
//
//   document 7 -> {paper: document 5, words: 118, entries: [3, 17]}
//
// A block is kept as database metadata under block_key: it changes in the same commit as the documents it
// tells of.
struct ColumnRow {
  std::uint32_t paper = 0;         // the paper's document number; 0: no such passage
  std::uint32_t words = 0;         // of the passage, stop words included
  std::vector<EntryIndex> entries; // named in it, ascending, each once; corpus/discovered numbers the others

  friend bool operator==(const ColumnRow&, const ColumnRow&) = default;
};

constexpr std::uint32_t kBlockRows = 1024;

inline std::uint32_t block_of(std::uint32_t document) { return document / kBlockRows; }
std::string block_key(std::uint32_t block);

// A block for reading. Rows are views into the bytes, which it holds.
class ColumnBlock {
public:
  struct View {
    std::uint32_t paper = 0;
    std::uint32_t words = 0;
    const EntryIndex* entries = nullptr;
    std::uint32_t entry_count = 0;
  };

  ColumnBlock() = default;                 // every row empty
  explicit ColumnBlock(std::string bytes); // throws Error (index) when damaged
  View row(std::uint32_t document) const;  // of any document in the block

private:
  std::string bytes_;
};

std::string pack(const std::map<std::uint32_t, ColumnRow>& rows); // by document, all of one block
std::map<std::uint32_t, ColumnRow> unpack_rows(std::uint32_t block, std::string_view bytes);

} // namespace dossier
