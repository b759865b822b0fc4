// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/columns.h"
#include "corpus/gazetteer.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/repeats.h"
#include "query/reading.h"

#include <map>
#include <memory>
#include <string>
#include <xapian.h>

namespace dossier {

// An index opened for searching: the database, the gazetteer it was tagged with, and its columns, read as
// needed. One Index a thread. Throws Error (index) when there is none, or one of another version.
class Index {
public:
  static Index open(const Place& place);

  const Xapian::Database& database() const { return database_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  const Counts& counts() const { return counts_; }
  const std::string& state() const { return state_; } // another after every commit and every new generation

  ColumnBlock::View
  row(Xapian::docid document) const; // of any document number; empty where there is no passage
  PassageRecord passage(Xapian::docid document) const;
  PaperRecord paper(Xapian::docid document) const;
  const ReadPassage& read(Xapian::docid document) const; // with its words; until the next is read

  // Whether a paper is the same text as another that is shown in its place; and, of one that is shown, those
  // whose place it takes.
  bool is_repeat(Xapian::docid paper) const;
  std::vector<Xapian::docid> repeats_of(Xapian::docid paper) const;

private:
  static Index open_generation(const Place& place, const std::filesystem::path& generation);
  Index(Xapian::Database database, Gazetteer gazetteer);

  Xapian::Database database_;
  Gazetteer gazetteer_;
  Counts counts_;
  Repeats repeats_;
  std::vector<Xapian::docid> passed_over_; // ascending
  std::string state_;
  mutable std::map<std::uint32_t, ColumnBlock> blocks_;
  mutable std::uint32_t last_block_ =
      0xFFFFFFFF; // documents come in order: mostly the block asked for before
  mutable const ColumnBlock* last_ = nullptr;
  struct Reader;
  mutable std::shared_ptr<Reader> reader_; // made when the first passage is read
};

// Index::state() as it is now; empty when that cannot be told.
std::string state_of_index(const Place& place);

} // namespace dossier
