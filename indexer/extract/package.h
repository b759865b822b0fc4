// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string_view>

namespace dossier {

// A ZIP file as the paper that it is: Word, OpenDocument or EPUB, told by its parts and not by its name.
// Throws Error (input) when it is another thing ("is an Excel workbook"), damaged, or encrypted.
Extract extract_package(std::string_view bytes);

} // namespace dossier
