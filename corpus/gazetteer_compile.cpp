// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"
#include "corpus/gazetteer_image.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>

namespace dossier {
namespace {

std::uint32_t slots_for(std::size_t count) {
  std::uint32_t slots = 16;
  while (slots < count * 2) slots *= 2;
  return slots;
}

// "ISIS", "ISIS-K", "LeT", "DoD": two capitals at least, and no word with more small letters than capitals.
// "IRGC-Navy" is none: its second word is written small.
bool is_abbreviation(const std::string& name) {
  std::ptrdiff_t capitals = 0;
  for (const Span span : cut_words(name)) {
    const std::string_view word = span.of(name);
    const auto upper = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto lower = std::count_if(word.begin(), word.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
    if (lower > 0 && (upper < 2 || upper < lower)) return false;
    capitals += upper;
  }
  return capitals >= 2;
}

} // namespace

bool is_for_its_script(const std::string& name) {
  if (is_latin(name) || cut_words(name).size() > 1) return false;
  constexpr std::size_t kShort = 4;
  std::size_t letters = 0;
  bool has_vowels = true;
  for (std::size_t at = 0; at < name.size(); ++letters) {
    const char32_t c = next_character(name, at);
    has_vowels = has_vowels && (c < 0x0590 || c > 0x08FF);
  }
  return !has_vowels || letters <= kShort;
}

namespace {

class Builder {
public:
  std::string build(const std::vector<SourceEntry>& sources) {
    for (const SourceEntry& source : sources)
      if (!ids_.emplace(source.id, static_cast<EntryIndex>(ids_.size())).second)
        throw Error{ErrorKind::input, fmt::format("two gazetteer entries have the id '{}'", source.id),
                    "give one of them another id"};
    for (const SourceEntry& source : sources) add(source);
    settle_towns();
    std::stable_sort(aliases_.begin(), aliases_.end(),
                     [](const AliasRow& a, const AliasRow& b) { return a.node < b.node; });
    return image();
  }

private:
  PoolString pooled(const std::string& text) {
    const PoolString at{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
    pool_ += text;
    return at;
  }

  EntryIndex parent_of(const SourceEntry& source) const {
    if (source.parent.empty()) return kNoEntry;
    const auto found = ids_.find(source.parent);
    if (found == ids_.end())
      throw Error{
          ErrorKind::input,
          fmt::format("the gazetteer entry '{}' has an unknown parent, '{}'", source.id, source.parent),
          "add an entry with that id, or mend the parent"};
    return found->second;
  }

  // A town lies in its province's country.
  void settle_towns() {
    for (EntryRow& row : entries_)
      if (static_cast<EntryKind>(row.kind) == EntryKind::city && row.country.size == 0 &&
          row.parent != kNoEntry)
        row.country = entries_[row.parent].country;
  }

  void add(const SourceEntry& source) {
    const auto index = static_cast<EntryIndex>(entries_.size());
    entries_.push_back({pooled(source.id), pooled(source.name), pooled(source.country),
                        static_cast<std::uint32_t>(source.kind), parent_of(source), source.seat ? 1U : 0U});
    std::map<std::pair<std::string, AliasUse>, std::size_t> own;
    for (const SourceAlias& alias : source.aliases) {
      const std::string folded = fold_name(alias.text);
      if (folded.empty()) continue;
      const std::uint32_t capitals = is_abbreviation(alias.text) ? 1U : 0U;
      const std::uint32_t own_script = is_for_its_script(alias.text) ? 1U : 0U;
      const auto [place, fresh] = own.try_emplace({folded, alias.use}, aliases_.size());
      if (fresh)
        aliases_.push_back({pooled(folded), node_of(folded), index, static_cast<std::uint32_t>(alias.use),
                            alias.doubtful || alias.needs_country ? 1U : 0U, capitals, own_script,
                            alias.needs_country ? 1U : 0U, alias.from, alias.until});
      else
        widen(aliases_[place->second], alias, capitals, own_script);
    }
  }

  // "NATO" and "Nato", a name now and in former years: either will do.
  static void widen(AliasRow& row, const SourceAlias& alias, std::uint32_t capitals,
                    std::uint32_t own_script) {
    row.capitals &= capitals;
    row.own_script &= own_script;
    if (!alias.needs_country) row.needs_country = 0;
    row.from = row.from == 0 || alias.from == 0 ? 0 : std::min(row.from, alias.from);
    row.until = row.until == 0 || alias.until == 0 ? 0 : std::max(row.until, alias.until);
  }

  std::uint32_t node_of(const std::string& folded_name) {
    std::uint32_t node = Gazetteer::kRoot;
    for (const std::string& word : words_of(folded_name)) {
      const auto id = words_.emplace(word, static_cast<std::uint32_t>(words_.size())).first->second;
      const auto [edge, fresh] = edges_.emplace(std::pair(node, id), nodes_);
      if (fresh) ++nodes_;
      node = edge->second;
    }
    return node;
  }

  template <typename Row>
  static void append(std::string& bytes, const std::vector<Row>& rows) {
    bytes.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
  }

  std::string image() {
    std::vector<PoolString> word_table(slots_for(words_.size()), PoolString{0, 0});
    std::vector<std::uint32_t> word_ids(word_table.size(), Gazetteer::kNone);
    for (const auto& [word, id] : words_) {
      std::size_t slot = hash_of(word) & (word_table.size() - 1);
      while (word_table[slot].size != 0) slot = (slot + 1) & (word_table.size() - 1);
      word_table[slot] = pooled(word);
      word_ids[slot] = id;
    }
    std::vector<EdgeSlot> edge_table(slots_for(edges_.size()), EdgeSlot{0, 0, Gazetteer::kNone});
    for (const auto& [edge, to] : edges_) {
      std::size_t slot = hash_of(edge.first, edge.second) & (edge_table.size() - 1);
      while (edge_table[slot].to != Gazetteer::kNone) slot = (slot + 1) & (edge_table.size() - 1);
      edge_table[slot] = {edge.first, edge.second, to};
    }
    std::vector<std::uint32_t> first_alias(nodes_ + 1, 0);
    for (const AliasRow& alias : aliases_) ++first_alias[alias.node + 1];
    std::partial_sum(first_alias.begin(), first_alias.end(), first_alias.begin());

    std::string body;
    append(body, entries_);
    append(body, aliases_);
    append(body, first_alias);
    append(body, word_table);
    append(body, word_ids);
    append(body, edge_table);
    body += pool_;
    const Head head{kGazetteerMagic,
                    XXH3_64bits(body.data(), body.size()),
                    static_cast<std::uint32_t>(entries_.size()),
                    static_cast<std::uint32_t>(aliases_.size()),
                    nodes_,
                    static_cast<std::uint32_t>(word_table.size()),
                    static_cast<std::uint32_t>(edge_table.size()),
                    static_cast<std::uint32_t>(pool_.size())};
    return std::string(reinterpret_cast<const char*>(&head), sizeof head) + body;
  }

  std::map<std::string, EntryIndex> ids_;
  std::map<std::string, std::uint32_t> words_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> edges_;
  std::uint32_t nodes_ = 1;
  std::vector<EntryRow> entries_;
  std::vector<AliasRow> aliases_;
  std::string pool_;
};

} // namespace

Gazetteer Gazetteer::compile(const std::vector<SourceEntry>& entries) {
  auto image = std::make_shared<Image>();
  image->owned = Builder().build(entries);
  image->bytes = image->owned;
  image->lay_out();
  return Gazetteer(std::move(image));
}

} // namespace dossier
