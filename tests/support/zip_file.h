// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace dossier {

// A ZIP file of parts, in their order: zip_of({{"mimetype", "application/epub+zip"}, ...}). With a password
// the parts are encrypted.
using ZipParts = std::vector<std::pair<std::string, std::string>>;
std::string zip_of(const ZipParts& parts, const char* password = nullptr);

// A Word file whose body is this WordprocessingML; its other parts beside it.
std::string docx_of(const std::string& body, const ZipParts& beside = {});

// An OpenDocument text whose body is this content.
std::string odt_of(const std::string& body, const std::string& styles = "", const ZipParts& beside = {});

// A book whose chapters are these pages.
std::string epub_of(const std::vector<std::string>& chapters, const std::string& metadata = "",
                    const ZipParts& beside = {});

} // namespace dossier
