// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_image.h"
#include "corpus/text/distance.h"
#include "corpus/text/fold.h"

#include <algorithm>
#include <map>

namespace dossier {
std::vector<std::string> words_of(std::string_view folded_name) {
  std::vector<std::string> words;
  std::size_t begin = 0;
  while (begin < folded_name.size()) {
    const std::size_t end = std::min(folded_name.find(' ', begin), folded_name.size());
    words.emplace_back(folded_name.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::vector<EntryIndex> Gazetteer::named(std::string_view name) const {
  Node node = kRoot;
  for (const std::string& part : words_of(fold_name(name))) {
    const Word id = word(part);
    node = id == kNone ? kNone : step(node, id);
    if (node == kNone) return {};
  }
  if (node == kRoot) return {};
  std::vector<EntryIndex> found;
  std::vector<Alias> aliases = aliases_at(node);
  prefer(aliases, 0);
  for (const Alias& alias : aliases)
    if (names_entry(alias.use)) found.push_back(alias.entry);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<EntryIndex> Gazetteer::holding(std::string_view words) const {
  const std::vector<std::string> wanted = words_of(fold_name(words));
  std::vector<EntryIndex> found;
  if (wanted.empty()) return found;
  for (std::uint32_t i = 0; i < image_->head.aliases; ++i) {
    const AliasRow& row = image_->aliases[i];
    if (!names_entry(static_cast<AliasUse>(row.use))) continue;
    const std::vector<std::string> own = words_of(image_->text(row.folded));
    if (std::all_of(wanted.begin(), wanted.end(), [&](const std::string& one) {
          return std::find(own.begin(), own.end(), one) != own.end();
        }))
      found.push_back(row.entry);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::string_view> Gazetteer::namesakes(EntryIndex index, std::string_view folded_name) const {
  std::vector<const AliasRow*> own;
  auto use = static_cast<std::uint32_t>(AliasUse::name);
  for (std::uint32_t i = 0; i < image_->head.aliases; ++i) {
    const AliasRow& row = image_->aliases[i];
    if (row.entry != index) continue;
    own.push_back(&row);
    if (image_->text(row.folded) == folded_name) use = row.use;
  }
  std::vector<std::string_view> names;
  for (const AliasRow* row : own)
    if (row->use == use && row->doubtful == 0 && row->own_script == 0 &&
        image_->text(row->folded) != folded_name)
      names.push_back(image_->text(row->folded));
  return names;
}

std::vector<std::string> Gazetteer::nearest(std::string_view name, bool provinces, std::size_t most) const {
  const std::string wanted = fold_name(name);
  const std::size_t limit = std::max<std::size_t>(1, (wanted.size() + 1) / 3);
  std::map<EntryIndex, std::pair<std::size_t, std::string>>
      best; // the entry's nearest name and how far it is
  for (std::uint32_t i = 0; i < image_->head.aliases; ++i) {
    const AliasRow& row = image_->aliases[i];
    const auto kind = static_cast<EntryKind>(image_->entries[row.entry].kind);
    if (is_province(kind) != provinces || !names_entry(static_cast<AliasUse>(row.use))) continue;
    const std::string_view other = image_->text(row.folded);
    std::size_t far = edit_distance(wanted, other, limit);
    if (far > limit && wanted.size() > 3 && other.find(wanted) != std::string_view::npos) far = limit;
    if (far > limit) continue;
    const auto found = best.find(row.entry);
    if (found == best.end() || far < found->second.first)
      best[row.entry] = {far, std::string(image_->text(image_->entries[row.entry].name))};
  }
  std::vector<std::pair<std::size_t, std::string>> ordered;
  ordered.reserve(best.size());
  for (auto& [entry, near] : best) ordered.push_back(std::move(near));
  std::sort(ordered.begin(), ordered.end());
  std::vector<std::string> names;
  for (auto& [far, found] : ordered) {
    const bool named_already =
        std::find(names.begin(), names.end(), found) != names.end(); // Herat and its city
    if (names.size() < most && !named_already) names.push_back(std::move(found));
  }
  return names;
}

} // namespace dossier
