// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <cstdint>

namespace dossier {

// Tokens [first, last) that name somebody of a kind that was guessed.
struct NameRun {
  std::size_t first = 0;
  std::size_t last = 0;
  EntryKind kind = EntryKind::organisation;
  unsigned confidence = 0; // percent

  friend bool operator==(const NameRun&, const NameRun&) = default;
};

// What of the gazetteer covers a token.
enum class Cover : std::uint8_t {
  none,
  land,   // a state, a people, a province, a town: may begin an organisation's name
  name,   // a person's name of one word: may be another's surname
  person, // a person's full name
  actor,  // any other actor
};

// Whether the name that covers a token is whole: no other name holds it.
inline bool is_closed(Cover cover) { return cover == Cover::person || cover == Cover::actor; }

} // namespace dossier
