// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/names.h"
#include "query/parser.h"

namespace dossier {

// A query whose fields name nobody, or too many, with these fields as words: nothing that is typed is an
// error.
//
//   drug actor:zzz  ->  drug zzz, and a note: "no actor is called 'zzz': it is taken as a word"
//
// Fields of the schema that take names are meant: actor, province and country.
ParsedQuery unknown_names_as_words(ParsedQuery query, NamesMeant& names, const Gazetteer& gazetteer);

} // namespace dossier
