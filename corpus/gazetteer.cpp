// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer.h"

#include "corpus/error.h"
#include "corpus/gazetteer_image.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 10> kKindNames = {
    "state",         "government", "military",     "armed-group", "party",
    "international", "person",     "organisation", "province",    "city"};

} // namespace

std::string_view name_of(EntryKind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

std::optional<EntryKind> entry_kind(std::string_view name) {
  const auto* found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<EntryKind>(found - kKindNames.begin());
}

bool is_province(EntryKind kind) { return kind == EntryKind::province || kind == EntryKind::city; }

Gazetteer::Gazetteer(std::shared_ptr<const Image> image) : image_(std::move(image)) {}

Gazetteer Gazetteer::open(const std::filesystem::path& file) {
  const Error damaged{ErrorKind::index, "the gazetteer of the index is missing or damaged: " + file.string(),
                      "run `indexer --rebuild`"};
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw damaged;
  struct stat status {};
  const bool known = fstat(descriptor, &status) == 0 && status.st_size > 0;
  const auto length = static_cast<std::size_t>(status.st_size);
  void* mapped =
      known ? mmap(nullptr, length, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0) : MAP_FAILED;
  ::close(descriptor);
  if (mapped == MAP_FAILED) throw damaged;
  auto image = std::make_shared<Image>();
  image->mapped = mapped;
  image->bytes = {static_cast<const char*>(mapped), length};
  if (!image->lay_out()) throw damaged;
  return Gazetteer(std::move(image));
}

void Gazetteer::save(const std::filesystem::path& file) const {
  const std::filesystem::path fresh = file.string() + ".new"; // the old file may be mapped, by us too
  std::ofstream out(fresh, std::ios::binary);
  out.write(image_->bytes.data(), static_cast<std::streamsize>(image_->bytes.size()));
  out.close();
  std::error_code failed;
  if (out) std::filesystem::rename(fresh, file, failed);
  if (out && !failed) return;
  std::filesystem::remove(fresh, failed);
  throw Error{ErrorKind::system, "cannot write " + file.string(), "is the disk full?"};
}

std::size_t Gazetteer::size() const { return image_->head.entries; }

Entry Gazetteer::operator[](EntryIndex index) const {
  const EntryRow& row = image_->entries[index];
  return {image_->text(row.id),
          image_->text(row.name),
          image_->text(row.country),
          static_cast<EntryKind>(row.kind),
          row.parent,
          row.seat != 0};
}

EntryIndex Gazetteer::find(std::string_view id) const {
  for (EntryIndex i = 0; i < size(); ++i)
    if (image_->text(image_->entries[i].id) == id) return i;
  return kNoEntry;
}

Gazetteer::Word Gazetteer::word(std::string_view folded) const {
  const std::uint32_t mask = image_->head.word_slots - 1;
  for (std::uint32_t slot = hash_of(folded) & mask;; slot = (slot + 1) & mask) {
    const PoolString word = image_->words[slot];
    if (word.size == 0) return kNone;
    if (image_->text(word) == folded) return image_->word_ids[slot];
  }
}

Gazetteer::Node Gazetteer::step(Node from, Word word) const {
  const std::uint32_t mask = image_->head.edge_slots - 1;
  for (std::uint32_t slot = hash_of(from, word) & mask;; slot = (slot + 1) & mask) {
    const EdgeSlot& edge = image_->edges[slot];
    if (edge.to == kNone || (edge.from == from && edge.word == word)) return edge.to;
  }
}

bool Gazetteer::ends_name(Node node) const {
  return image_->first_alias[node] != image_->first_alias[node + 1];
}

std::vector<Alias> Gazetteer::aliases_at(Node node) const {
  std::vector<Alias> found;
  found.reserve(image_->first_alias[node + 1] - image_->first_alias[node]);
  for (std::uint32_t i = image_->first_alias[node]; i < image_->first_alias[node + 1]; ++i) {
    const AliasRow& row = image_->aliases[i];
    found.push_back({row.entry, static_cast<AliasUse>(row.use), row.doubtful != 0, row.capitals != 0,
                     row.needs_country != 0, row.from, row.until, row.own_script != 0});
  }
  return found;
}

void Gazetteer::prefer(std::vector<Alias>& aliases, int year) const {
  if (std::none_of(aliases.begin(), aliases.end(), [](const Alias& alias) { return alias.is_dated(); }))
    return;
  const auto rank = [&](const Alias& alias) {
    return alias.is_dated() ? (year != 0 && alias.was_used_in(year) ? 2 : 0) : 1;
  };
  const auto is_place = [&](const Alias& alias) { return is_province((*this)[alias.entry].kind); };
  const std::vector<Alias> all = aliases;
  std::erase_if(aliases, [&](const Alias& alias) {
    return std::any_of(all.begin(), all.end(), [&](const Alias& other) {
      return other.use == alias.use && is_place(other) == is_place(alias) && rank(other) > rank(alias);
    });
  });
}

std::vector<EntryIndex> Gazetteer::lineage(EntryIndex index) const {
  std::vector<EntryIndex> line;
  while (index != kNoEntry && std::find(line.begin(), line.end(), index) == line.end()) {
    line.push_back(index);
    index = image_->entries[index].parent;
  }
  return line;
}

bool Gazetteer::descends(EntryIndex index, EntryIndex ancestor) const {
  const std::vector<EntryIndex> line = lineage(index);
  return std::find(line.begin(), line.end(), ancestor) != line.end();
}

std::string Gazetteer::fingerprint() const { return fmt::format("{:016x}", image_->head.checksum); }

} // namespace dossier
