// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/paper.h"
#include "indexer/extract.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What a paper says about itself: from its hints, and where they are silent from the lines before its running
// text.
//
//   THE BEGIN-SADAT CENTER FOR STRATEGIC STUDIES      publisher "The Begin-Sadat Center for Strategic
//   Studies" Iran and the Taliban: A Tactical Alliance?        title by Dr. Farhad Rezaei author "Farhad
//   Rezaei" BESA Center Perspectives Paper No. 1,064,         series "BESA Center Perspectives", number
//   "1,064"
//     January 15, 2019                                date "2019-01-15"
//
// Every value knows where it was found. What is not said is left empty; only a title is always there: a paper
// without one is called after its file.
struct TitlePage {
  Metadata metadata;
  std::size_t blocks = 0; // so many leading blocks are title page, not text
};

// Blocks are clean lines (clean_lines) already.
TitlePage read_title_page(const Extract& extract, const std::filesystem::path& file);

// The people of a byline, without "by", titles and degrees:
// "by Dr. Farhad Rezaei and Jane Roe, PhD" -> {"Farhad Rezaei", "Jane Roe"}    "Kerr, Paul K." -> {"Paul K.
// Kerr"}
std::vector<std::string> people(std::string_view byline);

} // namespace dossier
