// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/office_properties.h"

#include "corpus/text/utf8.h"
#include "indexer/extract/stated_names.h"

#include <algorithm>
#include <string>

namespace dossier {
namespace {

constexpr std::size_t kLongestValue = 500;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

} // namespace

void add_property(std::vector<Hint>& hints, std::string_view field, std::string_view value,
                  std::string_view origin) {
  value = trimmed(value);
  if (value.empty() || value.size() > kLongestValue) return;
  const auto add = [&](std::string_view one) {
    Hint hint{std::string(field), well_formed(std::string(one)), std::string(origin)};
    if (std::find(hints.begin(), hints.end(), hint) == hints.end()) hints.push_back(std::move(hint));
  };
  if (field == "title" && !is_stated_title(value)) return;
  if (field == "date" && value.substr(0, 4) < "1900") return; // what programs write that know none
  if (field != "author") return add(value);
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(';', begin), value.size());
    const std::string_view author = trimmed(value.substr(begin, end - begin));
    if (is_stated_author(author)) add(author);
    begin = end + 1;
  }
}

} // namespace dossier
