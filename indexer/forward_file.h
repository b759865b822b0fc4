// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/columns.h"
#include "corpus/forward.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

// A forward index on its way to the disk: documents are appended in the order of their numbers. What `finish`
// has not ended leaves the forward index as it was.
//
//   ForwardFile file(generation);  // a new one; (generation, before): what comes is put behind that
//   file.append(7, row, {file.number_of("drug"), ...});
//   file.finish(state, 8);         // of documents up to 7; on return it is on the disk
//
// Throws Error (system).
class ForwardFile {
public:
  explicit ForwardFile(const std::filesystem::path& generation);
  // `before` is of this generation, and has_tables().
  ForwardFile(const std::filesystem::path& generation, const Forward& before);
  ForwardFile(const ForwardFile&) = delete;
  ForwardFile& operator=(const ForwardFile&) = delete;
  ~ForwardFile();

  std::uint32_t number_of(std::string_view term); // a new one has the next number
  // `sequence` are numbers; each term in it is in one passage more.
  void append(std::uint32_t document, const ColumnRow& row, const std::vector<std::uint32_t>& sequence);
  // Takes passages of `before` out: ascending. False when it cannot tell their words: then finish nothing.
  bool remove(const Forward& before, const std::vector<std::uint32_t>& documents);
  void finish(std::uint64_t state, std::uint32_t documents);

private:
  void begin_sequences(int flags);
  void pass_over(std::uint32_t documents); // numbers that are no passage's
  void write_out();
  void grow_slots();
  void place(std::uint32_t number);
  void save(std::uint64_t state);

  std::filesystem::path generation_;
  ForwardHead head_;
  std::vector<std::uint32_t> papers_, words_, entry_begin_{0}, sequence_begin_{0}, seals_, slots_;
  std::vector<EntryIndex> entries_;
  std::vector<ForwardTerm> terms_;
  std::vector<std::uint32_t> counted_; // by term: the document it was counted for last
  std::string pool_;
  int sequences_ = -1;  // its file
  std::string pending_; // of it, not yet written
  bool too_long_ = false;
};

} // namespace dossier
