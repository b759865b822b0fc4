// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/gazetteer_source.h"

#include "corpus/error.h"
#include "corpus/gazetteer_merge.h"
#include "corpus/text/fold.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <toml++/toml.h>

namespace dossier {
namespace {

constexpr const char* kMend = "mend the file; its head describes the form";
constexpr std::int64_t kFirstYear = 1;
constexpr std::int64_t kLastYear = 9999;

class Reader {
public:
  Reader(const std::string& origin, std::string_view sort) : origin_(origin), sort_(sort) {}

  GazetteerBlock block(const toml::table& table) const {
    GazetteerBlock made;
    made.file = origin_;
    made.line = table.source().begin.line;
    made.sort = sort_;
    refuse_unknown_keys(table);
    made.entry.id = text(table, "id");
    if (made.entry.id.empty()) fail(table, "an entry without id");
    made.entry.name = text(table, "name");
    read_kind(table, made);
    made.entry.parent = text(table, sort_ == "city" ? "province" : "parent");
    made.entry.country = text(table, "country");
    made.says_seat = table.contains("capital");
    made.entry.seat = flag(table, "capital");
    read_names(table, made.entry.aliases);
    made.doubtful = list(table, "doubtful");
    read_mute(table, made);
    refuse_empty_names(table, made);
    return made;
  }

  [[noreturn]] void fail(const toml::node& where, const std::string& what) const {
    throw Error{ErrorKind::input, fmt::format("{}:{}: {}", origin_, where.source().begin.line, what), kMend};
  }

private:
  std::string text(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return {};
    if (!node->is_string()) fail(*node, fmt::format("{} must be a string", key));
    return node->as_string()->get();
  }

  bool flag(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return false;
    if (!node->is_boolean()) fail(*node, fmt::format("{} must be true or false", key));
    return node->as_boolean()->get();
  }

  void read_kind(const toml::table& table, GazetteerBlock& made) const {
    made.says_kind = sort_ != "actor" || table.contains("kind");
    if (!made.says_kind) return;
    const std::string name = sort_ == "actor" ? text(table, "kind") : sort_;
    const auto kind = entry_kind(name);
    if (!kind || (sort_ == "actor" && is_province(*kind)))
      fail(table, fmt::format("no such kind: '{}'", name));
    made.entry.kind = *kind;
  }

  void read_names(const toml::table& table, std::vector<SourceAlias>& names) const {
    const auto add = [&](const std::string& name, AliasUse use) {
      SourceAlias alias;
      alias.text = name;
      alias.use = use;
      names.push_back(std::move(alias));
    };
    if (const toml::node* aliases = table.get("aliases")) {
      if (!aliases->is_table()) fail(*aliases, "aliases are by language: aliases.en = [\"one\", \"two\"]");
      for (const auto& [language, of_language] : *aliases->as_table())
        for (const std::string& name : strings(of_language)) add(name, AliasUse::name);
    }
    for (const std::string& name : list(table, "demonyms")) add(name, AliasUse::demonym);
    for (const std::string& name : list(table, "metonyms")) add(name, AliasUse::metonym);
    for (const std::string& name : list(table, "not")) add(name, AliasUse::other);
    if (const toml::node* former = table.get("former")) read_former(*former, names);
  }

  // former = [{ name = "Leningrad", from = 1924, until = 1991 }, { name = "Bonn", as = "metonym", until =
  // 1990 }]
  void read_former(const toml::node& former, std::vector<SourceAlias>& names) const {
    const char* form = "former names are a list: [{ name = \"Leningrad\", from = 1924, until = 1991 }]";
    const auto* array = former.as_array();
    if (array == nullptr) fail(former, form);
    for (const toml::node& item : *array) {
      const auto* one = item.as_table();
      if (one == nullptr) fail(item, form);
      SourceAlias alias;
      alias.text = text(*one, "name");
      alias.from = year(*one, "from");
      alias.until = year(*one, "until");
      const std::size_t known = std::size_t{one->contains("from")} + std::size_t{one->contains("until")};
      const std::string use = text(*one, "as");
      if (use == "metonym") alias.use = AliasUse::metonym;
      if (use == "demonym") alias.use = AliasUse::demonym;
      const std::size_t said = use.empty() ? 0 : 1;
      if (alias.text.empty() || known == 0 || one->size() != known + said + 1 ||
          (said == 1 && alias.use == AliasUse::name))
        fail(item, form);
      if (alias.until != 0 && alias.from > alias.until) fail(item, "it ends before it begins");
      names.push_back(std::move(alias));
    }
  }

