// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dossier {

// Where the text of an RTF group goes.
enum class RtfDestination : std::uint8_t {
  body,
  nowhere,
  fonts,
  styles,
  property, // of the document: title, author
  field,
  instruction, // of a field
  result,
  note,
  box,         // a text box
  alternative, // its first group is for programs without Unicode
  unicode,     // the other one
};

// The destination that a control word at the beginning of a group opens; nothing when it opens none.
//
//   "footnote" -> note     "pict" -> nowhere     "b" -> nothing
std::optional<RtfDestination> rtf_destination(std::string_view word);

// The character that a control word or symbol stands for: "emdash" -> "\u2014"; empty when it is none.
std::string_view rtf_character(std::string_view word);

} // namespace dossier
