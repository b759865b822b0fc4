// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/name_run.h"
#include "corpus/token_text.h"

#include <vector>

namespace dossier {

// How the names of persons are written: which words can be one, where one ends, what is no whole name.
//
//   "met Mohammed bin Salman in Jeddah": name_end(1) is 4, is_full_name(1, 4); "Senior Fellow" is none
//
// Tokens of `reading`; `known` says of each whether a known name covers it. Both must outlive this.
class NameShapes {
public:
  NameShapes(const TokenText& reading, const std::vector<Cover>& known) : reading_(reading), known_(known) {}

  bool is_name(std::size_t token) const; // a word that can be part of a person's name
  bool is_initial(std::size_t token) const;
  bool is_all_capitals(std::size_t token) const;

  // One past the last word of the name that begins at `first`; "George H.W. Bush", "Joaquín “El Chapo”
  // Guzmán".
  std::size_t name_end(std::size_t first) const;
  bool follows(std::size_t token) const; // whether a name may go on over the gap

  bool names_a_thing(std::size_t last) const; // "Stafford Act", "Carter Center"
  bool is_full_name(std::size_t first, std::size_t last) const;
  bool begins_a_run(std::size_t first) const; // no capitalised word stands before it that it could belong to
  bool ends_a_run(std::size_t last) const;    // nor behind it
  bool is_sentence_start(std::size_t token) const;

  // A single word that nothing but a name explains: in no gazetteer, no English word, four letters or more.
  bool is_strange(std::size_t token) const;

private:
  std::size_t behind_particles(std::size_t at) const;
  std::size_t behind_nickname(std::size_t at) const;

  const TokenText& reading_;
  const std::vector<Cover>& known_;
};

bool is_title_of_person(std::string_view word); // "mr", "general"

} // namespace dossier
