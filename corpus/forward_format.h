// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dossier {

// How the forward index lies in its two files (see corpus/forward), in the machine's own byte order: an index
// is of one machine. `forward` is a head, then these arrays, each of four-byte numbers, then the pool of
// terms:
//
//   papers[documents] words[documents] | entry_begin[documents + 1] entries[entries]
//   | sequence_begin[documents + 1] seals[documents] | terms[terms] slots[slots] pool[pool bytes]
//
// The first two groups have a sum each. The rest is read here and there: a sequence has a seal, and so has a
// term. `sequences.<name>` is sequences one behind the other; only ever appended to, so that whoever has
// mapped it reads on. What lies behind `sequence_bytes` is of no account: a run that died left it.
struct ForwardHead {
  std::uint64_t magic = 0;
  std::uint64_t state = 0; // of the database
  std::uint64_t sequences_name = 0;
  std::uint64_t sequence_bytes = 0;
  std::uint64_t lengths_sum = 0;
  std::uint64_t entries_sum = 0;
  std::uint64_t pool = 0; // bytes
  std::uint32_t documents = 0;
  std::uint32_t entries = 0;
  std::uint32_t terms = 0;
  std::uint32_t slots = 0; // a power of two, more than the terms: where a term's hash says, or behind it
  std::uint64_t sum = 0;   // of the head up to here
};

struct ForwardTerm {
  std::uint32_t begin = 0; // in the pool
  std::uint32_t size = 0;
  std::uint32_t passages = 0; // that have it
  std::uint32_t seal = 0;
};

constexpr std::uint64_t kForwardMagic = 0x3144'5257'4652'5344; // "DSRFWRD1"
constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;                  // in an empty slot

std::uint64_t sum_of(const ForwardHead& head);
std::uint32_t seal_of_sequence(std::string_view sequence, std::uint32_t document);
std::uint32_t seal_of(const ForwardTerm& term, std::string_view text);

inline std::size_t bytes_of_lengths(const ForwardHead& head) { return std::size_t{head.documents} * 8; }
inline std::size_t bytes_of_entries(const ForwardHead& head) {
  return (std::size_t{head.documents} + 1 + head.entries) * 4;
}
inline std::size_t bytes_of_file(const ForwardHead& head) {
  return sizeof head + bytes_of_lengths(head) + bytes_of_entries(head) +
         (std::size_t{head.documents} * 2 + 1 + head.slots) * 4 +
         std::size_t{head.terms} * sizeof(ForwardTerm) + head.pool;
}

} // namespace dossier
