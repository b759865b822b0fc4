// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// The vocabularies that office and book formats are written in, told by their namespaces: prefixes are free.
enum class Xml : std::uint8_t {
  other,
  word,          // WordprocessingML, transitional and strict
  compatibility, // its mc:AlternateContent
  math,
  relations, // of a package's parts
  types,     // core properties of a package
  dublin_core,
  office, // OpenDocument, from here on
  text,
  table,
  draw,
  style,
  meta,
  manifest,  // of an OpenDocument package
  container, // EPUB
  package,
};

// An element, or a run of character data (an empty name). What lies inside an element follows it, up to
// `end`.
struct XmlNode {
  Xml vocabulary = Xml::other;
  std::string_view name;  // without its prefix
  std::size_t parent = 0; // the root is its own
  std::size_t end = 0;
  std::string_view text;
  pugi::xml_node element;

  bool is(Xml v, std::string_view n) const { return vocabulary == v && name == n; }
  bool is_text() const { return name.empty(); }
};

// A document as one list in its order, so that no walk over it recurses however deep it nests.
//
//   "<w:p><w:t>A</w:t></w:p>" -> {word "p"} {word "t"} {"A"}
//
// The nodes point into the document: they live as long as it does. Entities that a document defines itself
// are not expanded, doctypes not read, nothing is ever fetched.
struct XmlDocument {
  std::unique_ptr<pugi::xml_document> tree;
  std::vector<XmlNode> nodes; // never empty
};

// Throws Error (input) when it is not well formed; `part` says of what.
XmlDocument parse_xml(std::string_view bytes, std::string_view part);

// An attribute's value by its name without a prefix; empty when there is none.
std::string_view attribute(const XmlNode& node, std::string_view name);

// The first element so named inside another one, at any depth; 0 when there is none.
std::size_t find_inside(const XmlDocument& document, std::size_t node, Xml vocabulary, std::string_view name);

// The character data of a node and all below it.
std::string text_of(const XmlDocument& document, std::size_t node);

} // namespace dossier
