// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/rank_settings.h"

#include "corpus/error.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <vector>

namespace dossier {
namespace {

constexpr double kMostOfAny = 1000;

[[noreturn]] void refuse(std::string_view setting) {
  std::vector<std::string_view> names;
  names.reserve(std::size(kRankFeatures));
  for (const RankFeature& feature : kRankFeatures) names.push_back(feature.name);
  throw Error{ErrorKind::usage, fmt::format("'{}' is no setting of the ranking", setting),
              fmt::format("write name=number,..., of: {}", fmt::join(names, ", "))};
}

void set(RankSettings& settings, std::string_view setting) {
  const std::size_t equals = setting.find('=');
  const std::string_view name = setting.substr(0, equals);
  const auto* feature = std::find_if(kRankFeatures.begin(), kRankFeatures.end(),
                                     [&](const RankFeature& known) { return known.name == name; });
  if (equals == std::string_view::npos || feature == kRankFeatures.end()) refuse(setting);
  const char* end = setting.data() + setting.size();
  double value = 0;
  const auto [stopped, failed] = std::from_chars(setting.data() + equals + 1, end, value);
  if (failed != std::errc() || stopped != end || !(value >= 0 && value <= kMostOfAny)) refuse(setting);
  settings.*feature->value = value;
}

} // namespace

RankSettings read_rank_settings(std::string_view text) {
  RankSettings settings;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (comma > 0) set(settings, text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return settings;
}

} // namespace dossier
