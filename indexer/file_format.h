// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace dossier {

// What a file is, told by its bytes first and by its name second.
enum class FileFormat : std::uint8_t {
  text,
  markdown,
  html,
  pdf,
  package, // a ZIP file: Word, OpenDocument, EPUB
  rtf,
  foreign, // none of ours, whatever it is called
};

//   "%PDF-1.4...", "paper.docx" -> pdf     "Water is short.", "paper.html" -> text
FileFormat file_format(std::string_view bytes, const std::filesystem::path& name);

// Throws Error (input), which names what the file is and what to do: an old Word file, a picture.
[[noreturn]] void refuse_foreign(std::string_view bytes);

} // namespace dossier
