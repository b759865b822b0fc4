// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"
#include "query/plan.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

namespace dossier {

constexpr Xapian::docid kNoDocument = std::numeric_limits<Xapian::docid>::max();

// The documents of one term, ascending, and how often each has it.
class TermCursor {
public:
  TermCursor(const Index& index, const std::string& term);
  Xapian::docid document() const { return document_; } // kNoDocument at the end
  std::uint32_t frequency() const { return posting_.get_wdf(); }
  void skip_to(Xapian::docid document); // to the first one not before it
  Xapian::termcount documents() const { return documents_; }

private:
  void open(std::size_t volume);
  void settle(); // on a document, in a later volume where this one has no more

  const Index* index_;
  std::string term_;
  std::size_t volume_ = 0;
  std::uint32_t before_ = 0; // of the volume
  Xapian::PostingIterator posting_;
  Xapian::PostingIterator end_;
  Xapian::docid document_ = kNoDocument;
  Xapian::doccount documents_ = 0;
};

// The passages that may have one way of an idea: those with all its terms. When these must follow each other,
// the forward index tells whether they do, or without one the text, and only when it is asked.
class WayCursor {
public:
  WayCursor(const Index& index, const Way& way);
  Xapian::docid document() const { return document_; }
  bool is_certain() const { return !way_.in_a_row; }
  std::uint32_t frequency() const; // in the document where it stands; 0: the terms are there, but apart
  void skip_to(Xapian::docid document);
  Xapian::doccount rarest() const; // documents of its rarest term: no fewer than it has itself

private:
  void settle(); // on the next document that has all terms, from where they are

  const Index& index_;
  const Way& way_;
  std::vector<TermCursor> terms_;
  std::vector<std::optional<std::string>> rows_; // by volume: its words as the forward index has them
  Xapian::docid document_ = kNoDocument;
};

// The passages that have an idea in any way. Its frequency in one is that of its most frequent way there, for
// the ways are names of one thing: "Taliban" the word is also the mention of the Taliban. A passage that has
// it for certain is not read for a phrase.
class IdeaCursor {
public:
  IdeaCursor(const Index& index, const Idea& idea);
  Xapian::docid document() const { return document_; }
  std::uint32_t frequency() const { return frequency_; }
  void skip_to(Xapian::docid document);
  Xapian::doccount documents() const; // about so many have it; never fewer than the truth for one way

private:
  std::uint32_t frequency_at(Xapian::docid document) const;

  std::vector<WayCursor> ways_;
  Xapian::docid document_ = kNoDocument;
  std::uint32_t frequency_ = 0;
};

} // namespace dossier
