// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What a PDF says about itself: the Info dictionary, XMP, the outline.
//
//   Info {Title "Russia's Nuclear Weapons", Author "Anya L. Fink"} -> hints title, author ("pdf info")
//   Info {Title "Microsoft Word - final2.doc"}                     -> nothing
//
// Most of what programs write there is junk: the name of a template or of a file, a user's login, the day of
// the last conversion. What does not look like a title, or like people, gives no hint; dates never do, for
// they are the file's and not the paper's.
struct PdfInfo {
  std::string title;
  std::string author;
  std::string xmp;                  // the metadata stream; may be empty
  std::string language;             // "en-US"
  std::vector<std::string> outline; // the bookmarks, in order, all levels
};

std::vector<Hint> info_hints(const PdfInfo& info);

// Those hints that the paper's own text bears out: a title most of whose words stand on the first two pages,
// an author whose surname stands anywhere. The name of the template, or of who converted the file, does not.
std::vector<Hint> borne_out(std::vector<Hint> hints, const std::vector<Block>& blocks);

} // namespace dossier
