// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/names.h"

#include "corpus/error.h"

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
  if (!meant.empty()) return meant;
  meant = gazetteer.holding(name);
  std::erase_if(meant, [&](EntryIndex entry) { return is_province(gazetteer[entry].kind) != provinces; });
  if (meant.empty()) refuse(name, provinces, gazetteer);
  if (meant.size() > kMostMeant)
    throw Error{ErrorKind::usage, fmt::format("'{}' could be any of {} names", name, meant.size()),
                "say more of the name"};
  return meant;
}

} // namespace dossier
