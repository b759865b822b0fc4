// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace dossier {

// What the index holds and how it is named: the one table from which terms, query fields, --help and the
// README derive.
//
//   "author:rezaei" in a query -> the term "Arezaei" of a paper's document
//
// A change here, in corpus/record or in the analysis raises kSchemaVersion; a reader refuses an index of
// another version.
constexpr std::string_view kSchemaVersion = "4";

enum class FieldKind {
  words,   // analysed text of the paper: every word given must be there
  facet,   // an entry of the gazetteer, by any of its names; counted beside the answers
  country, // all entries of a state
  date,    // a day, month or year, or from one to another
  shown,   // stored and printed, not searched
};

struct Field {
  std::string_view name;
  std::string_view
      prefix; // of its terms, after Xapian's convention (single capitals, else X...); "" when not searched
  FieldKind kind;
  std::string_view meaning;
  std::string_view example;
};

constexpr std::array<Field, 14> kFields = {{
    {"title", "S", FieldKind::words, "words of the paper's title", "title:alliance"},
    {"author", "A", FieldKind::words, "an author's name, or a part of it", "author:rezaei"},
    {"publisher", "XB", FieldKind::words, "who published it", "publisher:\"begin-sadat center\""},
    {"series", "XS", FieldKind::words, "the series it appeared in", "series:perspectives"},
    {"number", "XN", FieldKind::words, "its number in the series", "number:1064"},
    {"kind", "T", FieldKind::words, "what the paper is", "kind:digest"},
    {"actor", "XA", FieldKind::facet, "who is named: a state, force, group, body or person", "actor:quds"},
    {"province", "XP", FieldKind::facet, "the first-level division that is named", "province:ghor"},
    {"country", "", FieldKind::country, "the state that is named, or any place, force or body of it",
     "country:afghanistan"},
    {"date", "D", FieldKind::date, "published then, or from then to then", "date:2015..2019-06"},
    {"since", "", FieldKind::date, "published then or later", "since:2017-07"},
    {"until", "", FieldKind::date, "published then or earlier", "until:2018"},
    {"lang", "L", FieldKind::words, "the language it is written in", "lang:fr"},
    {"url", "", FieldKind::shown, "where it is on the web", ""},
}};

const Field* find_field(std::string_view name); // by exact name; null when there is none

// Terms that are no field. A passage's own words have no prefix.
constexpr std::string_view kPaperPrefix = "Q";       // a paper document's id
constexpr std::string_view kHashPrefix = "H";        // of the bytes of a file that is one paper
constexpr std::string_view kDiscoveredPrefix = "XD"; // an actor in no gazetteer, see corpus/discovered
constexpr std::string_view kKeyPrefix = "XK";        // what its file calls a paper or passage

// Database metadata keys.
constexpr std::string_view kSchemaKey = "schema";
constexpr std::string_view kGazetteerKey =
    "gazetteer"; // the fingerprint of the gazetteers it was tagged with
constexpr std::string_view kGazetteerFilesKey =
    "gazetteer files";                                // the hash of the files it was compiled from
constexpr std::string_view kFoldersKey = "folders";   // what the index was made of: paths, packed as texts
constexpr std::string_view kCountsKey = "counts";     // Counts, see corpus/record
constexpr std::string_view kRepeatsKey = "repeats";   // papers that are the same text, see corpus/repeats
constexpr std::string_view kFailuresKey = "failures"; // files that could not be read, and why
constexpr std::string_view kColumnsKey = "columns";   // + block number, see corpus/columns

// The term of a value under a prefix, kept below Xapian's 245 bytes: a longer value is replaced by its hash.
// ("Q", "papers/besa-1064.md") -> "Qpapers/besa-1064.md"
std::string term(std::string_view prefix, std::string_view value);

// Whether a term is no word of a passage: words are folded, prefixes are capitals.
inline bool has_prefix(std::string_view term) { return !term.empty() && term[0] >= 'A' && term[0] <= 'Z'; }

} // namespace dossier
