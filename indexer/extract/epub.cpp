// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub.h"

#include "corpus/error.h"
#include "indexer/extract/epub_package.h"
#include "indexer/extract/html.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dossier {
namespace {

constexpr std::string_view kType = "application/epub+zip";
constexpr std::size_t kMostChapters = 5000;

[[noreturn]] void refuse_damaged(const std::string& what) {
  throw Error{ErrorKind::input, "is damaged: " + what, "get the book again"};
}

// The package document: META-INF/container.xml names it (EPUB 3.3, 4.2.6.3.1).
std::string package_name(ZipArchive& archive) {
  const std::optional<std::string> container = archive.part("META-INF/container.xml");
  if (!container) refuse_damaged("the book's META-INF/container.xml is missing");
  const XmlDocument document = parse_xml(*container, "META-INF/container.xml");
  for (const XmlNode& node : document.nodes)
    if (node.is(Xml::container, "rootfile")) return part_name("", attribute(node, "full-path"));
  refuse_damaged("it names no package");
}

// Whether a chapter is among the encrypted parts; fonts often are, and nobody reads them.
bool is_protected(ZipArchive& archive, const std::vector<std::string>& chapters) {
  const std::optional<std::string> encryption = archive.part("META-INF/encryption.xml");
  if (!encryption) return false;
  const XmlDocument document = parse_xml(*encryption, "META-INF/encryption.xml");
  return std::any_of(document.nodes.begin(), document.nodes.end(), [&](const XmlNode& node) {
    if (node.name != "CipherReference") return false;
    const std::string part = part_name("", decoded_reference(attribute(node, "URI")));
    return std::find(chapters.begin(), chapters.end(), part) != chapters.end();
  });
}

} // namespace

bool is_epub(ZipArchive& archive) {
  const std::optional<std::string> type = archive.part("mimetype");
  return (type && type->starts_with(kType)) || archive.has("META-INF/container.xml");
}

Extract extract_epub(ZipArchive& archive) {
  const std::string name = package_name(archive);
  const std::optional<std::string> bytes = archive.part(name);
  if (!bytes) refuse_damaged("its package document is missing");
  EpubPackage package = epub_package(parse_xml(*bytes, name), folder_of(name));
  if (package.chapters.size() > kMostChapters) refuse_damaged("it names too many chapters");
  if (is_protected(archive, package.chapters))
    throw Error{ErrorKind::input, "is encrypted (DRM)", "get it without protection, or as PDF"};
  Extract extract;
  extract.format = "epub";
  extract.charset = "UTF-8";
  extract.hints = std::move(package.hints);
  std::vector<Block> notes;
  for (const std::string& chapter : package.chapters) {
    const std::optional<std::string> page = archive.part(chapter);
    if (!page) continue;
    for (Block& block : chapter_blocks(*page))
      (block.kind == BlockKind::note ? notes : extract.blocks).push_back(std::move(block));
  }
  if (extract.blocks.empty() && notes.empty()) refuse_damaged("none of its chapters has text");
  std::move(notes.begin(), notes.end(), std::back_inserter(extract.blocks));
  return extract;
}

} // namespace dossier
