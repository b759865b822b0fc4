// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// Whether the result of a field is text: not that of {TOC \o "1-3"}, {PAGE} and their like.
bool is_shown_field(std::string_view instruction);

// The fields that are open at a place of a Word document: instruction, result, inside each other.
//
//   begin, instruction "HYPERLINK ...", separate, TEXT, end -> shown() at TEXT, and not before
class WordFields {
public:
  void mark(std::string_view type); // "begin", "separate", "end"
  void instruct(std::string_view text);
  // An instruction that a paragraph's end finds open was never finished: what follows is text again.
  void end_paragraph();
  bool shown() const { return hiding_ == 0; }

private:
  struct Field {
    std::string instruction;
    bool hides = true;
    bool result = false;
  };
  std::vector<Field> open_;
  std::size_t hiding_ = 0; // of them
};

} // namespace dossier
