// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What a page's JSON-LD (schema.org) says of its article, by the schema's fields.
//
//   {"@type": "Report", "headline": "Iran", "author": [{"name": "A"}, "B"], "publisher": {"@id": "#us"}}
//     -> {title "Iran"} {author "A"} {author "B"} {kind "report"}, {publisher ...} by the node with that id
//
// The first article of all scripts speaks, else the first web page. Scripts that are no JSON say nothing.
std::vector<Hint> linked_data_hints(const std::vector<std::string_view>& scripts);

// The text of that article, where they hold it (`articleBody`): plain, or with tags. Empty when they do not.
std::string linked_data_text(const std::vector<std::string_view>& scripts);

} // namespace dossier
