// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace dossier {

// A file's bytes as text: well-formed UTF-8 without a byte-order mark, lines ended by '\n' only, no NUL.
//
//   "\xff\xfeA\0" -> {"A", "UTF-16LE"}     "caf\xe9" -> {"café", "windows-1252"}
//
// UTF-8 is taken at its word when it is well formed, or nearly so; UTF-16 and UTF-32 by their mark, UTF-16
// also by its high bytes; anything else is detected by ICU.
struct Decoded {
  std::string text;
  std::string charset;
};

Decoded decode(std::string_view bytes);

// The same when the file itself names its charset (an HTML meta element); an unknown name is ignored,
// and so is one that the bytes belie.
Decoded decode(std::string_view bytes, const std::string& declared);

// Bytes that are known to be in a charset, by ICU's name for it; as UTF-8 when ICU knows none of that name.
std::string decode_known(std::string_view bytes, const std::string& charset);

} // namespace dossier
