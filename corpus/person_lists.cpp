// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/person_lists.h"

#include "corpus/name_shapes.h"
#include "corpus/name_words.h"

#include <unordered_map>

namespace dossier {
namespace {

using Words = std::string_view;

class PersonLists {
public:
  PersonLists(const TokenText& reading, const std::vector<Cover>& known, std::vector<NameRun>& found)
      : reading_(reading), known_(known), shapes_(reading, known), found_(found) {}

  void add() {
    add_recurring();
    for (std::size_t at = 0; at < reading_.size(); ++at) {
      if (known_[at] != Cover::name && known_[at] != Cover::person) continue;
      add_before(at);
      while (known_[at] == Cover::person && at + 1 < reading_.size() && known_[at + 1] == Cover::person) ++at;
      add_behind(at + 1);
    }
    for (std::size_t i = 0; i < found_.size(); ++i) { // grows on
      add_behind(found_[i].last);
      add_before(found_[i].first);
    }
    std::sort(found_.begin(), found_.end(),
              [](const NameRun& a, const NameRun& b) { return a.first < b.first; });
  }

private:
  // Past "(Orbis Institute)" behind a name; npos where no bracket opens or none closes soon.
  std::size_t behind_bracket(std::size_t last) const {
    constexpr std::size_t kReach = 8; // words in the brackets
    if (last >= reading_.size() || reading_.gap(last - 1) != " (") return Words::npos;
    for (std::size_t at = last; at + 1 < reading_.size() && at < last + kReach; ++at) {
      const Words gap = reading_.gap(at);
      if (gap == ") " || gap == "), ") return at + 1;
      if (gap.find(')') != Words::npos) return Words::npos;
    }
    return Words::npos;
  }

  void add_behind(std::size_t at) {
    if (at + 1 >= reading_.size()) return;
    Words gap = reading_.gap(at - 1);
    if (const std::size_t next = behind_bracket(at); next != Words::npos) {
      gap = reading_.gap(next - 1).substr(1);
      at = next;
    }
    const bool comma = gap == ", " || gap == ",\n" || gap == ",";
    if (is_and(at) && reading_.joined(at) && (comma || gap == " " || gap == "\n")) {
      add_run(at + 1, name_end_if(at + 1));
      if (!comma) add_surname(at + 1);
    } else if (comma) {
      add_run(at, name_end_if(at));
      if (is_surname(at - 1) && at + 1 < reading_.size() && (reading_.comma(at) || is_and(at + 1)))
        add_surname(at);
    }
  }

  void add_before(std::size_t at) {
    const std::size_t name = at;
    if (at >= 3 && is_and(at - 1) && reading_.blank(at - 1)) --at;
    if (at < 2 || !(reading_.comma(at - 1) || (at != name && reading_.blank(at - 1)))) return;
    std::size_t first = at;
    while (first > 0 && at - first < 4 && shapes_.is_name(first - 1) &&
           (first == at || shapes_.follows(first - 1)))
      --first;
    add_run(first, at);
    if (reading_.blank(at - 1) ? at != name : is_surname(name)) add_surname(at - 1);
  }
  bool is_and(std::size_t at) const {
    return reading_.begins_lower(at) && (reading_.folded(at) == "and" || reading_.folded(at) == "or");
  }
  // Alone, as the others of its list are then.
  bool is_surname(std::size_t at) const {
    return (known_[at] == Cover::name && shapes_.begins_a_run(at) && shapes_.ends_a_run(at + 1)) ||
           std::any_of(found_.begin(), found_.end(),
                       [&](const NameRun& run) { return run.first == at && run.last == at + 1; });
  }

  std::size_t name_end_if(std::size_t first) const {
    return shapes_.is_name(first) ? shapes_.name_end(first) : first;
  }
  bool is_free(std::size_t first, std::size_t last) const {
    return std::none_of(found_.begin(), found_.end(),
                        [&](const NameRun& run) { return run.first < last && first < run.last; });
  }
  void add_run(std::size_t first, std::size_t last) {
    if (!shapes_.is_full_name(first, last) || !shapes_.begins_a_run(first) || !shapes_.ends_a_run(last) ||
        !is_free(first, last))
      return;
    found_.push_back({first, last, EntryKind::person, 72});
  }
  void add_surname(std::size_t at) {
    if (!shapes_.is_strange(at) || !shapes_.begins_a_run(at) || !shapes_.ends_a_run(at + 1) ||
        !is_free(at, at + 1))
      return;
    found_.push_back({at, at + 1, EntryKind::person, 71});
  }

  // "Zelim Takh" where "Takh" comes again by itself, as persons do and places and things do not.
  void add_recurring() {
    std::unordered_map<Words, std::size_t> alone; // the last of them
    for (std::size_t at = 0; at < reading_.size(); ++at) {
      if (!reading_.begins_upper(at) || known_[at] != Cover::none) continue;
      if (!shapes_.begins_a_run(at) || !shapes_.ends_a_run(at + 1) || !shapes_.is_strange(at)) continue;
      alone.insert_or_assign(reading_.folded(at), is_with_article(at) ? Words::npos : at);
    }
    if (alone.empty()) return;
    for (std::size_t at = 1; at < reading_.size(); ++at) {
      const auto again = alone.find(reading_.folded(at));
      if (again == alone.end() || again->second == Words::npos || !shapes_.is_strange(at)) continue;
      std::size_t first = at;
      while (first > 0 && at - first < 3 && shapes_.is_name(first - 1) && shapes_.follows(first - 1)) --first;
      if (first == at || is_with_article(first) || shapes_.name_end(first) != at + 1) continue;
      add_run(first, at + 1);
    }
  }
  // "the Takh", "in Takh": no person.
  bool is_with_article(std::size_t at) const {
    static constexpr std::array<Words, 16> kBeforeThings = {
        "the",  "a",   "an",     "in",      "at",     "near",  "into",  "between",
        "from", "via", "around", "outside", "called", "named", "north", "towards"};
    return among(kBeforeThings, reading_.before(at));
  }

  const TokenText& reading_;
  const std::vector<Cover>& known_;
  NameShapes shapes_;
  std::vector<NameRun>& found_;
};

} // namespace

void add_listed_persons(const TokenText& reading, const std::vector<Cover>& known,
                        std::vector<NameRun>& persons) {
  PersonLists(reading, known, persons).add();
}

} // namespace dossier
