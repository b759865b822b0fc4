// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xml.h"

#include "corpus/error.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kMostPrefixes = 500; // declared at once; Word declares some 40

constexpr std::array kVocabularies = std::to_array<std::pair<std::string_view, Xml>>({
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Xml::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Xml::word},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Xml::compatibility},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Xml::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Xml::math},
    {"http://schemas.openxmlformats.org/package/2006/relationships", Xml::relations},
    {"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Xml::types},
    {"http://purl.org/dc/elements/1.1/", Xml::dublin_core},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", Xml::office},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", Xml::text},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", Xml::table},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Xml::draw},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", Xml::style},
    {"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", Xml::meta},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Xml::manifest},
    {"urn:oasis:names:tc:opendocument:xmlns:container", Xml::container},
    {"http://www.idpf.org/2007/opf", Xml::package},
});

Xml vocabulary_of(std::string_view uri) {
  const auto* found = std::find_if(kVocabularies.begin(), kVocabularies.end(),
                                   [&](const auto& known) { return known.first == uri; });
  return found == kVocabularies.end() ? Xml::other : found->second;
}

std::string_view local_name(std::string_view name) { return name.substr(name.find(':') + 1); }

class Flattener {
public:
  explicit Flattener(XmlDocument& document) : nodes_(document.nodes) {}

  // Down first, then aside, then up.
  void flatten(pugi::xml_node root) {
    pugi::xml_node at = root;
    while (at) {
      enter(at);
      if (at.first_child() && at.type() == pugi::node_element) {
        at = at.first_child();
        continue;
      }
      leave(at);
      while (at && at != root && !at.next_sibling()) {
        at = at.parent();
        leave(at);
      }
      if (!at || at == root) return;
      at = at.next_sibling();
    }
  }

private:
  struct Binding {
    std::string_view prefix;
    Xml vocabulary;
    std::size_t node;
  };

  void enter(pugi::xml_node at) {
    XmlNode node;
    node.parent = open_.empty() ? 0 : open_.back();
    if (at.type() != pugi::node_element) {
      node.text = at.value();
      nodes_.push_back(node);
      nodes_.back().end = nodes_.size();
      return;
    }
    bind(at);
    const std::string_view name = at.name();
    node.name = local_name(name);
    node.vocabulary = vocabulary_with(name.substr(0, name.size() - node.name.size()));
    node.element = at;
    open_.push_back(nodes_.size());
    nodes_.push_back(node);
  }

  void leave(pugi::xml_node at) {
    if (at.type() != pugi::node_element) return;
    nodes_[open_.back()].end = nodes_.size();
    while (!bindings_.empty() && bindings_.back().node == open_.back()) bindings_.pop_back();
    open_.pop_back();
  }

  void bind(pugi::xml_node at) {
    for (const pugi::xml_attribute attribute : at.attributes()) {
      std::string_view name = attribute.name();
      if (!name.starts_with("xmlns") || bindings_.size() >= kMostPrefixes) continue;
      name.remove_prefix(5);
      if (!name.empty() && name.front() == ':') name.remove_prefix(1);
      bindings_.push_back({name, vocabulary_of(attribute.value()), nodes_.size()});
    }
  }

  Xml vocabulary_with(std::string_view prefix) const {
    if (prefix.ends_with(':')) prefix.remove_suffix(1);
    const auto found = std::find_if(bindings_.rbegin(), bindings_.rend(),
                                    [&](const Binding& binding) { return binding.prefix == prefix; });
    return found == bindings_.rend() ? Xml::other : found->vocabulary;
  }

  std::vector<XmlNode>& nodes_;
  std::vector<std::size_t> open_;
  std::vector<Binding> bindings_;
};

} // namespace

XmlDocument parse_xml(std::string_view bytes, std::string_view part) {
  XmlDocument document;
  document.tree = std::make_unique<pugi::xml_document>();
  // White space between two runs is a space of the text.
  constexpr unsigned kHow = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result = document.tree->load_buffer(bytes.data(), bytes.size(), kHow);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  const pugi::xml_node root = document.tree->document_element();
  if (!result || !root)
    throw Error{ErrorKind::input, fmt::format("is damaged: {} is no well-formed XML", part),
                "open and save it anew, or get it again"};
  Flattener(document).flatten(root);
  return document;
}

std::string_view attribute(const XmlNode& node, std::string_view name) {
  for (const pugi::xml_attribute attribute : node.element.attributes())
    if (local_name(attribute.name()) == name) return attribute.value();
  return {};
}

std::size_t find_inside(const XmlDocument& document, std::size_t node, Xml vocabulary,
                        std::string_view name) {
  for (std::size_t i = node + 1; i < document.nodes[node].end; ++i)
    if (document.nodes[i].is(vocabulary, name)) return i;
  return 0;
}

std::string text_of(const XmlDocument& document, std::size_t node) {
  std::string text;
  for (std::size_t i = node; i < document.nodes[node].end; ++i) text += document.nodes[i].text;
  return text;
}

} // namespace dossier
