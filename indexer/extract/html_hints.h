// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/html_page.h"

#include <vector>

namespace dossier {

// What a page says about its article outside the text, by the schema's fields; the more trustworthy source
// first: JSON-LD, meta elements (citation_*, Dublin Core, plain names), OpenGraph, <link rel=canonical>,
// <html lang>, <title>; last what only the page shows: rel=author, <time>, the site's name behind the title.
//
//   <meta name="citation_author" content="Rezaei, Farhad"> <title>Iran | BESA</title> <h1>Iran</h1>
//     -> {author "Farhad Rezaei" "html meta"} {title "Iran" "html title"}
//
// Values are as they are written, but for white space, dates (ISO), inverted names, and a site's name behind
// a title, which is cut off. An author that is a URL, "admin" or the site itself is none. A value is given
// once, by its best source.
std::vector<Hint> html_hints(const HtmlPage& page);

} // namespace dossier
