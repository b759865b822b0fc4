// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/gazetteer.h"
#include "corpus/span.h"
#include "corpus/token_text.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

// An actor in no gazetteer, seen once in a passage.
struct Sighting {
  std::string name; // in full: "Adil Faroughi"
  EntryKind kind = EntryKind::organisation;
  unsigned confidence = 0; // percent
  std::string paper;       // its id
  unsigned ordinal = 0;    // the passage's
  std::string_view text;   // of the passage
  Span span;               // in it
};

// What a gazetteer might say of one actor, and why.
struct Suggestion {
  std::string name;                 // as it is written most often
  std::vector<std::string> aliases; // its other names
  EntryKind kind = EntryKind::organisation;
  unsigned confidence = 0; // percent, of the surest sighting
  std::size_t papers = 0;
  std::size_t passages = 0;
  std::vector<std::string> contexts; // a line each, of different papers
  std::string like;                  // the name of an entry that is spelt nearly so; or empty

  friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

// Gathers the actors that papers name and no gazetteer has.
//
//   add each sighting; read_again each passage;  ranked() -> {"Adil Faroughi", {"A. Faroughi"}, person, 90,
//   ...}
//
// - The spellings of one name are one actor: "Muhammad-Bande" and "Tijjani Muhammad-Bande", initials, blanks,
// a
//   letter; a surname borne by two is nobody's.
// - Left out are what is also written small ("a preparatory committee"), what is a part of a name that is
// known
//   or of longer ones that were found, and surnames without anybody.
// - Those in most papers come first, weighed by how sure it is that they are somebody.
class Suggestions {
public:
  explicit Suggestions(const Gazetteer& known) : known_(known) {}
  void add(const Sighting& sighting);
  void read_again(const TokenText& reading); // after the last sighting
  std::vector<Suggestion> ranked() const;

private:
  struct Seen {
    std::map<std::string, unsigned> names; // as written, how often
    std::map<EntryKind, unsigned> kinds;
    unsigned confidence = 0; // the surest
    std::set<std::string> papers;
    std::set<std::pair<std::string, unsigned>> passages;
    std::map<std::string, std::string> contexts; // by paper
    unsigned written_small = 0;

    EntryKind kind() const;
    void join(const Seen& other);
  };
  using Group = std::map<std::string, Seen>; // by folded name

  bool is_worth_a_look(const std::string& folded, const Seen& seen) const;
  std::vector<Group> persons() const;
  std::vector<Group> organisations() const;

  const Gazetteer& known_;
  std::map<std::string, Seen> seen_;                              // by folded name
  std::multimap<std::string, std::vector<std::string>> by_first_; // the words of a name, by its first
};

// In the form of a gazetteer file, ready to be pasted:
//
//   # 4 passages in 2 papers; 85 % sure that it is a person
//   #   "...said that [Adil Faroughi] had closed the border..."  papers/guards.md#3
//   [[actor]]
//   id = "adil-faroughi"
//   name = "Adil Faroughi"
//   kind = "person"
//
// No id is one that `known` has, and none comes twice.
std::string blocks_of(const std::vector<Suggestion>& suggestions, const Gazetteer& known);

} // namespace dossier
