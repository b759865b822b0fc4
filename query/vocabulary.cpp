// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/vocabulary.h"

#include <algorithm>
#include <xapian.h>

namespace dossier {
namespace {
constexpr std::size_t kMostTermsRead = 50'000; // some 10 ms
} // namespace

std::vector<std::string> Vocabulary::beginning_with(std::string_view folded, std::size_t most,
                                                    std::size_t& left) const {
  left = 0;
  std::vector<std::pair<std::uint64_t, std::string>> found;
  if (database_ == nullptr || folded.empty()) return {};
  const std::string prefix(folded);
  const auto end = database_->allterms_end(prefix);
  for (auto term = database_->allterms_begin(prefix); term != end && found.size() < kMostTermsRead; ++term)
    found.emplace_back(term.get_termfreq(), *term);
  const auto more_frequent = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  std::sort(found.begin(), found.end(), more_frequent);
  if (found.size() > most) {
    left = found.size() - most;
    found.resize(most);
  }
  std::vector<std::string> terms;
  terms.reserve(found.size());
  for (auto& [frequency, term] : found) terms.push_back(std::move(term));
  return terms;
}

std::uint64_t Vocabulary::passages_with(const std::string& term) const {
  return database_ == nullptr ? 0 : database_->get_termfreq(term);
}

} // namespace dossier
