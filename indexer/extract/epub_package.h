// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"
#include "indexer/extract/xml.h"

#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// What the package document of an EPUB says: of the book, and where its chapters are.
struct EpubPackage {
  std::vector<Hint> hints;
  std::vector<std::string> chapters; // parts of the archive, in reading order
};

// `folder` is the one that the package lies in. Covers and navigation are no chapters.
EpubPackage epub_package(const XmlDocument& document, std::string_view folder);

// "chapter%201.xhtml#top" -> "chapter 1.xhtml"
std::string decoded_reference(std::string_view reference);

} // namespace dossier
