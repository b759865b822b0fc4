// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "indexer/extract.h"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What is named in a passage, as a line of JSON, for programs and for scoring.
//
//   {"_id":"a#0","text":"The Quds Force in Ghor and in Zahedan"}
//     -> {"_id":"a#0","mentions":[{"kind":"military","entry":"quds-force","name":"Quds
//     Force","begin":4,"end":14},
//         {"kind":"province","entry":"AF-GHO",...}],"places":[{"kind":"city","entry":"zahedan",...,"province":"IR-11"}]}
//
// begin and end are UTF-8 byte offsets into the text. `mentions` are the actors and provinces that the text
// names itself; a town, which only counts for its province in the facet, stands in `places`. The lines are
// ASCII.

// One line for each line of `in` that is not blank, in order: those are objects with "text" and, if they have
// it,
// "_id" (else the line's number stands for it). A line that is none gets an empty list, and `bad` is told
// what it is. Returns how many were bad.
std::size_t write_mention_lines(std::istream& in, const Gazetteer& gazetteer,
                                const std::function<void(std::string_view)>& write,
                                const std::function<void(std::size_t line, std::string_view what)>& bad);

// One line for each passage of a paper: "_id" is the file's name and the passage's number, "text" is added.
std::string mention_lines(const std::filesystem::path& file, const Extract& extract,
                          const Gazetteer& gazetteer);

} // namespace dossier
