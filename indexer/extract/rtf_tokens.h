// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dossier {

// A piece of an RTF file.
//
//   "{\\b1 Iran\\'92s}" -> open, control "b" 1, text "Iran", byte 0x92, text "s", close
struct RtfToken {
  enum class Kind { open, close, control, symbol, text, byte, end };
  Kind kind = Kind::end;
  std::string_view text;        // of text; the name of a control word or symbol
  std::optional<int> parameter; // of a control word
  char byte = 0;
};

// Reads one token after the other. Line ends are no text; binary data is passed over. What is cut short ends.
class RtfTokens {
public:
  explicit RtfTokens(std::string_view rtf) : rtf_(rtf) {}
  RtfToken next();

private:
  RtfToken control();

  std::string_view rtf_;
  std::size_t at_ = 0;
};

} // namespace dossier
