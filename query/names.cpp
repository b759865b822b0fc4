// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/names.h"

#include "corpus/discovered.h"
#include "corpus/error.h"
#include "corpus/text/fold.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kMostMeant = 12;
constexpr std::size_t kMostSuggested = 4;

[[noreturn]] void refuse(std::string_view name, bool provinces, const Gazetteer& gazetteer) {
  const std::vector<std::string> near = gazetteer.nearest(name, provinces, kMostSuggested);
  throw Error{ErrorKind::usage, fmt::format("no {} is called '{}'", provinces ? "province" : "actor", name),
              near.empty() ? "leave it out, or search for it as a word"
                           : fmt::format("did you mean: {}?", fmt::join(near, ", "))};
}

void refuse_many(std::string_view name, std::size_t meant) {
  if (meant > kMostMeant)
    throw Error{ErrorKind::usage, fmt::format("'{}' could be any of {} names", name, meant),
                "say more of the name"};
}

} // namespace

std::vector<EntryIndex> entries_meant(std::string_view name, bool provinces, const Gazetteer& gazetteer) {
  std::vector<EntryIndex> meant = gazetteer.named(name);
  std::erase_if(meant, [&](EntryIndex entry) { return is_province(gazetteer[entry].kind) != provinces; });
  // A town of the same name as its province says no more than the province does.
  const std::vector<EntryIndex> all = meant;
  std::erase_if(meant, [&](EntryIndex entry) {
    return std::any_of(all.begin(), all.end(),
                       [&](EntryIndex other) { return other != entry && gazetteer.descends(entry, other); });
  });
  if (!meant.empty()) return meant;
  meant = gazetteer.holding(name);
  std::erase_if(meant, [&](EntryIndex entry) { return is_province(gazetteer[entry].kind) != provinces; });
  if (meant.empty()) refuse(name, provinces, gazetteer);
  refuse_many(name, meant.size());
  return meant;
}

const std::vector<EntryIndex>& NamesMeant::meant(const std::string& name, bool provinces) {
  const auto known = meant_.find({name, provinces});
  if (known != meant_.end()) return known->second;
  return meant_[{name, provinces}] = provinces ? entries_meant(name, true, gazetteer_) : actors_meant(name);
}

std::vector<EntryIndex> NamesMeant::actors_meant(const std::string& name) {
  const std::string key = discovered_key(name);
  if (gazetteer_.named(name).empty())
    if (const auto whole = vocabulary_.discovered(key, false); !whole.empty()) return numbered(whole);
  const std::vector<EntryIndex> holding = gazetteer_.holding(name);
  const bool is_in_gazetteer = std::any_of(
      holding.begin(), holding.end(), [&](EntryIndex entry) { return !is_province(gazetteer_[entry].kind); });
  if (is_in_gazetteer) return entries_meant(name, false, gazetteer_);
  const std::vector<std::string> parts = vocabulary_.discovered(key, true);
  refuse_many(name, parts.size());
  return parts.empty() ? entries_meant(name, false, gazetteer_) : numbered(parts);
}

std::vector<EntryIndex> NamesMeant::numbered(const std::vector<std::string>& keys) {
  std::vector<EntryIndex> entries;
  entries.reserve(keys.size());
  for (const std::string& key : keys) discovered_[entries.emplace_back(discovered_entry(key))] = key;
  return entries;
}

std::string NamesMeant::name_of(EntryIndex entry) const {
  const auto found = discovered_.find(entry);
  return found != discovered_.end() ? found->second : std::string(gazetteer_[entry].name);
}

std::vector<EntryIndex> entries_of_country(std::string_view name, const Gazetteer& gazetteer) {
  std::vector<EntryIndex> states = gazetteer.named(name);
  std::erase_if(states, [&](EntryIndex entry) { return gazetteer[entry].kind != EntryKind::state; });
  const std::string code = fold(name);
  for (EntryIndex entry = 0; states.empty() && entry < gazetteer.size(); ++entry)
    if (gazetteer[entry].kind == EntryKind::state && code.size() == 2 &&
        fold(gazetteer[entry].country) == code)
      states.push_back(entry);
  if (states.empty()) states = entries_meant(name, false, gazetteer);
  std::vector<EntryIndex> all;
  for (EntryIndex entry = 0; entry < gazetteer.size(); ++entry) {
    const auto belongs = [&](EntryIndex state) {
      const std::string_view country = gazetteer[state].country;
      return (!country.empty() && gazetteer[entry].country == country) || gazetteer.descends(entry, state);
    };
    if (std::any_of(states.begin(), states.end(), belongs)) all.push_back(entry);
  }
  return all;
}

} // namespace dossier
