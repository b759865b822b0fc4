// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/namesakes.h"

#include "corpus/given_names.h"
#include "corpus/name_words.h"
#include "corpus/seat.h"

namespace dossier {
namespace {

using Words = std::string_view;

bool is_of_a_place(const Gazetteer& gazetteer, const Alias& alias) {
  const EntryKind kind = gazetteer[alias.entry].kind;
  return is_province(kind) || (kind == EntryKind::state && alias.use == AliasUse::name);
}

bool is_of_places(const Gazetteer& gazetteer, const Candidate& candidate) {
  return std::all_of(candidate.aliases.begin(), candidate.aliases.end(),
                     [&](const Alias& alias) { return is_of_a_place(gazetteer, alias); });
}

} // namespace

bool is_part_of_person(const TokenText& reading, const Gazetteer& gazetteer, std::size_t token) {
  static constexpr std::array<Words, 7> kBefore = {"mr", "mrs", "ms", "dr", "senator", "president", "st"};
  if (token > 0 && reading.begins_upper(token - 1) && reading.in_one_sentence(token - 1) &&
      reading.blank(token - 1) && is_given_name(reading.folded(token - 1)))
    return true;
  if (token > 0 && among(kBefore, reading.folded(token - 1)) && reading.gap(token - 1).size() < 3)
    return true;
  if (token + 1 >= reading.size() || !reading.blank(token) || !reading.begins_upper(token + 1)) return false;
  return !is_no_name(reading.folded(token + 1)) &&
         gazetteer.word(reading.folded(token + 1)) == Gazetteer::kNone;
}

bool follows_given_name(const TokenText& reading, const Gazetteer& gazetteer, const Candidate& candidate) {
  return candidate.last - candidate.first == 1 && candidate.first > 0 && reading.blank(candidate.first - 1) &&
         reading.begins_upper(candidate.first - 1) && is_given_name(reading.folded(candidate.first - 1)) &&
         is_of_places(gazetteer, candidate);
}

bool begins_a_name(const TokenText& reading, const Gazetteer& gazetteer, const Candidate& candidate) {
  const std::size_t next = candidate.last;
  if (next - candidate.first > 1 || next == reading.size() || !reading.blank(next - 1) ||
      !reading.begins_upper(next) || is_in_capitals(reading.word(next)))
    return false;
  const Words word = reading.folded(next);
  if (is_no_name(word) || (gazetteer.word(word) != Gazetteer::kNone && !is_given_name(word))) return false;
  return !is_place(reading, candidate.first, next) &&
         std::all_of(candidate.aliases.begin(), candidate.aliases.end(),
                     [&](const Alias& alias) { return is_province(gazetteer[alias.entry].kind); });
}

} // namespace dossier
