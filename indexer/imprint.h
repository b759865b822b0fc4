// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/evidence.h"

#include <string_view>

namespace dossier {

// What a line of an imprint says: labels, numbers, dates, series. True when it is such a line and no text.
//
//   "Report No.: IF12106"                               -> number
//   "Perspectives Paper No. 1,064, January 15, 2019"    -> series, number, date
//   "Crisis Group Middle East Report N°195 | 23 March 2018" -> series, number, date
//   "GAO-05-927", "https://crsreports.congress.gov"     -> number, publisher
bool read_imprint(std::string_view line, std::string_view origin, Evidence& evidence);

// "Author: Jane Roe", "Published: 4 March 2018": a label that is known and what stands behind it.
bool read_labelled(std::string_view line, std::string_view origin, Evidence& evidence);

// Whether the line begins with such a label.
bool is_labelled(std::string_view line);

// "© 2019 RAND Corporation. All rights reserved": who published it, and the year if no date is found.
void read_copyright(std::string_view text, Evidence& evidence);

} // namespace dossier
