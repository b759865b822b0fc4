// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dossier {

using EntryIndex = std::uint32_t;
constexpr EntryIndex kNoEntry = 0xFFFFFFFF;

enum class EntryKind : std::uint32_t {
  state,
  government,
  military,
  armed_group,
  party,
  international,
  person,
  organisation,
  province,
  city, // rolls up to its province; never a facet of its own
};

std::string_view name_of(EntryKind kind); // "armed-group", as the files write it
std::optional<EntryKind> entry_kind(std::string_view name);

enum class AliasUse : std::uint32_t {
  name,
  demonym, // "Iranian": names the state, and finds it
  metonym, // "Tehran" for Iran's government: tags in context, is never expanded in a query
  asked,   // "Uri" for the canton: finds it when a user asks for it by name; tags nothing, is not expanded
  other,   // "Latin America": holds a name of the United States and is not it; tags nothing
};

// An entry as a person writes it in a gazetteer file.
struct SourceAlias {
  std::string text;
  AliasUse use = AliasUse::name;
  bool doubtful = false;      // also a word or a namesake: counts only with evidence
  bool needs_country = false; // known by its code only: counts only where its country is named too
  int from = 0;               // years in which it was the name, both inclusive; 0: always
  int until = 0;

  friend bool operator==(const SourceAlias&, const SourceAlias&) = default;
};

struct SourceEntry {
  std::string id;
  std::string name;
  EntryKind kind = EntryKind::organisation;
  std::string parent;               // id, or empty
  std::string country;              // ISO 3166-1 alpha-2, or empty
  bool seat = false;                // a province that bears the name of its country's capital
  std::vector<SourceAlias> aliases; // the name is one of them
};

// Whether a user who types it means the entry.
inline bool names_entry(AliasUse use) {
  return use == AliasUse::name || use == AliasUse::demonym || use == AliasUse::asked;
}

struct Entry {
  std::string_view id;
  std::string_view name;
  std::string_view country;
  EntryKind kind = EntryKind::organisation;
  EntryIndex parent = kNoEntry;
  bool seat = false;
};

struct Alias {
  EntryIndex entry = kNoEntry;
  AliasUse use = AliasUse::name;
  bool doubtful = false;
  bool capitals = false; // an abbreviation: matches one only
  bool needs_country = false;
  int from = 0; // years; 0: always
  int until = 0;
  bool own_script = false; // is not it in Latin letters: قم is folded to "qm", ЕС to "es"

  bool is_dated() const { return from != 0 || until != 0; }
  bool was_used_in(int year) const {
    return year == 0 || ((from == 0 || from <= year) && (until == 0 || year <= until));
  }
};

// Actors and provinces by all their names, ready to be matched; made once by the indexer, mapped by everyone
// else.
//
//   compile(read_gazetteers(dir)).save("gazetteer");    Gazetteer::open("gazetteer")   // a mapping, no
//   parsing
//
// Names are sequences of folded words in a trie whose edges are one hash table: a text is matched in one
// pass, a word a step. All views point into the image and live as long as the Gazetteer.
class Gazetteer {
public:
  using Node = std::uint32_t;
  using Word = std::uint32_t;
  static constexpr Node kRoot = 0;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  // Throws Error (input) when two entries share an id, or a parent is unknown.
  static Gazetteer compile(const std::vector<SourceEntry>& entries);
  // Throws Error (index) when the file is missing or damaged.
  static Gazetteer open(const std::filesystem::path& file);
  void save(const std::filesystem::path& file) const; // throws Error (system)

  std::size_t size() const;
  Entry operator[](EntryIndex index) const;
  EntryIndex find(std::string_view id) const; // kNoEntry when unknown

  // Of names that several entries share, leaves those that the year singles out: one of those years before
  // one of all years, and that before one of other years. Year 0 is not known.
  //
  //   "Moscow" in 1963: the Soviet Union; in 2015, or in an unknown year: Russia
  void prefer(std::vector<Alias>& aliases, int year) const;

  Word word(std::string_view folded) const; // kNone: in no name
  Node step(Node from, Word word) const;    // kNone: no name goes on so
  std::vector<Alias> aliases_at(Node node) const;
  bool ends_name(Node node) const;

  // The entries whose name or alias is `name` (folded), in the gazetteer's order.
  std::vector<EntryIndex> named(std::string_view name) const;
  // The entries with a name that holds every word of `words` (folded), in the gazetteer's
  // order.
  std::vector<EntryIndex> holding(std::string_view words) const;
  // The names of the entries nearest to a misspelt name, best first: of provinces, or of actors.
  std::vector<std::string> nearest(std::string_view name, bool provinces, std::size_t most) const;

  // The other names (folded) of an entry that are certain and used as this one of its names is: of "iranian"
  // "iranians", not "persia".
  std::vector<std::string_view> namesakes(EntryIndex index, std::string_view folded_name) const;

  // The entry, its parent, the parent's parent, ...
  std::vector<EntryIndex> lineage(EntryIndex index) const;
  bool descends(EntryIndex index, EntryIndex ancestor) const; // true for the entry itself

  std::string fingerprint() const; // of all that it holds, 16 hex digits (XXH3)

private:
  struct Image;
  explicit Gazetteer(std::shared_ptr<const Image> image);
  std::shared_ptr<const Image> image_;
};

bool is_province(EntryKind kind); // province or city: what the province facet counts

} // namespace dossier
