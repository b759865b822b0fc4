// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/odt.h"

#include "corpus/error.h"
#include "corpus/text/utf8.h"
#include "indexer/extract/odt_body.h"
#include "indexer/extract/office_properties.h"

#include <optional>

namespace dossier {
namespace {

constexpr std::string_view kOrigin = "document properties";
constexpr std::string_view kText = "application/vnd.oasis.opendocument.text";

bool is_encrypted(ZipArchive& archive) {
  const std::optional<std::string> manifest = archive.part("META-INF/manifest.xml");
  return manifest && manifest->find("encryption-data") != std::string::npos;
}

XmlDocument optional_part(ZipArchive& archive, const char* name) {
  const std::optional<std::string> bytes = archive.part(name);
  if (!bytes) return {};
  try {
    return parse_xml(*bytes, name);
  } catch (const Error&) {
    return {}; // the text is worth more
  }
}

// Who wrote it, else who saved it last.
std::vector<Hint> hints_of(const XmlDocument& meta) {
  std::vector<Hint> hints;
  for (std::size_t i = 0; i < meta.nodes.size(); ++i) {
    const XmlNode& node = meta.nodes[i];
    if (node.is(Xml::dublin_core, "title")) add_property(hints, "title", text_of(meta, i), kOrigin);
    if (node.is(Xml::meta, "initial-creator")) add_property(hints, "author", text_of(meta, i), kOrigin);
    if (node.is(Xml::dublin_core, "language")) add_property(hints, "language", text_of(meta, i), kOrigin);
  }
  for (const Hint& hint : hints)
    if (hint.field == "author") return hints;
  for (std::size_t i = 0; i < meta.nodes.size(); ++i)
    if (meta.nodes[i].is(Xml::dublin_core, "creator"))
      add_property(hints, "author", text_of(meta, i), kOrigin);
  return hints;
}

} // namespace

bool is_odt(ZipArchive& archive) {
  const std::optional<std::string> type = archive.part("mimetype");
  if (type) return type->starts_with(kText);
  return archive.has("content.xml") && archive.has("styles.xml");
}

Extract extract_odt(ZipArchive& archive) {
  if (is_encrypted(archive))
    throw Error{ErrorKind::input, "is encrypted", "open it with its password and save it without one"};
  const std::optional<std::string> content = archive.part("content.xml");
  if (!content)
    throw Error{ErrorKind::input, "is damaged: the text is missing from the OpenDocument file",
                "open and save it anew, or get it again"};
  const XmlDocument document = parse_xml(*content, "content.xml");
  OdtText text = odt_text(document, optional_part(archive, "styles.xml"));
  Extract extract;
  extract.format = "odt";
  extract.charset = "UTF-8";
  if (const XmlDocument meta = optional_part(archive, "meta.xml"); !meta.nodes.empty())
    extract.hints = hints_of(meta);
  extract.blocks = std::move(text.blocks);
  for (Block& block : extract.blocks) block.text = well_formed(std::move(block.text));
  for (std::size_t page = 1; page <= text.pages; ++page) extract.pages.push_back(std::to_string(page));
  return extract;
}

} // namespace dossier
