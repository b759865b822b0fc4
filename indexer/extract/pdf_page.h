// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/pdf_info.h"
#include "indexer/extract/pdf_word.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace dossier {

struct PdfPicture {
  std::string bytes;
  double dots_per_inch = 0;
};

// A PDF as poppler reads it: pages of words, and what the file says about itself. The one place that sees
// poppler.
//
//   PdfFile file(bytes); file.pages() -> 3; file.page(0).words[0] -> {"Iran", {57.6, 108.7, ...}, 18.0}
//
// The bytes must outlive it. The constructor throws Error (input) for what is no readable PDF: damaged,
// encrypted, without pages. Words that stand sideways on an upright page (a margin's stamp, an axis of a
// chart) are left out; a page of which most stands sideways (a wide table) is turned.
//
// poppler-glib and not poppler-cpp: the latter looks every font of a page up anew and asks iconv for each
// word, which costs twice the time (9.2 against 4.2 ms a page on the same machine; pdftotext 4.2).
class PdfFile {
public:
  explicit PdfFile(std::string_view bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  std::size_t pages() const;
  PdfPage page(std::size_t index);
  PdfInfo info() const;

  // A page as it would be printed in shades of grey: a PGM picture. What is larger than any paper comes
  // coarser.
  PdfPicture picture(std::size_t index) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

} // namespace dossier
