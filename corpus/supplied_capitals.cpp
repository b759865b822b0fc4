// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/supplied_capitals.h"

#include "corpus/given_names.h"
#include "corpus/name_words.h"
#include "corpus/text/word_list.h"

namespace dossier {
namespace {

bool is_begun(const TokenText& reading, std::size_t token) { // behind a full stop or an opening quotation
  if (token == 0 || !reading.in_one_sentence(token - 1)) return true;
  return reading.gap(token - 1).find_first_of("\"(:") != std::string_view::npos;
}

bool has_capitals(const TokenText& reading) {
  for (std::size_t token = 0; token < reading.size(); ++token)
    if (reading.begins_upper(token) && reading.word(token).size() > 1 && !is_begun(reading, token))
      return true;
  return false;
}

bool is_english(const TokenText& reading, std::size_t token) {
  const std::string_view word = reading.folded(token);
  return is_function_word(word) || is_listed_word(word) ||
         (word.ends_with("s") && is_listed_word(word.substr(0, word.size() - 1)));
}

bool is_number(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_state(const Gazetteer& gazetteer, std::string_view word) {
  const Gazetteer::Word known = gazetteer.word(word);
  if (known == Gazetteer::kNone) return false;
  const Gazetteer::Node node = gazetteer.step(Gazetteer::kRoot, known);
  if (node == Gazetteer::kNone || !gazetteer.ends_name(node)) return false;
  const std::vector<Alias> aliases = gazetteer.aliases_at(node);
  return std::any_of(aliases.begin(), aliases.end(), [&](const Alias& alias) {
    return gazetteer[alias.entry].kind == EntryKind::state && alias.use == AliasUse::name && !alias.capitals;
  });
}

} // namespace

std::vector<bool> supplied_capitals(const TokenText& reading, const Gazetteer& gazetteer) {
  constexpr std::size_t kFewest = 30; // words: a text of so many names somebody
  constexpr std::size_t kShortest = 3;
  if (reading.size() < kFewest || has_capitals(reading) || !has_word_list()) return {};
  std::vector<bool> capitals(reading.size(), false);
  std::size_t strange = 0;
  for (std::size_t token = 0; token < reading.size(); ++token) {
    const std::string_view word = reading.folded(token);
    const bool is_strange = word.size() >= kShortest && !is_number(word) && !is_english(reading, token);
    strange += is_strange ? 1 : 0;
    capitals[token] = is_strange || is_state(gazetteer, word);
  }
  if (strange * 4 > reading.size()) return {}; // no English
  for (std::size_t token = 0; token + 1 < reading.size(); ++token)
    if (capitals[token + 1] && reading.blank(token) && is_given_name(reading.folded(token)))
      capitals[token] = reading.folded(token) != "said";
  return capitals;
}

} // namespace dossier
