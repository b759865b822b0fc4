// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dossier {

// A question whose answers were judged. {"_id": "4", "text": "upstream dams on shared rivers"}
struct Topic {
  std::string id;
  std::string text;

  friend bool operator==(const Topic&, const Topic&) = default;
};

// By topic, by what was judged (a passage's name or a paper's): its grade; 0 and less is not relevant.
using Grades = std::map<std::string, int>;
using Judgments = std::map<std::string, Grades>;

// A JSON object a line, in the file's order; ids may be numbers. Throws Error (input) with file and line.
std::vector<Topic> read_topics(const std::filesystem::path& file);

// Lines "topic TAB name TAB grade", as BEIR writes them (its first line, a header, is passed over), or
// trec_eval's "topic 0 name grade" between blanks. Throws Error (input) with file and line.
Judgments read_judgments(const std::filesystem::path& file);

} // namespace dossier
