// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace dossier {

// ICU's name of a Windows code page: 1251 -> "windows-1251", 10000 -> "macintosh"; "windows-1252" for one
// that is not known.
std::string charset_of_code_page(int page);

// The code page of a font's \fcharset: 204 (Russian) -> 1251. 0 where it is the document's own, -1 for a font
// of pictures, whose text is none.
int code_page_of_font(int charset);

} // namespace dossier
