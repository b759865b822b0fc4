// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_source.h"

#include "corpus/error.h"
#include "corpus/text/fold.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <set>
#include <toml++/toml.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dossier {
namespace {

class Reader {
public:
  explicit Reader(const std::string& origin) : origin_(origin) {}

  SourceEntry entry(const toml::table& block, std::string_view sort) const {
    SourceEntry made;
    made.id = required(block, "id");
    made.name = required(block, "name");
    made.kind = kind_of(block, sort);
    made.parent = text(block, sort == "city" ? "province" : "parent");
    made.country = text(block, "country");
    made.seat = is_capital(block);
    const std::set<std::string> doubtful = doubtful_names(block);
    const auto add = [&](const std::string& name, AliasUse use) {
      const std::string folded = fold_name(name);
      if (folded.empty()) fail(block, fmt::format("'{}' has a name without a letter", made.id));
      made.aliases.push_back({name, use, doubtful.contains(folded)});
    };
    add(made.name, AliasUse::name);
    if (const toml::node* aliases = block.get("aliases")) {
      if (!aliases->is_table()) fail(*aliases, "aliases are by language: aliases.en = [\"one\", \"two\"]");
      for (const auto& [language, names] : *aliases->as_table())
        for (const std::string& name : strings(names)) add(name, AliasUse::name);
    }
    for (const std::string& name : list(block, "demonyms")) add(name, AliasUse::demonym);
    for (const std::string& name : list(block, "metonyms")) add(name, AliasUse::metonym);
    for (const std::string& name : list(block, "not")) add(name, AliasUse::other);
    refuse_unknown_keys(block, sort);
    return made;
  }

  [[noreturn]] void fail(const toml::node& where, const std::string& what) const {
    throw Error{ErrorKind::input, fmt::format("{}:{}: {}", origin_, where.source().begin.line, what),
                "mend the file; its head describes the form"};
  }

private:
  std::string text(const toml::table& block, std::string_view key) const {
    const toml::node* node = block.get(key);
    if (node == nullptr) return {};
    if (!node->is_string()) fail(*node, fmt::format("{} must be a string", key));
    return node->as_string()->get();
  }

  bool is_capital(const toml::table& block) const {
    const toml::node* node = block.get("capital");
    if (node == nullptr) return false;
    if (!node->is_boolean()) fail(*node, "capital must be true or false");
    return node->as_boolean()->get();
  }

  std::string required(const toml::table& block, std::string_view key) const {
    std::string value = text(block, key);
    if (value.empty()) fail(block, fmt::format("an entry without {}", key));
    return value;
  }

  EntryKind kind_of(const toml::table& block, std::string_view sort) const {
    const std::string name = sort == "actor" ? required(block, "kind") : std::string(sort);
    const auto kind = entry_kind(name);
    if (!kind || (sort == "actor" && is_province(*kind)))
      fail(block, fmt::format("no such kind: '{}'", name));
    return *kind;
  }

  std::vector<std::string> strings(const toml::node& node) const {
    const auto* array = node.as_array();
    if (array == nullptr) fail(node, "names are lists: [\"one\", \"two\"]");
    std::vector<std::string> made;
    for (const toml::node& item : *array) {
      const auto value = item.value<std::string>();
      if (!value) fail(item, "a name must be a string");
      made.push_back(*value);
    }
    return made;
  }

  std::vector<std::string> list(const toml::table& block, std::string_view key) const {
    const toml::node* node = block.get(key);
    return node == nullptr ? std::vector<std::string>() : strings(*node);
  }

  std::set<std::string> doubtful_names(const toml::table& block) const {
    std::set<std::string> folded;
    for (const std::string& name : list(block, "doubtful")) folded.insert(fold_name(name));
    return folded;
  }

  void refuse_unknown_keys(const toml::table& block, std::string_view sort) const {
    static const std::set<std::string_view> kKnown = {
        "id", "name", "country", "capital", "aliases", "doubtful", "demonyms", "metonyms", "not"};
    for (const auto& [key, value] : block) {
      const std::string_view name = key.str();
      const bool of_this_sort = name == "kind"       ? sort == "actor"
                                : name == "parent"   ? sort != "city"
                                : name == "province" ? sort == "city"
                                                     : kKnown.contains(name);
      if (!of_this_sort) fail(value, fmt::format("no such key in a [[{}]]: '{}'", sort, name));
    }
  }

  const std::string& origin_;
};

std::string read_all(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string bytes;
  std::array<char, 65536> piece; // NOLINT(cppcoreguidelines-pro-type-member-init): read into
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
    bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  if (!in.eof())
    throw Error{ErrorKind::input, "cannot read the gazetteer " + file.string(), "check who may read it"};
  return bytes;
}

std::vector<std::filesystem::path> gazetteer_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator(folder, failed))
    if (file.path().extension() == ".toml") files.push_back(file.path());
  if (failed || files.empty())
    throw Error{ErrorKind::input, "no gazetteers in " + folder.string(),
                "name their folder with --gazetteers"};
  std::sort(files.begin(), files.end());
  return files;
}

} // namespace

std::vector<SourceEntry> parse_gazetteer(std::string_view toml_text, const std::string& origin) {
  toml::table table;
  try {
    table = toml::parse(toml_text, origin);
  } catch (const toml::parse_error& error) {
    throw Error{ErrorKind::input,
                fmt::format("{}:{}: {}", origin, error.source().begin.line, std::string(error.description())),
                "mend the file; its head describes the form"};
  }
  const Reader reader(origin);
  std::vector<std::pair<std::uint32_t, SourceEntry>> by_line; // the table itself is ordered by its keys
  for (const auto& [sort, blocks] : table) {
    const std::string_view name = sort.str();
    const auto* array = blocks.as_array();
    if ((name != "actor" && name != "province" && name != "city") || array == nullptr)
      reader.fail(blocks, fmt::format("'{}' is none of [[actor]], [[province]], [[city]]", name));
    for (const toml::node& block : *array) {
      if (!block.is_table()) reader.fail(block, "an entry is a block: [[actor]]");
      by_line.emplace_back(block.source().begin.line, reader.entry(*block.as_table(), name));
    }
  }
  std::stable_sort(by_line.begin(), by_line.end(),
                   [](const auto& one, const auto& other) { return one.first < other.first; });
  std::vector<SourceEntry> entries;
  entries.reserve(by_line.size());
  for (auto& [line, entry] : by_line) entries.push_back(std::move(entry));
  return entries;
}

std::vector<SourceEntry> read_gazetteers(const std::filesystem::path& folder) {
  std::vector<SourceEntry> entries;
  for (const auto& file : gazetteer_files(folder)) {
    std::vector<SourceEntry> more = parse_gazetteer(read_all(file), file.string());
    std::move(more.begin(), more.end(), std::back_inserter(entries));
  }
  return entries;
}

std::string gazetteers_hash(const std::filesystem::path& folder) {
  std::string all;
  for (const auto& file : gazetteer_files(folder)) all += file.filename().string() + '\0' + read_all(file);
  return fmt::format("{:016x}", XXH3_64bits(all.data(), all.size()));
}

} // namespace dossier
