// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/vocabulary.h"

#include "corpus/schema.h"
#include "corpus/text/distance.h"
#include "corpus/text/stem.h"

#include <algorithm>
#include <xapian.h>

namespace dossier {
namespace {

constexpr std::size_t kMostTermsRead = 50'000; // some 10 ms

// Whether each word of one folded name is a word of the other.
bool holds_words(const std::string& name, const std::string& words) {
  const std::string inside = ' ' + name + ' ';
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    if (inside.find(' ' + words.substr(begin, end - begin) + ' ') == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

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

std::vector<std::string> Vocabulary::languages() const {
  std::vector<std::string> languages{""};
  if (database_ == nullptr) return languages;
  const std::string prefix(find_field("lang")->prefix);
  for (auto term = database_->allterms_begin(prefix); term != database_->allterms_end(prefix); ++term) {
    const std::string language = stemming_language(std::string_view(*term).substr(prefix.size()));
    if (std::find(languages.begin(), languages.end(), language) == languages.end())
      languages.push_back(language);
  }
  return languages;
}

std::vector<std::string> Vocabulary::discovered(const std::string& folded, bool parts) const {
  if (database_ == nullptr || folded.empty()) return {};
  const std::string prefix(kDiscoveredPrefix);
  if (!parts)
    return passages_with(term(prefix, folded)) > 0 ? std::vector{folded} : std::vector<std::string>{};
  std::vector<std::string> found;
  const auto end = database_->allterms_end(prefix);
  std::size_t read = 0;
  for (auto term = database_->allterms_begin(prefix); term != end && read < kMostTermsRead; ++term, ++read) {
    const std::string name = (*term).substr(prefix.size());
    if (holds_words(name, folded)) found.push_back(name);
  }
  return found;
}

std::vector<std::string> Vocabulary::all_of(const std::function<bool(std::string_view)>& wanted,
                                            std::size_t most) const {
  std::vector<std::string> terms;
  if (database_ == nullptr) return terms;
  auto term = database_->allterms_begin();
  for (term.skip_to("a"); term != database_->allterms_end() && terms.size() < most; ++term)
    if (std::string word = *term; wanted(word)) terms.push_back(std::move(word));
  return terms;
}

std::uint64_t Vocabulary::passages() const { return database_ == nullptr ? 0 : database_->get_doccount(); }

std::uint64_t Vocabulary::occurrences_of(const std::string& term) const {
  return database_ == nullptr ? 0 : database_->get_collection_freq(term);
}

std::vector<std::string> Vocabulary::near(std::string_view folded, std::size_t limit,
                                          std::size_t most) const {
  struct Candidate {
    std::size_t distance;
    std::uint64_t frequency;
    std::string term;
  };
  std::vector<Candidate> found;
  if (database_ == nullptr || folded.size() < 2) return {};
  std::string letters(1, folded[0]);
  if (folded[1] != folded[0]) letters += folded[1];
  for (const char letter : letters) {
    const std::string prefix(1, letter);
    std::size_t read = 0;
    const auto end = database_->allterms_end(prefix);
    for (auto term = database_->allterms_begin(prefix); term != end && read < kMostTermsRead;
         ++term, ++read) {
      std::string word = *term;
      if (word.size() > folded.size() + limit || word.size() + limit < folded.size()) continue;
      const std::size_t distance = edit_distance(folded, word, limit);
      if (distance <= limit) found.push_back({distance, term.get_termfreq(), std::move(word)});
    }
  }
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.frequency != b.frequency ? a.frequency > b.frequency : a.term < b.term;
  });
  std::vector<std::string> terms;
  for (Candidate& candidate : found)
    if (terms.size() < most) terms.push_back(std::move(candidate.term));
  return terms;
}

std::uint64_t Vocabulary::passages_with(const std::string& term) const {
  return database_ == nullptr ? 0 : database_->get_termfreq(term);
}

} // namespace dossier
