// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cursor.h"

#include "query/reading.h"

#include <algorithm>
#include <set>

namespace dossier {
namespace {

// Nothing where it does not know them all: then no passage has them, but the database may say otherwise.
std::optional<std::string> row_of(const Forward& forward, const std::vector<std::string>& terms) {
  std::string row;
  for (const std::string& term : terms) {
    const auto number = forward.number(term);
    if (!number) return std::nullopt;
    append_number(row, *number);
  }
  return row;
}

} // namespace

TermCursor::TermCursor(const Index& index, const std::string& term)
    : index_(&index), term_(term), documents_(index.passages_with(term)) {
  open(0);
  settle();
}

void TermCursor::open(std::size_t volume) {
  const Volume& opened = index_->volumes()[volume];
  volume_ = volume;
  before_ = opened.before;
  posting_ = opened.database.postlist_begin(term_);
  end_ = opened.database.postlist_end(term_);
}

void TermCursor::settle() {
  while (posting_ == end_ && volume_ + 1 < index_->volumes().size()) open(volume_ + 1);
  document_ = posting_ == end_ ? kNoDocument : before_ + *posting_;
}

void TermCursor::skip_to(Xapian::docid document) {
  if (document_ >= document) return;
  while (volume_ + 1 < index_->volumes().size() && document > index_->volumes()[volume_ + 1].before)
    open(volume_ + 1);
  if (posting_ != end_ && before_ + *posting_ < document) {
    if (document == document_ + 1)
      ++posting_;
    else
      posting_.skip_to(document - before_);
  }
  settle();
}

WayCursor::WayCursor(const Index& index, const Way& way) : index_(index), way_(way) {
  std::set<std::string_view> known; // a phrase may repeat its words
  for (const std::string& term : way.terms)
    if (known.insert(term).second) terms_.emplace_back(index, term);
  if (way.in_a_row)
    for (const Volume& volume : index.volumes())
      rows_.push_back(volume.forward ? row_of(*volume.forward, way.terms) : std::nullopt);
  settle();
}

void WayCursor::skip_to(Xapian::docid document) {
  if (document_ >= document) return;
  for (TermCursor& term : terms_) term.skip_to(document);
  settle();
}

void WayCursor::settle() {
  document_ = kNoDocument;
  for (;;) {
    Xapian::docid furthest = terms_.empty() ? kNoDocument : 0;
    for (const TermCursor& term : terms_) furthest = std::max(furthest, term.document());
    if (furthest == kNoDocument) return;
    for (TermCursor& term : terms_) term.skip_to(furthest);
    const auto is_elsewhere = [&](const TermCursor& term) { return term.document() != furthest; };
    if (std::any_of(terms_.begin(), terms_.end(), is_elsewhere)) continue;
    document_ = furthest;
    return;
  }
}

std::uint32_t WayCursor::frequency() const {
  if (!is_certain()) {
    const std::size_t volume = index_.volume_of(document_);
    const auto sequence = rows_[volume] ? index_.sequence(document_) : std::nullopt;
    if (sequence) {
      const std::uint32_t rows = rows_in(*sequence, *rows_[volume]);
      if (rows == 0 || way_.folded.empty()) return rows;
    } // it has stems only: how they are written is in the text
    const ReadPassage* passage = index_.verify(document_);
    return passage == nullptr ? 0 : occurrences_of(way_, *passage);
  }
  std::uint32_t least = terms_[0].frequency();
  for (const TermCursor& term : terms_) least = std::min(least, term.frequency());
  return least;
}

Xapian::doccount WayCursor::rarest() const {
  Xapian::doccount least = kNoDocument;
  for (const TermCursor& term : terms_) least = std::min(least, term.documents());
  return terms_.empty() ? 0 : least;
}

IdeaCursor::IdeaCursor(const Index& index, const Idea& idea) {
  ways_.reserve(idea.ways.size());
  for (const Way& way : idea.ways) ways_.emplace_back(index, way);
  skip_to(1);
}

void IdeaCursor::skip_to(Xapian::docid document) {
  for (;; ++document) {
    document_ = kNoDocument;
    for (WayCursor& way : ways_) {
      way.skip_to(document);
      document_ = std::min(document_, way.document());
    }
    if (document_ == kNoDocument) return;
    document = document_;
    frequency_ = frequency_at(document);
    if (frequency_ > 0) return;
  }
}

std::uint32_t IdeaCursor::frequency_at(Xapian::docid document) const {
  std::uint32_t most = 0;
  for (const bool certain : {true, false}) {
    for (const WayCursor& way : ways_)
      if (way.document() == document && way.is_certain() == certain) most = std::max(most, way.frequency());
    if (most > 0) return most;
  }
  return 0;
}

Xapian::doccount IdeaCursor::documents() const {
  Xapian::doccount most = 0;
  for (const WayCursor& way : ways_) most = std::max(most, way.rarest());
  return most;
}

} // namespace dossier
