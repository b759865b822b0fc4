// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/coverage.h"
#include "corpus/mention.h"
#include "corpus/paper.h"
#include "corpus/sketch.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What is stored of a passage: all that an answer shows of it, so that no paper is read to answer.
struct PassageRecord {
  unsigned ordinal = 0;
  SectionKind kind = SectionKind::body;
  std::string heading;
  std::string first_page;
  std::string last_page;
  Span span; // of the paper's text
  std::string text;
  std::vector<Mention> mentions; // spans of `text`
  std::string key; // what its file calls it ("IRN_73_2018#12"); empty where that names no passages

  friend bool operator==(const PassageRecord&, const PassageRecord&) = default;
};

// What is stored of a paper: its citation, and what the indexer must know to see whether the file has
// changed.
struct PaperRecord {
  std::string id;            // "papers/besa-1064.md": the folder's name and the path below it
  std::string file;          // absolute path
  std::uint64_t size = 0;    // bytes
  std::int64_t modified = 0; // nanoseconds since 1970
  std::string hash;          // of the file's bytes, 32 hex digits (XXH3-128)
  std::uint32_t passages = 0;
  std::string title;
  std::vector<std::string> authors;
  std::string publisher;
  std::string series;
  std::string number;
  std::string date;
  std::string url;
  std::string kind;
  std::string language;
  std::string key; // what its file calls it, where that holds many papers; else empty
  Coverage coverage;
  Sketch sketch; // of its text; empty where its file holds many papers, which then may repeat each other
  std::uint64_t checksum = 0; // of its passages' records as they are stored, in order; see corpus/checksum

  friend bool operator==(const PaperRecord&, const PaperRecord&) = default;
};

// What a passage is called in lists for other programs: by its file, where that names its passages or papers;
// else by where its paper lies. "IRN_73_2018#12", "papers/besa-1064.md#4" (the ordinal, from 0)
std::string passage_name(const PaperRecord& paper, const PassageRecord& passage);
std::string_view paper_name(const PaperRecord& paper);

// Of the whole index; what BM25 needs to know of the collection.
struct Counts {
  std::uint64_t papers = 0;
  std::uint64_t passages = 0;
  std::uint64_t words = 0; // of all passages, stop words included

  friend bool operator==(const Counts&, const Counts&) = default;
};

// Numbers as LEB128, strings behind their length, sealed; pack and unpack are inverse. Unpacking damaged
// bytes throws Error (index), it never reads outside them.
std::string pack(const PassageRecord& record);
std::string pack(const PaperRecord& record);
std::string pack(const Counts& counts);
PassageRecord unpack_passage(std::string_view bytes);
PaperRecord unpack_paper(std::string_view bytes);
Counts unpack_counts(std::string_view bytes);

} // namespace dossier
