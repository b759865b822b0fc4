// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace dossier {

// Which folded names of persons are spellings of one: each group a person, in the order of their first names.
//
//   {"shirley amerasinghe", "hamilton shirley amerasinghe", "h s amerasinghe", "gholam reza baghbani",
//    "gholamreza baghbani", "vuk jeremi"}
//   -> {the first three}, {both Baghbanis}, {Jeremi}
//
// Of a short form that fits two who do not fit each other ("j smith" of John and James) nobody can tell: it
// is left out.
std::vector<std::vector<std::string>> same_persons(const std::vector<std::string>& names);

// One letter more, less or other, of ten at least: "Ali Hasan" and "Ali Hassan" may be two.
bool differ_by_a_letter(const std::string& a, const std::string& b);

} // namespace dossier
