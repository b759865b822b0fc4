// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/candidate.h"

namespace dossier {

// Whether the name of a state, a province or a town is a person's where it stands.
//
//   "Chad Weller", "Vernon Jordan", "President Rodrigo Carazo", "Salamat Hashim": persons

bool is_part_of_person(const TokenText& reading, const Gazetteer& gazetteer, std::size_t token);

// A surname, whatever province bears it too. A surname of the gazetteer stays.
bool follows_given_name(const TokenText& reading, const Gazetteer& gazetteer, const Candidate& candidate);

// A place's name alone that goes on as no place's does, outside a country that is spoken of.
bool begins_a_name(const TokenText& reading, const Gazetteer& gazetteer, const Candidate& candidate);

} // namespace dossier
