// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/coverage.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What a reader of one format makes of a file: its blocks in reading order, and what it says about itself.
//
//   "# Iran\n\nTehran *views* it so." -> blocks {heading 1 "Iran"} {paragraph "Tehran views it so."}
//
// A reader interprets its format and nothing else: titles, dates and sections are the cleaner's and the title
// page's work. All text is well-formed UTF-8; white space and control characters are as they come.
enum class BlockKind {
  heading,
  paragraph,
  item, // of a list
  quote,
  row,          // of a table, cells parted by " | "
  preformatted, // keeps its lines
  note,         // a footnote or endnote, its number first; not part of the running text
};

std::string_view name_of(BlockKind kind);

struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0; // of a heading: 1 is the largest
  std::string text;
  std::size_t page = 0; // index into Extract::pages; 0 where there are none

  friend bool operator==(const Block&, const Block&) = default;
};

// What the file itself declares, by the schema's field names: {"author", "Farhad Rezaei", "front matter"}.
struct Hint {
  std::string field;
  std::string value;
  std::string origin;

  friend bool operator==(const Hint&, const Hint&) = default;
};

struct Extract {
  std::string format;      // "text", "markdown", "html", "pdf", "docx", "odt", "epub", "rtf"
  std::string charset;     // it was written in: "UTF-8", "windows-1252"
  std::vector<Hint> hints; // the more trustworthy first
  std::vector<Block> blocks;
  std::vector<std::string> pages;   // labels; empty when the format has none
  std::vector<std::string> margins; // running heads and feet that were left out, each once
  Coverage coverage;

  friend bool operator==(const Extract&, const Extract&) = default;
};

// Whether a file met in a folder is one of ours, by its ending.
bool is_paper_name(const std::filesystem::path& file);

// Reads a paper, by what its bytes are first and by its name second. Throws Error (input) when it cannot be
// read as any known format: empty, binary, or of a format not supported; the message is without the file's
// name.
Extract extract(std::string_view bytes, const std::filesystem::path& name);

// Whether the file's format is read by a library that was not written for hostile input: then only in a
// sandbox.
bool needs_sandbox(std::string_view bytes, const std::filesystem::path& name);

// Loads what the readers take from the disk, before a sandbox shuts it off.
void warm_readers();

} // namespace dossier
