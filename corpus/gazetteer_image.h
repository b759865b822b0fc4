// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"

#include <cstring>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <vector>
#define XXH_INLINE_ALL
#include <xxhash.h>

// How a compiled gazetteer lies in memory and on the disk. For the gazetteer's own files only.
namespace dossier {

constexpr std::uint64_t kGazetteerMagic = 0x3354'5A41'4752'5344; // "DSRGAZT3"

// The image: a head, then arrays of these, then the pool of strings. Native byte order: an index is of one
// machine.
struct PoolString {
  std::uint32_t begin;
  std::uint32_t size;
};
struct EntryRow {
  PoolString id, name, country;
  std::uint32_t kind, parent, seat;
};
struct AliasRow {
  PoolString folded; // the words it is matched by
  std::uint32_t node, entry, use, doubtful, capitals, own_script, needs_country;
  std::int32_t from, until;
};
struct EdgeSlot {
  std::uint32_t from, word, to; // to == kNone: free
};
struct Head {
  std::uint64_t magic, checksum; // of all behind the head
  std::uint32_t entries, aliases, nodes, word_slots, edge_slots, pool;
};

inline std::uint32_t hash_of(std::string_view word) {
  return static_cast<std::uint32_t>(XXH3_64bits(word.data(), word.size()));
}
inline std::uint32_t hash_of(std::uint32_t from, std::uint32_t word) {
  return static_cast<std::uint32_t>(((static_cast<std::uint64_t>(from) << 32 | word) * 0x9E3779B97F4A7C15U) >>
                                    32);
}

std::vector<std::string> words_of(std::string_view folded_name); // at its blanks

// Whether a name says nothing in Latin letters: a word without its vowels, as Arabic and Hebrew letters leave
// it, or a short one. "Росгвардия" is known as "Rosgvardiya", too.
bool is_for_its_script(const std::string& name);

struct Gazetteer::Image {
  std::string owned; // compiled, or
  void* mapped = nullptr;
  std::string_view bytes;
  Head head{};
  const EntryRow* entries = nullptr;
  const AliasRow* aliases = nullptr;
  const std::uint32_t* first_alias = nullptr;
  const PoolString* words = nullptr;
  const std::uint32_t* word_ids = nullptr;
  const EdgeSlot* edges = nullptr;
  const char* pool = nullptr;

  Image() = default;
  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;
  ~Image() {
    if (mapped != nullptr) munmap(mapped, bytes.size());
  }

  // False when the bytes are no image, or a damaged one.
  bool lay_out() {
    if (bytes.size() < sizeof(Head)) return false;
    std::memcpy(&head, bytes.data(), sizeof head);
    const std::size_t wanted = sizeof(Head) + head.entries * sizeof(EntryRow) +
                               head.aliases * sizeof(AliasRow) + (head.nodes + 1ULL) * sizeof(std::uint32_t) +
                               head.word_slots * (sizeof(PoolString) + sizeof(std::uint32_t)) +
                               head.edge_slots * sizeof(EdgeSlot) + head.pool;
    if (head.magic != kGazetteerMagic || bytes.size() != wanted) return false;
    const std::string_view body = bytes.substr(sizeof(Head));
    if (XXH3_64bits(body.data(), body.size()) != head.checksum) return false;
    const char* at = body.data();
    entries = take<EntryRow>(at, head.entries);
    aliases = take<AliasRow>(at, head.aliases);
    first_alias = take<std::uint32_t>(at, head.nodes + 1ULL);
    words = take<PoolString>(at, head.word_slots);
    word_ids = take<std::uint32_t>(at, head.word_slots);
    edges = take<EdgeSlot>(at, head.edge_slots);
    pool = at;
    return true;
  }

  std::string_view text(PoolString at) const { return {pool + at.begin, at.size}; }

private:
  template <typename Row>
  static const Row* take(const char*& at, std::size_t count) {
    const auto* rows = reinterpret_cast<const Row*>(at);
    at += count * sizeof(Row);
    return rows;
  }
};

} // namespace dossier
