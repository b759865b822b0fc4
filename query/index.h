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
#include <unordered_map>
#include <vector>
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
  std::uint32_t words(Xapian::docid document) const { return lengths_of(document).words[document]; }
  std::uint32_t paper_of(Xapian::docid document) const {
    return lengths_of(document).papers[document];
  }                                                              // 0: no passage
  Xapian::doccount passages_with(const std::string& term) const; // remembered, for feedback asks for many
  // Calls visit(term, frequency) for every term of a passage's document, in the order of bytes.
  template <typename Visit>
  void each_term(Xapian::docid document, Visit visit) const {
    const Xapian::TermIterator end = database_.termlist_end(document);
    for (Xapian::TermIterator at = database_.termlist_begin(document); at != end; ++at)
      visit(*at, at.get_wdf());
  }
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
  // By document, of the blocks that were asked for: scoring asks for all of them, a document at a time.
  struct Lengths {
    std::vector<bool> known; // by block
    std::vector<std::uint32_t> papers;
    std::vector<std::uint32_t> words;
  };
  const Lengths& lengths_of(Xapian::docid document) const {
    const std::uint32_t block = block_of(document);
    if (block >= lengths_.known.size() || !lengths_.known[block]) learn_lengths(block);
    return lengths_;
  }
  void learn_lengths(std::uint32_t block) const;

  mutable Lengths lengths_;
  mutable std::unordered_map<std::string, Xapian::doccount> passages_with_;
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
