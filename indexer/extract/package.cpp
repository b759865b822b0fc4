// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/package.h"

#include "corpus/error.h"
#include "indexer/extract/docx.h"
#include "indexer/extract/epub.h"
#include "indexer/extract/odt.h"
#include "indexer/extract/zip_archive.h"

#include <array>
#include <fmt/format.h>
#include <optional>

namespace dossier {
namespace {

struct Foreign {
  std::string_view folder; // or the beginning of "mimetype"
  std::string_view name;
};

constexpr std::array<Foreign, 5> kForeign = {
    {{"xl/", "an Excel workbook"},
     {"ppt/", "a PowerPoint presentation"},
     {"application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet"},
     {"application/vnd.oasis.opendocument.presentation", "an OpenDocument presentation"},
     {"application/vnd.oasis.opendocument", "an OpenDocument file without running text"}}};

[[noreturn]] void refuse(ZipArchive& archive) {
  const std::string type = archive.part("mimetype").value_or("");
  for (const Foreign& foreign : kForeign)
    if (archive.has_any_in(foreign.folder) || type.starts_with(foreign.folder))
      throw Error{ErrorKind::input, fmt::format("is {}, which is not read", foreign.name),
                  "save it as PDF or text, if there is a paper in it"};
  throw Error{ErrorKind::input, "is a ZIP archive, and no Word, OpenDocument or EPUB file",
              "unpack it and index what is in it"};
}

} // namespace

Extract extract_package(std::string_view bytes) {
  ZipArchive archive(bytes);
  if (is_docx(archive)) return extract_docx(archive);
  if (is_odt(archive)) return extract_odt(archive);
  if (is_epub(archive)) return extract_epub(archive);
  refuse(archive);
}

} // namespace dossier
