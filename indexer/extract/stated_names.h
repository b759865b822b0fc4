// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// Whether what a file states as its title or author was written by somebody, and not filled in by a program.
//
//   title "Iran and the Taliban" -> yes; "Microsoft Word - final2.doc", "Untitled-1", "brief_v3" -> no
//   author "Jane Roe" -> yes; "jsmith", "Windows User", "a@b.org" -> no
//
// A title in small letters throughout is taken for a file's name, unless its script has no capitals.
bool is_stated_title(std::string_view title);
bool is_stated_author(std::string_view author);

} // namespace dossier
