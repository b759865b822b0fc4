// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/docx_styles.h"

#include "corpus/text/ascii.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace dossier {
namespace {

constexpr int kDeepestStyle = 30; // styles based on each other in a circle
constexpr int kNoOutline = 9;     // body text, as ECMA-376 has it

struct Written {
  std::string name; // in lower case
  std::string based_on;
  std::optional<int> outline;
  bool list = false;
  std::optional<bool> bold;
  std::optional<bool> hidden;
  int size = 0;
};

void read_look(const XmlDocument& styles, std::size_t node, Written& style) {
  for (std::size_t i = node + 1; i < styles.nodes[node].end; ++i) {
    const XmlNode& property = styles.nodes[i];
    if (property.vocabulary != Xml::word) continue;
    if (property.name == "b") style.bold = is_on(property);
    if (property.name == "vanish") style.hidden = is_on(property);
    if (property.name == "sz") style.size = number_in(attribute(property, "val"), 0);
    if (property.name == "numId") style.list = attribute(property, "val") != "0";
    if (property.name == "outlineLvl") style.outline = number_in(attribute(property, "val"), kNoOutline);
    if (property.name == "name") style.name = ascii_lower(attribute(property, "val"));
    if (property.name == "basedOn") style.based_on = attribute(property, "val");
  }
}

} // namespace

std::optional<WordStyle> word_style_named(const std::string& name) {
  WordStyle style;
  if (name == "title") {
    style.kind = BlockKind::heading;
    return style;
  }
  if (name.starts_with("toc ") || name == "table of figures" || name == "toa heading") {
    style.contents = true;
    return style;
  }
  if (name.starts_with("heading ")) {
    style.level = number_in(std::string_view(name).substr(8), 0);
    if (style.level < 1 || style.level > 9) return std::nullopt;
    style.kind = BlockKind::heading;
    return style;
  }
  if (name == "quote" || name == "intense quote" || name == "block text" || name == "quotations") {
    style.kind = BlockKind::quote;
    return style;
  }
  if (name.starts_with("list bullet") || name.starts_with("list number")) {
    style.kind = BlockKind::item;
    return style;
  }
  return std::nullopt;
}

bool is_on(const XmlNode& property) {
  const std::string_view value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

int number_in(std::string_view text, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() ? number : otherwise;
}

WordStyles::WordStyles(const XmlDocument& styles) {
  std::map<std::string, Written> written;
  std::string standard;
  Written defaults;
  for (std::size_t i = 0; i < styles.nodes.size(); ++i) {
    const XmlNode& node = styles.nodes[i];
    if (node.is(Xml::word, "docDefaults")) read_look(styles, i, defaults);
    if (!node.is(Xml::word, "style")) continue;
    const std::string id(attribute(node, "styleId"));
    read_look(styles, i, written[id]);
    const bool is_default = attribute(node, "default") == "1" || attribute(node, "default") == "true";
    if (is_default && attribute(node, "type") == "paragraph") standard = id;
  }
  const auto resolved = [&](const std::string& id) {
    WordStyle style;
    bool told = false;
    bool list = false;
    std::optional<bool> bold;
    std::optional<bool> hidden;
    auto at = written.find(id);
    for (int depth = 0; at != written.end() && depth < kDeepestStyle; ++depth) {
      const Written& one = at->second;
      const std::optional<WordStyle> named = word_style_named(one.name);
      const bool outlined = one.outline && *one.outline >= 0 && *one.outline <= kNoOutline;
      if (!told && named) {
        style = *named;
        told = true;
      } else if (!told && outlined) {
        style.kind = *one.outline < kNoOutline ? BlockKind::heading : BlockKind::paragraph;
        style.level = *one.outline < kNoOutline ? *one.outline + 1 : 0;
        told = true;
      }
      list = list || one.list;
      if (!bold) bold = one.bold;
      if (!hidden) hidden = one.hidden;
      if (style.look.size == 0) style.look.size = one.size;
      at = written.find(one.based_on);
    }
    if (list && style.kind == BlockKind::paragraph) style.kind = BlockKind::item;
    style.look.bold = bold.value_or(defaults.bold.value_or(false));
    style.hidden = hidden.value_or(false);
    return style;
  };
  for (const auto& [id, style] : written) styles_.emplace(id, resolved(id));
  default_size_ = defaults.size;
  if (const auto found = styles_.find(standard); found != styles_.end()) default_ = found->second;
}

const WordStyle& WordStyles::paragraph(std::string_view id) const {
  const auto found = styles_.find(id);
  return id.empty() || found == styles_.end() ? default_ : found->second;
}

const WordStyle& WordStyles::run(std::string_view id) const {
  const auto found = styles_.find(id);
  return id.empty() || found == styles_.end() ? plain_ : found->second;
}

} // namespace dossier
