// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/term_table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {

TermTable::TermTable() : slots_(1024) {}

std::size_t TermTable::place_of(std::string_view term, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number != kNone && (slots_[at].hash != hash || terms_[slots_[at].number] != term))
    at = (at + 1) & mask;
  return at;
}

std::uint32_t TermTable::find(std::string_view term) const {
  return slots_[place_of(term, XXH3_64bits(term.data(), term.size()))].number;
}

std::uint32_t TermTable::add(std::string_view term) {
  const std::uint64_t hash = XXH3_64bits(term.data(), term.size());
  Slot& slot = slots_[place_of(term, hash)];
  if (slot.number != kNone) return slot.number;
  slot = {hash, static_cast<std::uint32_t>(terms_.size())};
  terms_.emplace_back(term);
  if (terms_.size() * 2 > slots_.size()) grow();
  return static_cast<std::uint32_t>(terms_.size() - 1);
}

void TermTable::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number == kNone) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number != kNone) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

} // namespace dossier
