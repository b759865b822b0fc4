// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// A line that says which kind of paper it is and nothing of what is in it: however large it is set, it is no
// title.
//
//   "Policy Brief", "RESEARCH REPORT", "Middle East Security Report 35", "INSIGHTi", "March 2019" -> yes
//   "Iran and the Taliban", "Report on the Drug Trade"                                             -> no
bool is_masthead(std::string_view line);

// A line that names an institution and says nothing else: "THE BEGIN-SADAT CENTER FOR STRATEGIC STUDIES".
bool is_institution(std::string_view line);

// Whether one of its words is that of an institution: "center", "council", "university".
bool names_institution(std::string_view line);

} // namespace dossier
