// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer_source.h"

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace dossier {

// A subdivision of a country as ISO 3166-2 lists it, read from the Debian package iso-codes.
//
//   {"PL-MZ", "Mazowieckie", "Voivodship", ""}      the parent is a code too; first-level divisions have none
struct Division {
  std::string code;
  std::string name;
  std::string type;
  std::string parent;

  std::string country() const { return code.substr(0, code.find('-')); }
};

// Throws Error (input) when the file is not there or is not what it should be.
std::vector<Division> read_divisions(const std::filesystem::path& iso_3166_2_json);

// The names within a name as the standard writes it, the one to show first:
//   "Asturias, Principado de" -> {"Asturias", "Principado de Asturias"}    "Bender [Tighina]" -> {"Bender",
//   "Tighina"} "Stockholms län [SE-01]" -> {"Stockholms län"}    "Davao (Region XI)" -> {"Davao"}
std::vector<std::string> names_of(const Division& division);

// Blocks for divisions of which nothing is known but this. The name of such a division is often that of its
// chief town, a word, or a person's, and nobody has looked at it; so
// - it counts as the division only with the word for what it is ("Masovian Voivodship", "Canton of Uri");
// - alone it is a place, the town or all of the land: it rolls up to the division as towns do;
// - either way its country must be named too; and alone it is left out where it is a name of anything else
// (`taken`,
//   folded names), or only words of direction and terrain ("Central", "Great Lakes").
std::vector<GazetteerBlock> division_blocks(const std::vector<Division>& divisions,
                                            const std::set<std::string>& taken);

} // namespace dossier
