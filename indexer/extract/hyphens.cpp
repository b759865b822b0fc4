// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/hyphens.h"

#include "corpus/text/ascii.h"
#include "corpus/text/word_list.h"

#include <algorithm>
#include <cctype>

namespace dossier {
namespace {

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

// The letters at the end or the beginning: "(long-range" -> "range", "oriented," -> "oriented".
std::string_view last_letters(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  return text.substr(begin);
}

std::string_view first_letters(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(0, end);
}

} // namespace

void Hyphens::learn(std::string_view word) {
  const auto edge = [](char c) { return !is_letter(c); };
  while (!word.empty() && edge(word.front())) word.remove_prefix(1);
  while (!word.empty() && edge(word.back())) word.remove_suffix(1);
  if (word.size() < 3) return;
  ++seen_[ascii_lower(word)];
}

bool Hyphens::is_dropped(std::string_view first, std::string_view second) const {
  const std::string left = ascii_lower(last_letters(first));
  const std::string right = ascii_lower(first_letters(second));
  if (left.empty() || right.empty()) return false;
  if (std::isupper(static_cast<unsigned char>(second[0])) != 0) return false; // "JCPOA-" "Limited"
  const std::size_t before = first.size() - left.size();
  if (before > 0 && first[before - 1] == '/') return false; // a URL
  if (before > 0 && first[before - 1] == '-')               // "counter-nar-" "cotics", but "state-of-" "the"
    return seen_.contains(left + right) || is_listed_word(left + right);
  const auto whole = seen_.find(left + right);
  const auto hyphened = seen_.find(left + "-" + right);
  const std::size_t as_whole = whole == seen_.end() ? 0 : whole->second;
  const std::size_t as_hyphened = hyphened == seen_.end() ? 0 : hyphened->second;
  if (as_whole != as_hyphened) return as_whole > as_hyphened;
  if (is_listed_word(left + right)) return true;
  const auto is_word = [&](const std::string& half) { return seen_.contains(half) || is_listed_word(half); };
  return !is_word(left) || !is_word(right);
}

std::string Hyphens::join(std::string_view first, std::string_view second) const {
  const std::string_view stem = first.substr(0, first.size() - 1);
  const bool dropped = is_dropped(stem, second);
  joined_ += dropped ? 1 : 0;
  return std::string(dropped ? stem : first) + std::string(second);
}

} // namespace dossier
