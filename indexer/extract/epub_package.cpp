// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/epub_package.h"

#include "indexer/extract/office_properties.h"
#include "indexer/extract/zip_archive.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace dossier {
namespace {

constexpr std::string_view kOrigin = "epub package";

bool has_word(std::string_view words, std::string_view sought) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (words.substr(begin, end - begin) == sought) return true;
    begin = end + 1;
  }
  return false;
}

// Contributors have roles (MARC relators): "aut" or none is an author. EPUB 3 tells them in elements of their
// own.
bool is_author(const XmlDocument& document, const XmlNode& creator) {
  std::string_view role = attribute(creator, "role");
  const std::string id = "#" + std::string(attribute(creator, "id"));
  std::string refined;
  for (std::size_t i = 0; role.empty() && id.size() > 1 && i < document.nodes.size(); ++i) {
    const XmlNode& node = document.nodes[i];
    if (!node.is(Xml::package, "meta") || attribute(node, "refines") != id) continue;
    if (attribute(node, "property") == "role") refined = text_of(document, i);
  }
  if (role.empty()) role = refined;
  return role.empty() || role == "aut";
}

std::vector<Hint> hints_of(const XmlDocument& document) {
  std::vector<Hint> hints;
  bool titled = false;
  bool dated = false;
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    const XmlNode& node = document.nodes[i];
    if (node.vocabulary != Xml::dublin_core) continue;
    const std::string value = text_of(document, i);
    if (node.name == "title" && !titled) {
      add_property(hints, "title", value, kOrigin); // the first is the main one
      titled = true;
    } else if (node.name == "creator" && is_author(document, node)) {
      add_property(hints, "author", value, kOrigin);
    } else if (node.name == "publisher" || node.name == "language") {
      add_property(hints, node.name, value, kOrigin);
    } else if (node.name == "date" && !dated) {
      const std::string_view event = attribute(node, "event");
      if (!event.empty() && event != "publication" && event != "original-publication") continue;
      add_property(hints, "date", value.substr(0, value.find('T')), kOrigin);
      dated = true;
    }
  }
  return hints;
}

} // namespace

std::string decoded_reference(std::string_view reference) {
  reference = reference.substr(0, reference.find('#'));
  std::string plain;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    unsigned char byte = 0;
    const char* digits = reference.data() + i + 1;
    const bool escaped = reference[i] == '%' && i + 2 < reference.size() &&
                         std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2;
    plain += escaped ? static_cast<char>(byte) : reference[i];
    i += escaped ? 2 : 0;
  }
  return plain;
}

EpubPackage epub_package(const XmlDocument& document, std::string_view folder) {
  EpubPackage package;
  package.hints = hints_of(document);
  std::map<std::string_view, std::string> items; // the chapters by id
  std::set<std::string> covers;
  for (const XmlNode& node : document.nodes) {
    if (node.is(Xml::package, "reference") && attribute(node, "type") == "cover")
      covers.insert(part_name(folder, decoded_reference(attribute(node, "href"))));
    if (!node.is(Xml::package, "item")) continue;
    const std::string_view type = attribute(node, "media-type");
    const std::string_view id = attribute(node, "id");
    const bool page =
        type == "application/xhtml+xml" || type == "text/html" || type == "application/x-dtbook+xml";
    const bool cover = id == "cover" || id == "cover-page" || id == "coverpage";
    if (!page || cover || has_word(attribute(node, "properties"), "nav")) continue;
    items.emplace(id, part_name(folder, decoded_reference(attribute(node, "href"))));
  }
  std::set<std::string> seen;
  for (const XmlNode& node : document.nodes) {
    if (!node.is(Xml::package, "itemref")) continue;
    const auto item = items.find(attribute(node, "idref"));
    if (item == items.end() || covers.contains(item->second)) continue;
    if (seen.insert(item->second).second) package.chapters.push_back(item->second);
  }
  return package;
}

} // namespace dossier
