// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/html_page.h"
#include "indexer/extract/html_weight.h"

#include <string_view>

namespace dossier {

// Drops the boxes of a page whose heading tells that they are no text of its article, whatever their classes
// are; many sites have none that a person could read.
//
//   <p>The dam leaks.</p><div><h3>You may also like</h3><p>A port for three empires</p></div> -> the
//   paragraph
//
// A box is the largest element that begins with the heading and holds little of the page; where there is
// none, it goes on to the next heading as large, if that is not far.
void drop_headed_clutter(const HtmlPage& page, HtmlSelection& selected);

// "Related content", "More from the programme:", "Get the latest"; not "Related work", "More on the method".
bool is_clutter_heading(std::string_view text);

} // namespace dossier
