// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_merge.h"

#include "corpus/text/fold.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dossier {
namespace {

void put_name_first(GazetteerBlock& block) {
  SourceAlias name;
  name.text = block.entry.name;
  block.entry.aliases.insert(block.entry.aliases.begin(), std::move(name));
}

std::set<std::string> folded(const std::vector<std::string>& names) {
  std::set<std::string> made;
  for (const std::string& name : names) made.insert(fold_name(name));
  return made;
}

// Doubt and muting are by name: they hold for all uses of it, wherever it was added.
void settle_names(GazetteerBlock& block) {
  if (block.doubtful.empty() && block.muted.empty()) return;
  const std::set<std::string> doubtful = folded(block.doubtful);
  const std::set<std::string> muted = folded(block.muted);
  for (SourceAlias& alias : block.entry.aliases)
    if (doubtful.contains(fold_name(alias.text))) alias.doubtful = true;
  std::erase_if(block.entry.aliases,
                [&](const SourceAlias& alias) { return muted.contains(fold_name(alias.text)); });
}

} // namespace

void GazetteerMerge::add(std::vector<GazetteerBlock> folder) {
  std::map<std::string, const GazetteerBlock*> here;
  for (const GazetteerBlock& block : folder) {
    const auto [place, fresh] = here.emplace(block.entry.id, &block);
    if (!fresh)
      fail_at(block, fmt::format("two gazetteer entries have the id '{}': the other is in {}:{}",
                                 block.entry.id, place->second->file, place->second->line));
  }
  for (GazetteerBlock& block : folder) {
    const auto [place, fresh] = by_id_.emplace(block.entry.id, blocks_.size());
    if (!fresh) {
      change(blocks_[place->second], std::move(block));
      continue;
    }
    if (!block.entry.name.empty()) put_name_first(block);
    blocks_.push_back(std::move(block));
  }
}

void GazetteerMerge::change(GazetteerBlock& known, GazetteerBlock change) {
  if (change.sort != known.sort)
    fail_at(change,
            fmt::format("'{}' is a [[{}]] in {}:{}", change.entry.id, known.sort, known.file, known.line));
  known.mute = change.mute;
  if (!change.entry.name.empty()) {
    known.entry.name = change.entry.name;
    put_name_first(known);
  }
  if (change.says_kind) known.entry.kind = change.entry.kind;
  known.says_kind = known.says_kind || change.says_kind;
  if (change.says_seat) known.entry.seat = change.entry.seat;
  if (!change.entry.parent.empty()) known.entry.parent = change.entry.parent;
  if (!change.entry.country.empty()) known.entry.country = change.entry.country;
  const auto append = [](auto& to, auto& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  append(known.entry.aliases, change.entry.aliases);
  append(known.doubtful, change.doubtful);
  append(known.muted, change.muted);
}

void GazetteerMerge::join(const std::vector<Division>& divisions) {
  std::vector<Division> others;
  for (const Division& division : divisions) {
    const auto found = by_id_.find(division.code);
    if (found == by_id_.end()) {
      if (division.parent.empty()) others.push_back(division);
      continue;
    }
    GazetteerBlock& block = blocks_[found->second];
    if (block.entry.country.empty()) block.entry.country = division.country();
    const std::vector<std::string> names = names_of(division);
    if (block.entry.name.empty() && !names.empty()) {
      block.entry.name = names.front();
      put_name_first(block);
    }
  }
  std::set<std::string> taken;
  for (const GazetteerBlock& block : blocks_)
    for (const SourceAlias& alias : block.entry.aliases) taken.insert(fold_name(alias.text));
  for (GazetteerBlock& block : division_blocks(others, taken)) {
    if (!by_id_.emplace(block.entry.id, blocks_.size()).second) continue;
    blocks_.push_back(std::move(block));
  }
}

std::vector<SourceEntry> GazetteerMerge::entries() const {
  std::set<std::string> muted;
  for (const GazetteerBlock& block : blocks_)
    if (block.mute) muted.insert(block.entry.id);
  std::vector<SourceEntry> entries;
  entries.reserve(blocks_.size());
  for (GazetteerBlock block : blocks_) {
    if (block.mute) continue;
    if (block.entry.name.empty()) fail_at(block, "an entry without name");
    if (!block.says_kind) fail_at(block, "an entry without kind");
    settle_names(block);
    if (muted.contains(block.entry.parent)) block.entry.parent.clear();
    entries.push_back(std::move(block.entry));
  }
  return entries;
}

} // namespace dossier
