// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/columns.h"

#include "corpus/error.h"
#include "corpus/schema.h"

#include <array>
#include <cstring>
#include <fmt/format.h>

namespace dossier {
namespace {

// kBlockRows + 1 of these, then the entries as EntryIndex: a row's entries run from its `entries` to the next
// row's.
struct Slot {
  std::uint32_t paper, words, entries;
};
constexpr std::size_t kSlotBytes = sizeof(Slot) * (kBlockRows + 1);

Slot slot_at(std::string_view bytes, std::uint32_t row) {
  Slot slot{};
  std::memcpy(&slot, bytes.data() + row * sizeof(Slot), sizeof slot);
  return slot;
}

void check(std::string_view bytes) {
  if (bytes.empty()) return;
  bool sound = bytes.size() >= kSlotBytes && (bytes.size() - kSlotBytes) % sizeof(EntryIndex) == 0;
  const std::size_t entries = sound ? (bytes.size() - kSlotBytes) / sizeof(EntryIndex) : 0;
  for (std::uint32_t row = 0; sound && row < kBlockRows; ++row) {
    const std::uint32_t end = slot_at(bytes, row + 1).entries;
    sound = slot_at(bytes, row).entries <= end && end <= entries;
  }
  sound = sound && slot_at(bytes, 0).entries == 0 && slot_at(bytes, kBlockRows).entries == entries;
  if (!sound) throw Error{ErrorKind::index, "a block of columns is damaged", "run `indexer --rebuild`"};
}

} // namespace

std::string block_key(std::uint32_t block) { return fmt::format("{}{:08x}", kColumnsKey, block); }

ColumnBlock::ColumnBlock(std::string bytes) : bytes_(std::move(bytes)) { check(bytes_); }

ColumnBlock::View ColumnBlock::row(std::uint32_t document) const {
  if (bytes_.empty()) return {};
  const std::uint32_t row = document % kBlockRows;
  const Slot slot = slot_at(bytes_, row);
  const auto* entries = reinterpret_cast<const EntryIndex*>(bytes_.data() + kSlotBytes);
  return {slot.paper, slot.words, entries + slot.entries, slot_at(bytes_, row + 1).entries - slot.entries};
}

std::string pack(const std::map<std::uint32_t, ColumnRow>& rows) {
  std::array<Slot, kBlockRows + 1> slots{};
  std::string entries;
  for (std::uint32_t row = 0; row < kBlockRows; ++row) slots[row].paper = 0;
  for (const auto& [document, row] : rows) slots[document % kBlockRows] = {row.paper, row.words, 0};
  auto next = rows.begin();
  for (std::uint32_t row = 0; row <= kBlockRows; ++row) {
    slots[row].entries = static_cast<std::uint32_t>(entries.size() / sizeof(EntryIndex));
    if (next == rows.end() || next->first % kBlockRows != row) continue;
    entries.append(reinterpret_cast<const char*>(next->second.entries.data()),
                   next->second.entries.size() * sizeof(EntryIndex));
    ++next;
  }
  return std::string(reinterpret_cast<const char*>(slots.data()), kSlotBytes) + entries;
}

std::map<std::uint32_t, ColumnRow> unpack_rows(std::uint32_t block, std::string_view bytes) {
  std::map<std::uint32_t, ColumnRow> rows;
  const ColumnBlock packed{std::string(bytes)};
  for (std::uint32_t i = 0; i < kBlockRows; ++i) {
    const std::uint32_t document = block * kBlockRows + i;
    const ColumnBlock::View view = packed.row(document);
    if (view.paper == 0) continue;
    rows[document] = {view.paper, view.words, {view.entries, view.entries + view.entry_count}};
  }
  return rows;
}

} // namespace dossier
