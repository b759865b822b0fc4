// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/odt_styles.h"

#include <cmath>
#include <cstdlib>

namespace dossier {
namespace {

constexpr int kDeepestStyle = 30;

// "12pt" -> 24 half points; 0 for percentages and other units.
int half_points(std::string_view size) {
  if (!size.ends_with("pt")) return 0;
  const double points = std::strtod(std::string(size).c_str(), nullptr);
  return points > 0 && points < 1000 ? static_cast<int>(std::lround(points * 2)) : 0;
}

// What a style's own name tells: "Heading_20_2", "Quotations".
bool tell(const std::string& name, OdtStyle& style) {
  if (name == "Title") {
    style.kind = BlockKind::heading;
  } else if (name.starts_with("Heading_20_") || name.starts_with("Heading ")) {
    style.level = std::atoi(name.c_str() + name.find_last_of("_ ") + 1);
    if (style.level < 1 || style.level > 10) return false;
    style.kind = BlockKind::heading;
  } else if (name == "Quotations") {
    style.kind = BlockKind::quote;
  } else if (name.starts_with("Contents_20_")) {
    style.contents = true;
  } else {
    return false;
  }
  return true;
}

} // namespace

void OdtStyles::read(const XmlDocument& document) {
  for (std::size_t i = 0; i < document.nodes.size(); ++i) {
    const XmlNode& node = document.nodes[i];
    const bool standard = node.is(Xml::style, "default-style");
    if (!standard && !node.is(Xml::style, "style")) continue;
    const std::string_view family = attribute(node, "family");
    if (family != "paragraph" && family != "text") continue;
    Written style;
    style.parent = attribute(node, "parent-style-name");
    style.outline = std::atoi(std::string(attribute(node, "default-outline-level")).c_str());
    for (std::size_t p = i + 1; p < node.end; ++p) {
      if (!document.nodes[p].is(Xml::style, "text-properties")) continue;
      const std::string_view weight = attribute(document.nodes[p], "font-weight");
      if (!weight.empty()) style.bold = weight == "bold" || weight > "500" ? 1 : 0;
      if (weight == "normal") style.bold = 0;
      style.hidden = attribute(document.nodes[p], "display") == "none";
      style.size = half_points(attribute(document.nodes[p], "font-size"));
    }
    const std::string name(standard ? std::string_view() : attribute(node, "name"));
    written_.insert_or_assign({family == "paragraph", name}, style);
  }
}

void OdtStyles::resolve() {
  // Some programs use the usual names without saying what they are.
  for (const char* name : {"Title", "Quotations"}) written_.try_emplace({true, name});
  for (int level = 1; level <= 10; ++level)
    written_.try_emplace({true, "Heading_20_" + std::to_string(level)});
  for (const auto& [key, style] : written_) styles_.emplace(key, resolved(key));
}

OdtStyle OdtStyles::resolved(const Key& key) const {
  OdtStyle style;
  bool told = false;
  int bold = -1;
  Key at = key;
  for (int depth = 0; depth < kDeepestStyle; ++depth) {
    const auto found = written_.find(at);
    if (found == written_.end()) break;
    const Written& one = found->second;
    if (!told) told = tell(at.second, style);
    if (!told && one.outline > 0 && one.outline <= 10) {
      style.kind = BlockKind::heading;
      style.level = one.outline;
      told = true;
    }
    if (bold < 0) bold = one.bold;
    style.hidden = style.hidden || one.hidden;
    if (style.look.size == 0) style.look.size = one.size;
    if (at.second.empty()) break;
    at.second = one.parent; // at the end the family's default, which has no name
  }
  style.look.bold = bold == 1;
  return style;
}

const OdtStyle& OdtStyles::style(bool paragraph, std::string_view name) const {
  const auto found = styles_.find({paragraph, std::string(name)});
  return found == styles_.end() ? plain_ : found->second;
}

const OdtStyle& OdtStyles::paragraph(std::string_view name) const { return style(true, name); }
const OdtStyle& OdtStyles::span(std::string_view name) const { return style(false, name); }

} // namespace dossier
