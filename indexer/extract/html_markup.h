// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <gumbo.h>
#include <string>
#include <string_view>

namespace dossier {

// The tags in a page's source, read without building a tree: cheap enough to look a page over before it is
// parsed.
//
//   "<a href='x>y'>" -> {name "a", tag GUMBO_TAG_A, attributes 1, end 14}
//
// Nothing is copied; a name is as it is written. Tags are told apart as the HTML standard tokenizes them.
struct Markup {
  std::string_view name;
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  bool opens = true;
  bool closes_itself = false;
  std::size_t attributes = 0;
  std::size_t end = 0; // behind the '>'; npos when the page ends inside
};

// The tag that begins at `at`, a '<' before a letter, or before '/' and a letter.
Markup read_tag(std::string_view html, std::size_t at);

// Where a comment, doctype or processing instruction that begins at `at` ends.
std::size_t behind_comment(std::string_view html, std::size_t at);

// Where the end tag of a raw element begins whose content begins at `at`; the page's end when there is none.
std::size_t end_of_raw(std::string_view html, std::size_t at, std::string_view name);

// XHTML's empty elements as HTML writes them: "<script src='x'/><br/>" -> "<script src='x'></script><br/>".
// In HTML the first would hold all that follows.
std::string with_end_tags(std::string_view xhtml);

// How an element nests, which is all that matters of it here.
enum class MarkupSort : std::uint8_t {
  phrase,    // its end tag works only while no block is open inside
  formatted, // the same, and gumbo opens it again in the next block when it was left open
  block,
  empty, // has no end tag
  raw,   // its content is no markup
  drawing,
};

MarkupSort sort_of(GumboTag tag);

bool is_letter(char c);                                         // of ASCII
bool equal_names(std::string_view one, std::string_view other); // upper and lower case are one

} // namespace dossier
