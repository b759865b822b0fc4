// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/support/zip_file.h"

#include <cassert>
#include <fmt/format.h>
#include <zip.h>

namespace dossier {
namespace {

constexpr const char* kWordNames =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" )"
    R"(xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" )"
    R"(xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml")";

constexpr const char* kOdtNames = R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" )"
                                  R"(xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" )"
                                  R"(xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" )"
                                  R"(xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" )"
                                  R"(xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" )"
                                  R"(xmlns:dc="http://purl.org/dc/elements/1.1/" )"
                                  R"(xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0")";

} // namespace

std::string zip_of(const ZipParts& parts, const char* password) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  assert(archive != nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
    assert(index >= 0);
    if (password != nullptr)
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_128, password);
  }
  [[maybe_unused]] const int closed = zip_close(archive);
  assert(closed == 0);
  zip_stat_t status;
  zip_source_stat(target, &status);
  std::string made(status.size, '\0');
  zip_source_open(target);
  zip_source_read(target, made.data(), made.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return made;
}

std::string docx_of(const std::string& body, const ZipParts& beside) {
  ZipParts parts = {
      {"[Content_Types].xml", "<Types/>"},
      {"_rels/.rels",
       R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" )"
       R"(Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" )"
       R"(Target="word/document.xml"/></Relationships>)"},
      {"word/document.xml",
       fmt::format("<?xml version=\"1.0\"?><w:document {}><w:body>{}</w:body></w:document>", kWordNames,
                   body)}};
  for (const auto& [name, content] : beside) {
    std::string named = content;
    if (const std::size_t at = named.find("NAMES"); at != std::string::npos) named.replace(at, 5, kWordNames);
    parts.emplace_back(name, named);
  }
  return zip_of(parts);
}

std::string odt_of(const std::string& body, const std::string& styles, const ZipParts& beside) {
  ZipParts parts = {
      {"mimetype", "application/vnd.oasis.opendocument.text"},
      {"content.xml",
       fmt::format("<office:document-content {}><office:automatic-styles>{}</office:automatic-styles>"
                   "<office:body><office:text>{}</office:text></office:body></office:document-content>",
                   kOdtNames, styles, body)}};
  parts.insert(parts.end(), beside.begin(), beside.end());
  return zip_of(parts);
}

std::string epub_of(const std::vector<std::string>& chapters, const std::string& metadata,
                    const ZipParts& beside) {
  std::string items;
  std::string spine;
  ZipParts parts = {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml",
       R"(<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile )"
       R"(full-path="OEBPS/book.opf"/></rootfiles></container>)"}};
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    items +=
        fmt::format(R"(<item id="c{0}" href="text/c%20{0}.xhtml" media-type="application/xhtml+xml"/>)", i);
    spine += fmt::format(R"(<itemref idref="c{}"/>)", i);
    parts.emplace_back(fmt::format("OEBPS/text/c {}.xhtml", i), chapters[i]);
  }
  parts.emplace_back(
      "OEBPS/book.opf",
      fmt::format(R"(<package xmlns="http://www.idpf.org/2007/opf" )"
                  R"(xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">)"
                  "<metadata>{}</metadata><manifest>{}</manifest><spine>{}</spine></package>",
                  metadata, items, spine));
  parts.insert(parts.end(), beside.begin(), beside.end());
  return zip_of(parts);
}

} // namespace dossier
