// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/name_variants.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace dossier {
namespace {

using Words = std::vector<std::string>;

Words words_in(const std::string& folded) {
  Words words;
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string squeezed(std::string name) {
  std::erase(name, ' ');
  return name;
}

bool fits(const std::string& given, const std::string& fuller) {
  return given == fuller || (given.size() == 1 && fuller.starts_with(given));
}

// Whether the shorter leaves names of the longer out, or has them as initials; both end with the same
// surname.
bool is_short_for(const Words& shorter, const Words& longer) {
  if (shorter.size() > longer.size() || shorter.back() != longer.back()) return false;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < shorter.size(); ++i, ++at) {
    while (at + 1 < longer.size() && !fits(shorter[i], longer[at])) ++at;
    if (at + 1 >= longer.size()) return false;
  }
  return true;
}

class Groups {
public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

private:
  std::vector<std::size_t> parent_;
};

} // namespace

bool differ_by_a_letter(const std::string& a, const std::string& b) {
  constexpr std::size_t kLongEnough = 10;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (a == b || shorter < kLongEnough || std::max(a.size(), b.size()) - shorter > 1) return false;
  std::size_t at = 0;
  while (at < shorter && a[at] == b[at]) ++at;
  const std::size_t in_a = a.size() < b.size() ? at : at + 1;
  const std::size_t in_b = b.size() < a.size() ? at : at + 1;
  return a.compare(std::min(in_a, a.size()), std::string::npos, b, std::min(in_b, b.size()),
                   std::string::npos) == 0;
}

std::vector<std::vector<std::string>> same_persons(const std::vector<std::string>& names) {
  std::vector<Words> words;
  words.reserve(names.size());
  std::map<std::string, std::vector<std::size_t>>
      beside; // by surname and by first name: near enough to look at
  std::map<std::string, std::size_t> by_letters;
  Groups groups(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    words.push_back(words_in(names[i]));
    beside["." + words[i].back()].push_back(i);
    if (words[i].front().size() > 1) beside[words[i].front()].push_back(i);
    const auto [place, fresh] = by_letters.emplace(squeezed(names[i]), i);
    if (!fresh) groups.join(place->second, i);
  }
  for (const auto& [key, near] : beside)
    for (const std::size_t a : near)
      for (const std::size_t b : near)
        if (a < b && differ_by_a_letter(squeezed(names[a]), squeezed(names[b]))) groups.join(a, b);
  std::vector<bool> left_out(names.size(), false);
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::vector<std::size_t> fuller;
    for (const std::size_t other : beside["." + words[i].back()])
      if (other != i && words[other] != words[i] && is_short_for(words[i], words[other]))
        fuller.push_back(other);
    const bool agree = std::all_of(fuller.begin(), fuller.end(), [&](std::size_t a) {
      return std::all_of(fuller.begin(), fuller.end(), [&](std::size_t b) {
        return groups.of(a) == groups.of(b) || is_short_for(words[a], words[b]) ||
               is_short_for(words[b], words[a]);
      });
    });
    left_out[i] = !agree;
    if (agree)
      for (const std::size_t other : fuller) groups.join(i, other);
  }
  std::map<std::size_t, std::vector<std::string>> made;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (!left_out[i]) made[groups.of(i)].push_back(names[i]);
  std::vector<std::vector<std::string>> persons;
  persons.reserve(made.size());
  for (auto& [first, group] : made) persons.push_back(std::move(group));
  return persons;
}

} // namespace dossier
