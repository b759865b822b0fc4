// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/divisions.h"

#include "corpus/error.h"
#include "corpus/text/fold.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dossier {
namespace {

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" /");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(' ') + 1 - first));
}

// What stands between two marks, cut out of the text; empty when there is none.
std::string cut_out(std::string& text, char open, char close) {
  const std::size_t begin = text.find(open);
  const std::size_t end = text.find(close, begin == std::string::npos ? 0 : begin);
  if (begin == std::string::npos || end == std::string::npos) return {};
  std::string inner = text.substr(begin + 1, end - begin - 1);
  text.erase(begin, end + 1 - begin);
  text = trimmed(text);
  return inner;
}

bool is_lower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }

// "Principado de", "Respublika", "Hlavní město", but not "Providencia y Santa Catalina".
bool is_title_behind(const std::string& text) {
  const std::size_t last = text.rfind(' ');
  return last == std::string::npos || is_lower(text[last + 1]);
}

// The standard's word for such a division as a text writes it behind the name, or empty: "Voivodship", "Local
// council".
std::string word_for(const Division& division) {
  if (division.type.find_first_of(",(") != std::string::npos) return {};
  return std::count(division.type.begin(), division.type.end(), ' ') > 1 ? std::string() : division.type;
}

SourceAlias needing_country(std::string text) {
  SourceAlias alias;
  alias.text = std::move(text);
  alias.needs_country = true;
  return alias;
}

// Words of direction and terrain: a name of them alone ("Central", "Gulf", "Great Lakes") is a word in most
// texts.
bool is_description(const std::string& folded_name) {
  static const std::set<std::string, std::less<>> kWords = {
      "bay",      "border", "capital", "center",   "central", "centre", "city",    "coast",     "coastal",
      "delta",    "desert", "east",    "eastern",  "forest",  "great",  "gulf",    "highlands", "hills",
      "interior", "island", "islands", "lake",     "lakes",   "lower",  "middle",  "midlands",  "mountain",
      "new",      "nile",   "north",   "northern", "ocean",   "old",    "plateau", "port",      "river",
      "rivers",   "sea",    "south",   "southern", "town",    "unity",  "upper",   "valley",    "west",
      "western",  "of",     "the",     "and",      "union"};
  std::size_t begin = 0;
  while (begin < folded_name.size()) {
    const std::size_t end = std::min(folded_name.find(' ', begin), folded_name.size());
    if (!kWords.contains(folded_name.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

bool ends_in(const std::string& name, const std::string& word) {
  const std::string folded = fold_name(name);
  const std::string ending = fold_name(word);
  return folded.size() > ending.size() && folded.ends_with(ending);
}

GazetteerBlock block_of(const Division& division, const char* sort, EntryKind kind) {
  GazetteerBlock block;
  block.sort = sort;
  block.says_kind = true;
  block.entry.kind = kind;
  block.entry.country = division.country();
  block.file = "iso-codes";
  return block;
}

} // namespace

std::vector<Division> read_divisions(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw Error{ErrorKind::input, "the divisions of ISO 3166-2 are not there: " + file.string(),
                "install the Debian package iso-codes, or take the line `import` out of the gazetteers"};
  const nlohmann::json read = nlohmann::json::parse(in, nullptr, false);
  std::vector<Division> divisions;
  try {
    for (const nlohmann::json& item : read.at("3166-2"))
      divisions.push_back(
          {item.at("code"), item.at("name"), item.value("type", ""), item.value("parent", "")});
  } catch (const nlohmann::json::exception& error) {
    throw Error{ErrorKind::input,
                fmt::format("{} is not the file of iso-codes: {}", file.string(), error.what()),
                "install the Debian package iso-codes again"};
  }
  return divisions;
}

std::vector<std::string> names_of(const Division& division) {
  std::string name = division.name;
  std::vector<std::string> names;
  const std::string second = cut_out(name, '[', ']');
  cut_out(name, '(', ')');
  const std::size_t comma = name.find(", ");
  if (comma != std::string::npos && is_title_behind(name.substr(comma + 2))) {
    names.push_back(name.substr(0, comma));
    names.push_back(name.substr(comma + 2) + " " + names.front());
  } else if (const std::size_t slash = name.find(" / "); slash != std::string::npos) {
    names = {name.substr(0, slash), name.substr(slash + 3)};
  } else {
    names.push_back(trimmed(name));
  }
  // "[SE-01]" and "[city]" are no names.
  const bool is_name =
      !second.empty() && !is_lower(second[0]) && second.find_first_of("0123456789") == std::string::npos;
  if (is_name) names.push_back(second);
  std::erase_if(names, [](const std::string& one) { return fold_name(one).empty(); });
  return names;
}

std::vector<GazetteerBlock> division_blocks(const std::vector<Division>& divisions,
                                            const std::set<std::string>& taken) {
  std::vector<GazetteerBlock> blocks;
  for (const Division& division : divisions) {
    const std::vector<std::string> names = names_of(division);
    if (names.empty()) continue;
    const std::string word = word_for(division);
    GazetteerBlock whole = block_of(division, "province", EntryKind::province);
    whole.entry.id = division.code;
    whole.entry.name = names.front();
    GazetteerBlock place = block_of(division, "city", EntryKind::city);
    place.entry.id = "place-" + division.code;
    place.entry.parent = division.code;
    for (const std::string& name : names) {
      SourceAlias asked;
      asked.text = name;
      asked.use = AliasUse::asked;
      whole.entry.aliases.push_back(std::move(asked));
      const bool says_what = !word.empty() && ends_in(name, word);
      if (says_what) {
        whole.entry.aliases.push_back(needing_country(name));
      } else if (!word.empty()) {
        whole.entry.aliases.push_back(needing_country(fmt::format("{} {}", name, word)));
        whole.entry.aliases.push_back(needing_country(fmt::format("{} of {}", word, name)));
      }
      const std::string folded = fold_name(name);
      if (!says_what && !taken.contains(folded) && !is_description(folded))
        place.entry.aliases.push_back(needing_country(name));
    }
    if (!place.entry.aliases.empty()) {
      place.entry.name = place.entry.aliases.front().text;
      blocks.push_back(std::move(place));
    }
    blocks.push_back(std::move(whole));
  }
  return blocks;
}

} // namespace dossier