  int year(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    if (node == nullptr) return 0;
    const auto value = node->value_exact<std::int64_t>();
    if (!value || *value < kFirstYear || *value > kLastYear)
      fail(*node, fmt::format("{} must be a year: {} = 1991", key, key));
    return static_cast<int>(*value);
  }

  void read_mute(const toml::table& table, GazetteerBlock& made) const {
    const toml::node* node = table.get("mute");
    if (node == nullptr) return;
    if (node->is_boolean())
      made.mute = node->as_boolean()->get();
    else if (node->is_array())
      made.muted = strings(*node);
    else
      fail(*node, "mute is true, or a list of names: mute = [\"one\", \"two\"]");
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

  std::vector<std::string> list(const toml::table& table, std::string_view key) const {
    const toml::node* node = table.get(key);
    return node == nullptr ? std::vector<std::string>() : strings(*node);
  }

  void refuse_empty_names(const toml::table& table, const GazetteerBlock& made) const {
    const bool empty = (!made.entry.name.empty() && fold_name(made.entry.name).empty()) ||
                       std::any_of(made.entry.aliases.begin(), made.entry.aliases.end(),
                                   [](const SourceAlias& alias) { return fold_name(alias.text).empty(); });
    if (empty) fail(table, fmt::format("'{}' has a name without a letter", made.entry.id));
  }

  void refuse_unknown_keys(const toml::table& table) const {
    static const std::set<std::string_view> kKnown = {"id",      "name",     "country",  "capital",
                                                      "aliases", "doubtful", "demonyms", "metonyms",
                                                      "not",     "former",   "mute"};
    for (const auto& [key, value] : table) {
      const std::string_view name = key.str();
      const bool of_this_sort = name == "kind"       ? sort_ == "actor"
                                : name == "parent"   ? sort_ != "city"
                                : name == "province" ? sort_ == "city"
                                                     : kKnown.contains(name);
      if (!of_this_sort) fail(value, fmt::format("no such key in a [[{}]]: '{}'", sort_, name));
    }
  }

  const std::string& origin_;
  std::string sort_;
};

} // namespace

void fail_at(const GazetteerBlock& block, const std::string& what) {
  throw Error{ErrorKind::input, fmt::format("{}:{}: {}", block.file, block.line, what), kMend};
}

GazetteerText parse_blocks(std::string_view toml_text, const std::string& origin) {
  toml::table table;
  try {
    table = toml::parse(toml_text, origin);
  } catch (const toml::parse_error& error) {
    throw Error{ErrorKind::input,
                fmt::format("{}:{}: {}", origin, error.source().begin.line, std::string(error.description())),
                kMend};
  }
  GazetteerText made;
  for (const auto& [sort, blocks] : table) {
    const std::string_view name = sort.str();
    const Reader reader(origin, name);
    if (name == "import") {
      if (blocks.value<std::string>() != "iso-codes") reader.fail(blocks, "import can only be \"iso-codes\"");
      made.wants_divisions = true;
      continue;
    }
    const auto* array = blocks.as_array();
    if ((name != "actor" && name != "province" && name != "city") || array == nullptr)
      reader.fail(blocks, fmt::format("'{}' is none of [[actor]], [[province]], [[city]]", name));
    for (const toml::node& block : *array) {
      if (!block.is_table()) reader.fail(block, "an entry is a block: [[actor]]");
      made.blocks.push_back(reader.block(*block.as_table()));
    }
  }
  std::stable_sort(
      made.blocks.begin(), made.blocks.end(), // the table itself is ordered by its keys
      [](const GazetteerBlock& one, const GazetteerBlock& other) { return one.line < other.line; });
  return made;
}

std::vector<SourceEntry> parse_gazetteer(std::string_view toml, const std::string& origin) {
  GazetteerMerge merge;
  merge.add(parse_blocks(toml, origin).blocks);
  return merge.entries();
}

} // namespace dossier
