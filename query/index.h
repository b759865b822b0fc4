// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/columns.h"
#include "corpus/gazetteer.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/repeats.h"
#include "query/reading.h"
#include "query/volume.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
#include <xapian.h>

namespace dossier {

// An index opened for searching, or several as one: the volumes, the gazetteer that the first was tagged
// with, and their columns, read as needed. What is counted and weighed is counted over all volumes, so that
// they answer like one index of all their papers. One Index a thread. Throws Error (index) when there is
// none, or one of another version.
class Index {
public:
  static Index open(const Place& place) { return open(std::vector<Place>{place}); }
  static Index open(const std::vector<Place>& places); // one or more

  const std::vector<Volume>& volumes() const { return volumes_; }
  // All terms and in how many documents each is; not for postings, whose numbers are not the index's.
  const Xapian::Database& terms() const { return terms_; }
  Xapian::docid last_document() const { return volumes_.back().last(); }
  const Gazetteer& gazetteer() const { return volumes_[0].gazetteer; }
  const Counts& counts() const { return counts_; }
  const std::string& state() const { return state_; } // another after every commit and every new generation
  std::vector<std::string> notes() const;             // what the user should know of how the volumes fit

  ColumnBlock::View row(Xapian::docid document)
      const; // of any document number; empty where there is no passage; until the next
  std::uint32_t words(Xapian::docid document) const { return lengths_of(document).words[document]; }
  std::uint32_t paper_of(Xapian::docid document) const {
    return lengths_of(document).papers[document];
  }                                                              // 0: no passage
  Xapian::doccount passages_with(const std::string& term) const; // remembered, for feedback asks for many
  // Calls visit(term, frequency) for every term of a passage's document, in the order of bytes.
  template <typename Visit>
  void each_term(Xapian::docid document, Visit visit) const {
    const Volume& volume = volume_of(document);
    const Xapian::TermIterator end = volume.database.termlist_end(document - volume.before);
    for (Xapian::TermIterator at = volume.database.termlist_begin(document - volume.before); at != end; ++at)
      visit(*at, at.get_wdf());
  }
  PassageRecord passage(Xapian::docid document) const;
  PaperRecord paper(Xapian::docid document) const;
  const ReadPassage& read(Xapian::docid document) const; // with its words; until the next is read
  // The same, to verify what terms cannot tell; null when kMostVerified bytes have been read so since the
  // search began. `times`: what looking at it costs beside reading it.
  const ReadPassage* verify(Xapian::docid document, std::size_t times = 1) const;
  void begin_search() const { verified_ = left_unread_ = 0; }
  std::uint64_t left_unread() const { return left_unread_; } // passages that verify gave up

  // Whether a paper is the same text as another that is shown in its place; and, of one that is shown, those
  // whose place it takes.
  bool is_repeat(Xapian::docid paper) const;
  std::vector<Xapian::docid> repeats_of(Xapian::docid paper) const;

private:
  explicit Index(std::vector<Volume> volumes);
  const Volume& volume_of(Xapian::docid document) const;
  std::string data_of(Xapian::docid document) const;
  void turn_to(std::uint32_t block) const;
  void rename_entries(ColumnBlock::View& row) const;

  std::vector<Volume> volumes_;
  Xapian::Database terms_;
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

  mutable std::uint64_t verified_ = 0; // bytes
  mutable std::uint64_t left_unread_ = 0;
  mutable Lengths lengths_;
  mutable std::unordered_map<std::string, Xapian::doccount> passages_with_;
  mutable std::map<std::uint32_t, ColumnBlock> blocks_;
  mutable std::uint32_t last_block_ =
      0xFFFFFFFF; // documents come in order: mostly the block asked for before
  mutable const ColumnBlock* last_ = nullptr;
  mutable const Volume* last_volume_ = nullptr;
  mutable std::vector<EntryIndex> renamed_; // of the row asked for last, where gazetteers differ
  struct Reader;
  mutable std::shared_ptr<Reader> reader_; // made when the first passage is read
};

constexpr std::uint64_t kMostVerified = 10'000'000; // bytes of texts: half a second

// Index::state() as it is now; empty when that cannot be told.
std::string state_of_index(const std::vector<Place>& places);

} // namespace dossier
