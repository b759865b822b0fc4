// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// How much stands for it that a line names people.
enum class NameContext {
  declared, // "by", "Author:", or a role behind the name: any capitalised words will do
  nearby,   // it stands by the title: one of a name's words must be no common English word (without a list of
            // words: it must have an initial)
};

// Whether it is written as a person's name: two to five words, each capitalised, an initial, or a particle.
//
//   "Paul K. Kerr", "Ahmed S. Hashim", "Ursula van der Leyen", "JANE ROE" -> yes
//   "Middle East" (common words), "Jane", "Council of Elders", "Table 2" -> no
bool is_person_name(std::string_view text, NameContext context);

// The people of a line that names nothing else, without titles, degrees and the marks of footnotes; empty
// when anything in it is no name.
//
//   "Jane Roe, Omar Haidari* and Sara Lind" -> all three      "Jane Roe went to Kabul" -> none
std::vector<std::string> names_in(std::string_view line, NameContext context);

// The people that a line gives with what they are, as papers do at their end; empty when there are none.
//
//   "Paul K. Kerr, Specialist in Nonproliferation" -> {"Paul K. Kerr"}
//   "Jane Roe Analyst in Water Policy Omar Haidari Research Fellow" -> both, where no comma is asked for
enum class RoleMark { comma, any };
std::vector<std::string> names_with_roles(std::string_view text, RoleMark mark);

// A line that is nothing but what somebody is: "Senior Specialist in Economic Policy".
bool is_role(std::string_view line);

} // namespace dossier
