// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <optional>
#include <string_view>

namespace dossier {

// Words that tell what a run of capitalised words names. All folded.

// The kind of organisation that a word heads: "council" a government's, "brigade" a military; nothing for a
// word that heads none.
std::optional<EntryKind> organisation_head(std::string_view word);

// "act", "treaty", "building": what has a name and is nobody.
bool is_thing(std::string_view word);

// What is never part of a person's name: heads, things, months, functional words.
bool is_no_name(std::string_view word);

bool is_function_word(std::string_view word); // "the", "in", "however"

// "fort", "hurricane", "operation": the person's name behind it has been given to a place or a thing.
bool is_before_a_thing(std::string_view word);

// "national", "joint", "federal": says nothing of whose the council is.
bool is_bare_modifier(std::string_view word);

} // namespace dossier
