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
  if (meant.size() > kMostMeant)
    throw Error{ErrorKind::usage, fmt::format("'{}' could be any of {} names", name, meant.size()),
                "say more of the name"};
  return meant;
}

std::vector<EntryIndex> NamesMeant::meant(const std::string& name, bool provinces) {
  const std::string key = discovered_key(name);
  if (!provinces && gazetteer_.named(name).empty())
    if (const auto whole = vocabulary_.discovered(key, false); !whole.empty()) return numbered(whole);
  try {
    return entries_meant(name, provinces, gazetteer_);
  } catch (const Error&) {
    const auto parts = provinces ? std::vector<std::string>{} : vocabulary_.discovered(key, true);
    if (parts.empty() || parts.size() > kMostMeant) throw;
    return numbered(parts);
  }
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
