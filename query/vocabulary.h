// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace dossier {

// What a plan asks of the index before anything is searched: the terms that words begin with, and how
// frequent they are. Without an index it knows no words. It must not outlive the database.
class Vocabulary {
public:
  Vocabulary() = default;
  explicit Vocabulary(const Xapian::Database& database) : database_(&database) {}

  // The terms of passages that begin with `folded`, most frequent first, at most `most`; how many there are
  // beside these goes to `left`. No further than the first kMostTermsRead terms are looked at.
  std::vector<std::string> beginning_with(std::string_view folded, std::size_t most, std::size_t& left) const;
  std::uint64_t passages_with(const std::string& term) const;
  std::uint64_t passages() const; // of the whole index

  // By whose rules its papers are stemmed (see stemming_language): "", for English, first.
  std::vector<std::string> languages() const;

  // Terms of words for which `wanted` holds, in order, so many at most; all are read, some 50 ms.
  std::vector<std::string> all_of(const std::function<bool(std::string_view)>& wanted,
                                  std::size_t most) const;

  // The keys of actors in no gazetteer (corpus/discovered): the one that `folded` is, or with `parts` all
  // that hold each of its words.
  std::vector<std::string> discovered(const std::string& folded, bool parts) const;

  std::uint64_t occurrences_of(const std::string& term) const;

  // Terms of passages that are few letters from `folded`: nearest first, of equals the most frequent. Only
  // those that begin with its first or second letter are looked at, as in beginning_with.
  std::vector<std::string> near(std::string_view folded, std::size_t limit, std::size_t most) const;

private:
  const Xapian::Database* database_ = nullptr;
};

} // namespace dossier
