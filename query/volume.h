// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/forward.h"
#include "corpus/gazetteer.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/repeats.h"

#include <memory>
#include <string>
#include <vector>
#include <xapian.h>

namespace dossier {

// One of the indexes that are searched as one. Its documents are numbered behind those of the volumes before
// it:
//
//   two volumes of 1,500 documents: the first's are 1 to 1,500, the second's are 2,049 to 3,548
//
// The gap is for a block of columns to be of one volume. Documents, papers and entries of a volume's own
// numbering leave query/volume and query/index in the numbering of the whole.
struct Volume {
  Xapian::Database database;
  Gazetteer gazetteer;
  Counts counts;
  Repeats repeats;                        // in its own numbering
  std::string place;                      // its folder, for messages
  std::string state;                      // another after every commit and every new generation
  std::uint32_t before = 0;               // its document 1 is before + 1; a multiple of kBlockRows
  std::shared_ptr<const Forward> forward; // null where the database alone must answer
  std::vector<EntryIndex> entries;        // its gazetteer's, as the whole numbers them; empty: alike

  std::uint32_t last() const { return before + database.get_lastdocid(); }
  EntryIndex entry(EntryIndex own) const { return own >= entries.size() ? own : entries[own]; }
};

// Throws Error (index) when there is none, it is of another version, or damaged; lets DatabaseModifiedError
// through.
Volume open_volume(const Place& place);

// Numbers the documents of each behind the last, and its entries as the first's gazetteer does: those that it
// lacks become kNoEntry.
void bind(std::vector<Volume>& volumes);

// The groups of papers of the same text in all volumes, in the numbering of the whole: of each volume, and
// joined where a file's bytes are in two. What the first of them shows is shown.
Repeats repeats_of(const std::vector<Volume>& volumes);

} // namespace dossier
