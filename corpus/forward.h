// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/forward_format.h"
#include "corpus/gazetteer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// The forward index: what ranking, counting and phrases ask of every passage, by document number, in two
// files beside the database. They are mapped: a search that begins reads none of it, and then what it needs.
//
//   document 7 -> paper 5, 118 words, entries [3, 17], the words 12 7 1033 ... by their numbers
//
// It repeats what the database holds and is good for one state of it. Where there is none that fits, after a
// crash or while an indexer commits, a search reads the database: the same answers, later. What is damaged is
// as if it were not there.
class Forward {
public:
  // Null when a generation has none, or one of another state of the database, or it is torn.
  static std::shared_ptr<const Forward> open(const std::filesystem::path& generation, std::uint64_t state);
  Forward(const Forward&) = delete;
  Forward& operator=(const Forward&) = delete;
  ~Forward();

  const ForwardHead& head() const { return head_; }
  std::uint32_t documents() const { return head_.documents; } // one more than the last document's number
  std::span<const std::uint32_t> papers() const { return papers_; } // by document; 0: no passage
  std::span<const std::uint32_t> words() const { return words_; }

  // The next three only if this is so: it is looked at when asked first.
  bool has_entries() const;
  std::span<const std::uint32_t> entry_begin() const { return entry_begin_; }
  std::span<const EntryIndex> all_entries() const { return entries_; }
  // The entries a document names, ascending, each once.
  std::span<const EntryIndex> entries(std::uint32_t document) const {
    return entries_.subspan(entry_begin_[document], entry_begin_[document + 1] - entry_begin_[document]);
  }

  // A passage's words in order as their numbers in LEB128, kBoundary between text and heading. Nothing when
  // they are damaged.
  std::optional<std::string_view> sequence(std::uint32_t document) const;
  std::span<const std::uint32_t> sequence_begin() const { return sequence_begin_; }
  std::span<const std::uint32_t> seals() const { return seals_; }
  std::uint32_t terms() const { return head_.terms; }               // how many there are, kBoundary included
  std::optional<std::string_view> term(std::uint32_t number) const; // as the database has it
  std::uint32_t passages_with(std::uint32_t number) const { return terms_[number].passages; } // after term()
  std::optional<std::uint32_t> number(std::string_view term) const; // nothing: unknown, or damaged

  std::span<const ForwardTerm> all_terms() const { return terms_; }
  std::span<const std::uint32_t> slots() const { return slots_; }
  std::string_view pool() const { return pool_; }

  // Whether all but the sequences and their seals is sound: what is built upon must be. Reads it all.
  bool has_tables() const;
  bool is_whole() const; // the sequences, too

  static constexpr std::uint32_t kBoundary = 0;

private:
  Forward() = default;
  bool lay_out(std::uint64_t state);

  ForwardHead head_;
  std::string_view bytes_; // mapped
  std::string_view sequences_;
  std::span<const std::uint32_t> papers_, words_, entry_begin_, sequence_begin_, seals_, slots_;
  std::span<const EntryIndex> entries_;
  std::span<const ForwardTerm> terms_;
  std::string_view pool_;
  mutable std::optional<bool> has_entries_;
};

// A database's state as its forward index must have it.
std::uint64_t forward_state(std::string_view uuid, std::uint64_t revision, std::uint32_t last_document,
                            std::uint32_t documents);

void append_number(std::string& sequence, std::uint32_t number);
std::vector<std::uint32_t> numbers_of(std::string_view sequence);

// How often a row of words, encoded the same way, stands in a sequence.
std::uint32_t rows_in(std::string_view sequence, std::string_view row);

} // namespace dossier
