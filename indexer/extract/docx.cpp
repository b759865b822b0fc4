// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx.h"

#include "corpus/error.h"
#include "corpus/text/utf8.h"
#include "indexer/extract/docx_body.h"
#include "indexer/extract/office_properties.h"

#include <algorithm>
#include <map>
#include <optional>

namespace dossier {
namespace {

constexpr std::string_view kDocument = "word/document.xml"; // where nearly every program puts it
constexpr std::string_view kOrigin = "document properties";

// The parts that a part refers to, by the last word of what they are to it: "styles", "footnotes".
std::map<std::string, std::string> relations_of(ZipArchive& archive, const std::string& part) {
  const std::string folder(folder_of(part));
  const std::string name = part.substr(folder.empty() ? 0 : folder.size() + 1);
  const std::string rels = part_name(folder, "_rels/" + name + ".rels");
  std::map<std::string, std::string> related;
  const std::optional<std::string> bytes = archive.part(rels);
  if (!bytes) return related;
  const XmlDocument document = parse_xml(*bytes, rels);
  for (const XmlNode& node : document.nodes) {
    if (!node.is(Xml::relations, "Relationship") || attribute(node, "TargetMode") == "External") continue;
    const std::string_view type = attribute(node, "Type");
    related.emplace(type.substr(type.rfind('/') + 1), part_name(folder, attribute(node, "Target")));
  }
  return related;
}

class Package {
public:
  explicit Package(ZipArchive& archive) : archive_(archive), root_(relations_of(archive, "")) {
    const auto found = root_.find("officeDocument");
    document_ = found == root_.end() ? std::string(kDocument) : found->second;
    related_ = relations_of(archive, document_);
  }

  XmlDocument document() {
    const std::optional<std::string> bytes = archive_.part(document_);
    if (!bytes)
      throw Error{ErrorKind::input, "is damaged: the text is missing from the Word file",
                  "open and save it anew, or get it again"};
    return parse_xml(*bytes, document_);
  }

  // A part beside the text; without nodes when there is none, or when it is damaged: the text is worth more.
  XmlDocument beside(const std::string& what) {
    return optional_part(related_, what, "word/" + what + ".xml");
  }
  XmlDocument properties() { return optional_part(root_, "core-properties", "docProps/core.xml"); }
  XmlDocument statistics() { return optional_part(root_, "extended-properties", "docProps/app.xml"); }

private:
  XmlDocument optional_part(const std::map<std::string, std::string>& related, const std::string& what,
                            const std::string& usual) {
    const auto found = related.find(what);
    const std::string name = found == related.end() ? usual : found->second;
    const std::optional<std::string> bytes = archive_.part(name);
    if (!bytes) return {};
    try {
      return parse_xml(*bytes, name);
    } catch (const Error&) {
      return {};
    }
  }

  ZipArchive& archive_;
  std::map<std::string, std::string> root_;
  std::string document_;
  std::map<std::string, std::string> related_;
};

std::vector<Hint> hints_of(const XmlDocument& properties) {
  std::vector<Hint> hints;
  for (std::size_t i = 0; i < properties.nodes.size(); ++i) {
    const XmlNode& node = properties.nodes[i];
    if (node.is(Xml::dublin_core, "title")) add_property(hints, "title", text_of(properties, i), kOrigin);
    if (node.is(Xml::dublin_core, "creator")) add_property(hints, "author", text_of(properties, i), kOrigin);
    if (node.is(Xml::dublin_core, "language"))
      add_property(hints, "language", text_of(properties, i), kOrigin);
  }
  return hints;
}

// Breaks that disagree with Word's own count were left by an older layout.
bool are_trusted(std::size_t pages, const XmlDocument& statistics) {
  for (std::size_t i = 0; i < statistics.nodes.size(); ++i) {
    if (statistics.nodes[i].name != "Pages") continue;
    const auto counted = static_cast<std::size_t>(std::max(number_in(text_of(statistics, i), 0), 0));
    const std::size_t apart = counted > pages ? counted - pages : pages - counted;
    return counted == 0 || apart <= 1 + pages / 10;
  }
  return true;
}

} // namespace

bool is_docx(const ZipArchive& archive) {
  return archive.has("[Content_Types].xml") && archive.has_any_in("word/");
}

Extract extract_docx(ZipArchive& archive) {
  Package package(archive);
  WordParts parts;
  parts.document = package.document();
  parts.footnotes = package.beside("footnotes");
  parts.endnotes = package.beside("endnotes");
  if (const XmlDocument styles = package.beside("styles"); !styles.nodes.empty())
    parts.styles = WordStyles(styles);
  Extract extract;
  extract.format = "docx";
  extract.charset = "UTF-8";
  if (const XmlDocument properties = package.properties(); !properties.nodes.empty())
    extract.hints = hints_of(properties);
  WordText text = word_text(parts);
  extract.blocks = std::move(text.blocks);
  for (Block& block : extract.blocks) block.text = well_formed(std::move(block.text));
  if (text.pages > 0 && are_trusted(text.pages, package.statistics()))
    for (std::size_t page = 1; page <= text.pages; ++page) extract.pages.push_back(std::to_string(page));
  else
    for (Block& block : extract.blocks) block.page = 0;
  return extract;
}

} // namespace dossier
