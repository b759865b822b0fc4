// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/repeats.h"
#include "corpus/schema.h"
#include "query/reading.h"
#include "query/volume.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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

  // Of document numbers up to the last one's.
  std::uint32_t words(Xapian::docid document) const { return columns().words[document]; }
  std::uint32_t paper_of(Xapian::docid document) const { // of any number whatever; 0: no passage
    const Columns& all = columns();
    return document < all.papers.size() ? all.papers[document] : 0;
  }
  // Those it names, ascending, each once; none where there is no passage.
  std::span<const EntryIndex> entries(Xapian::docid document) const {
    const Columns& all = columns();
    const std::uint32_t begin = all.entry_begin[document];
    return all.entries.subspan(begin, all.entry_begin[document + 1] - begin);
  }
  std::size_t volume_of(Xapian::docid document) const;
  // Its words by the numbers of its volume's forward index; nothing where there is none.
  std::optional<std::string_view> sequence(Xapian::docid document) const {
    const Volume& volume = volumes_[volume_of(document)];
    return volume.forward ? volume.forward->sequence(document - volume.before) : std::nullopt;
  }
  Xapian::doccount passages_with(const std::string& term) const; // remembered, for feedback asks for many
  // Calls visit(word, frequency) for every word of a passage, in no order; by the database, where there is no
  // forward index, it takes ten times as long.
  template <typename Visit>
  void each_word(Xapian::docid document, Visit visit) const {
    const Volume& volume = volumes_[volume_of(document)];
    if (const auto words = sequence(document)) {
      std::vector<std::uint32_t> numbers = numbers_of(*words);
      std::sort(numbers.begin(), numbers.end());
      for (auto at = numbers.begin(); at != numbers.end();) {
        const auto end = std::find_if(at, numbers.end(), [&](std::uint32_t other) { return other != *at; });
        const auto word = volume.forward->term(*at);
        if (word && !word->empty()) visit(*word, static_cast<std::uint32_t>(end - at)); // "" is the boundary
        at = end;
      }
      return;
    }
    const Xapian::TermIterator end = volume.database.termlist_end(document - volume.before);
    for (Xapian::TermIterator at = volume.database.termlist_begin(document - volume.before); at != end; ++at)
      if (const std::string term = *at; !has_prefix(term)) visit(term, at.get_wdf());
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
  bool has_repeats() const { return !passed_over_.empty(); }
  bool is_repeat(Xapian::docid paper) const { return paper < passed_over_.size() && passed_over_[paper]; }
  std::vector<Xapian::docid> repeats_of(Xapian::docid paper) const;

private:
  explicit Index(std::vector<Volume> volumes);
  std::string data_of(Xapian::docid document) const;

  std::vector<Volume> volumes_;
  Xapian::Database terms_;
  Counts counts_;
  Repeats repeats_;
  std::vector<bool> passed_over_; // by document, up to the last such paper
  std::string state_;
  // By document: those of the one forward index, or else made of every volume's own.
  struct Columns {
    std::span<const std::uint32_t> papers, words, entry_begin;
    std::span<const EntryIndex> entries;
  };
  struct MadeColumns {
    std::vector<std::uint32_t> papers, words, entry_begin;
    std::vector<EntryIndex> entries;
    void add(const Volume& volume);
    void add_row(const Volume& volume, std::uint32_t paper, std::uint32_t words,
                 std::span<const EntryIndex> entries);
  };
  const Columns& columns() const {
    if (columns_.papers.empty()) learn_columns();
    return columns_;
  }
  void learn_columns() const;

  mutable std::uint64_t verified_ = 0; // bytes
  mutable std::uint64_t left_unread_ = 0;
  mutable std::shared_ptr<const MadeColumns> made_columns_;
  mutable Columns columns_;
  mutable std::unordered_map<std::string, Xapian::doccount> passages_with_;
  struct Reader;
  mutable std::shared_ptr<Reader> reader_; // made when the first passage is read
};

constexpr std::uint64_t kMostVerified = 4'000'000; // bytes of texts: half a second on a busy machine

// Index::state() as it is now; empty when that cannot be told.
std::string state_of_index(const std::vector<Place>& places);

} // namespace dossier
