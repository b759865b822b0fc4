// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/coverage.h"
#include "corpus/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A value of the title page and where it was found: {"2019-01-15", "first page"}. Empty when the paper does
// not say.
struct Sourced {
  std::string value;
  std::string origin; // "front matter", "html meta", "first page", "heading", "file name"

  bool empty() const { return value.empty(); }
  friend bool operator==(const Sourced&, const Sourced&) = default;
};

// What a citation needs. Dates are ISO 8601, as precise as the paper is: "2019-01-15", "2019-01", "2019".
struct Metadata {
  Sourced title;
  std::vector<Sourced> authors;
  Sourced publisher;
  Sourced series;
  Sourced number;
  Sourced date;
  Sourced url;
  Sourced kind;     // "digest", "report", ...: as the front matter says
  Sourced language; // ISO 639-1

  friend bool operator==(const Metadata&, const Metadata&) = default;
};

enum class SectionKind {
  body,
  summary, // abstract, executive summary, key points
  note,    // about the author, acknowledgements, notes, references: no passage is made of it
};

std::string_view name_of(SectionKind kind); // "body", "summary", "note"

// A heading and the text below it up to the next heading.
struct Section {
  SectionKind kind = SectionKind::body;
  std::string heading; // empty before the first heading
  Span span;           // of Paper::text, without the heading

  friend bool operator==(const Section&, const Section&) = default;
};

struct PageStart {
  std::size_t offset = 0; // into Paper::text, in bytes
  std::string label;      // as printed: "12", "iv"

  friend bool operator==(const PageStart&, const PageStart&) = default;
};

// A paper as it is read: clean running text, cut into sections; paragraphs are parted by "\n\n".
// Sections are in order and do not overlap; headings are not part of the text.
struct Paper {
  Metadata metadata;
  std::string text;
  std::vector<Section> sections;
  std::vector<PageStart> pages; // in order; empty when the format has no pages
  Coverage coverage;

  friend bool operator==(const Paper&, const Paper&) = default;
};

// The unit of retrieval: whole sentences of one section, about 120 words.
struct Passage {
  unsigned ordinal = 0; // from 0, in reading order
  SectionKind kind = SectionKind::body;
  std::string heading;
  std::string first_page; // labels; empty when the paper has no pages
  std::string last_page;
  Span span;       // of Paper::text
  std::string key; // what the file calls it, where that names its passages; else empty

  friend bool operator==(const Passage&, const Passage&) = default;
};

} // namespace dossier
