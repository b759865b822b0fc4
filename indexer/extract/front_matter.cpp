// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/front_matter.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <yaml-cpp/yaml.h>

namespace dossier {
namespace {

// Front matter is a page at most, and hostile YAML is slow; in it an alias stands for as much again, or for
// itself.
constexpr std::size_t kLongest = 65'536; // bytes
constexpr std::size_t kMostHints = 200;
constexpr int kDeepest = 4; // lists within lists

// What people write -> the schema's field.
constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kKeys = {{
    {"title", "title"},
    {"author", "author"},
    {"authors", "author"},
    {"publisher", "publisher"},
    {"institution", "publisher"},
    {"organization", "publisher"},
    {"organisation", "publisher"},
    {"series", "series"},
    {"number", "number"},
    {"no", "number"},
    {"report-number", "number"},
    {"date", "date"},
    {"published", "date"},
    {"publication-date", "date"},
    {"url", "url"},
    {"link", "url"},
    {"kind", "kind"},
    {"type", "kind"},
    {"lang", "language"},
    {"language", "language"},
}};

std::string_view field_of(std::string key) {
  for (char& c : key)
    c = c == '_' || c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto* found =
      std::find_if(kKeys.begin(), kKeys.end(), [&](const auto& known) { return known.first == key; });
  return found == kKeys.end() ? std::string_view() : found->second;
}

// Where the line behind the closing "---" (or "...") begins; 0 when the text has no front matter.
std::pair<std::size_t, std::size_t> bounds(std::string_view text) {
  if (!text.starts_with("---\n")) return {0, 0};
  std::size_t line = 4;
  while (line < text.size() && line < kLongest) {
    const std::size_t end = std::min(text.find('\n', line), text.size());
    std::string_view mark = text.substr(line, end - line);
    while (!mark.empty() && mark.back() == ' ') mark.remove_suffix(1);
    if (mark == "---" || mark == "...") return {line, std::min(end + 1, text.size())};
    line = end + 1;
  }
  return {0, 0};
}

// An author is "Jane Roe" or {name: Jane Roe}.
void add(std::vector<Hint>& hints, std::string_view field, const YAML::Node& value, int depth = 0) {
  if (depth > kDeepest || hints.size() == kMostHints) return;
  if (value.IsSequence()) {
    for (const YAML::Node& item : value) add(hints, field, item, depth + 1);
  } else if (value.IsMap()) {
    if (value["name"]) add(hints, field, value["name"], depth + 1);
  } else if (value.IsScalar() && !value.Scalar().empty()) {
    hints.push_back({std::string(field), value.Scalar(), "front matter"});
  }
}

} // namespace

FrontMatter read_front_matter(std::string_view text) {
  const auto [close, end] = bounds(text);
  if (end == 0) return {};
  FrontMatter front;
  try {
    const YAML::Node root = YAML::Load(std::string(text.substr(4, close - 4)));
    if (!root.IsMap()) return {};
    for (const auto& item : root) {
      if (!item.first.IsScalar()) continue;
      const std::string_view field = field_of(item.first.Scalar());
      if (!field.empty()) add(front.hints, field, item.second);
    }
  } catch (const YAML::Exception&) {
    return {}; // "--- a rule ---" and broken YAML alike: it is text
  }
  front.end = end;
  return front;
}

} // namespace dossier
