// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/unfamiliar_names.h"

#include "corpus/name_shapes.h"
#include "corpus/name_words.h"
#include "corpus/person_words.h"

namespace dossier {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 21> kBeforeOthers = {
    "the", "a",      "an", "in",      "at",      "near",   "from",  "to",      "into",    "of",      "on",
    "via", "around", "as", "between", "outside", "called", "named", "through", "towards", "entitled"};

bool is_many(Words word) { // "Crimean Tatars"
  static constexpr std::array<Words, 6> kOne = {"ss", "is", "us", "os", "as", "es"};
  return word.ends_with("s") &&
         std::none_of(kOne.begin(), kOne.end(), [&](Words ending) { return word.ends_with(ending); });
}

// "rebranded in May by Zelim Takhov"; but "stands by Zelim Takhov" may be at a place.
bool is_doing(const TokenText& reading, std::size_t by) {
  constexpr std::size_t kReach = 4; // words
  for (std::size_t at = by; at > 0 && by - at < kReach && reading.in_one_sentence(at - 1); --at)
    if (reading.folded(at - 1).ends_with("ed") || reading.folded(at - 1).ends_with("en")) return true;
  return false;
}

// "Ghor's Zelim Takhov", "Zelim Takhov water": a thing's.
bool is_of_a_thing(const TokenText& reading, std::size_t first, std::size_t last) {
  if (first > 0 && reading.gap(first - 1).ends_with("s ") && reading.gap(first - 1).size() > 2) return true;
  if (last >= reading.size()) return first == 0; // nothing tells
  if (!reading.blank(last - 1)) return false;
  const Words next = reading.folded(last);
  return !is_function_word(next) && !next.ends_with("ed") && !among(kSayings, next);
}

bool is_of_names(const TokenText& reading, const NameShapes& shapes, std::size_t first, std::size_t last) {
  std::size_t blanks = 0; // "the Ficoll-Hypaque method" is nobody's
  for (std::size_t i = first; i < last; ++i) {
    if (!shapes.is_strange(i) && !shapes.is_initial(i)) return false;
    blanks += i + 1 < last && !reading.hyphen(i) ? 1 : 0;
  }
  return blanks > 0;
}

} // namespace

std::vector<NameRun> find_unfamiliar(const TokenText& reading, const std::vector<Cover>& known) {
  const NameShapes shapes(reading, known);
  std::vector<NameRun> found;
  for (std::size_t first = 0; first < reading.size(); ++first) {
    if (!reading.begins_upper(first) || !shapes.is_name(first) || !shapes.begins_a_run(first) ||
        among(kBeforeOthers, reading.before(first)) ||
        (reading.before(first) == "by" && !is_doing(reading, first - 1)))
      continue;
    const std::size_t last = shapes.name_end(first);
    if (shapes.is_full_name(first, last) && shapes.ends_a_run(last) && !is_many(reading.folded(last - 1)) &&
        !is_of_a_thing(reading, first, last) && is_of_names(reading, shapes, first, last)) {
      constexpr unsigned kConfidence = 70; // percent
      found.push_back({first, last, EntryKind::person, kConfidence});
    }
    first = last - 1;
  }
  return found;
}

} // namespace dossier
