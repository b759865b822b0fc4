// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plan.h"

#include "corpus/error.h"
#include "corpus/schema.h"
#include "corpus/text/analyzer.h"
#include "corpus/text/fold.h"
#include "corpus/text/stem.h"
#include "query/facet.h"
#include "query/names.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kMostIdeas = 64; // ranking time grows with them, and no question has as many

// A word of the query, copied out of the analyzer.
struct TypedWord {
  std::string typed;
  std::string folded;
  std::string stem;
};

std::string entry_term(const Gazetteer& gazetteer, EntryIndex index) {
  const Entry entry = gazetteer[index];
  return term(find_field(is_province(entry.kind) ? "province" : "actor")->prefix, entry.id);
}

class Planner {
public:
  Planner(const Request& request, const Gazetteer& gazetteer) : request_(request), gazetteer_(gazetteer) {}

  Plan plan() {
    ParsedQuery parsed = parse(request_.words);
    plan_.notes = std::move(parsed.notes);
    for (const Clause& clause : parsed.clauses) {
      if (clause.kind == ClauseKind::field)
        field(clause);
      else if (clause.kind == ClauseKind::words && !clause.unwanted)
        words(clause);
      else
        phrase(clause); // -well-known leaves out "well known", not every "well"
    }
    for (const std::string& name : request_.actors) narrow(plan_.actors, name, false);
    for (const std::string& name : request_.provinces) narrow(plan_.provinces, name, true);
    drop_stop_words();
    bound();
    if (plan_.ideas.empty()) rank_by_filters();
    refuse_nothing();
    return std::move(plan_);
  }

private:
  void refuse_nothing() const {
    const bool asks =
        !plan_.ideas.empty() || std::any_of(plan_.papers.begin(), plan_.papers.end(),
                                            [](const PaperFilter& filter) { return !filter.unwanted; });
    if (asks) return;
    const bool leaves_out = !plan_.unwanted.empty() || !plan_.papers.empty();
    throw Error{ErrorKind::usage,
                leaves_out ? "a query needs something to search for, not only what to leave out"
                           : "nothing to search for",
                "try `query Quds Force drug`"};
  }

  std::vector<TypedWord> analyzed(const std::string& text) {
    std::vector<TypedWord> words;
    for (const Token& token : analyzer_.analyze(text))
      words.push_back({std::string(token.span.of(text)), std::string(token.folded), std::string(token.stem)});
    return words;
  }

  void words(const Clause& clause) {
    const std::vector<TypedWord> typed = analyzed(clause.text);
    std::size_t at = 0;
    while (at < typed.size()) {
      std::vector<EntryIndex> entries;
      const std::size_t size = request_.exact ? 0 : name_at(typed, at, entries);
      const std::size_t end = at + std::max<std::size_t>(size, 1);
      add(idea(typed, at, end, std::move(entries)), plan_.ideas);
      at = end;
    }
  }

  void phrase(const Clause& clause) {
    const std::vector<TypedWord> typed = analyzed(clause.text);
    if (typed.empty()) return;
    std::vector<EntryIndex> entries;
    if (request_.exact || name_at(typed, 0, entries) != typed.size()) entries.clear();
    Idea made = idea(typed, 0, typed.size(), std::move(entries));
    made.ways.back().in_a_row = typed.size() > 1;
    if (clause.kind == ClauseKind::phrase) made.typed = fmt::format("\"{}\"", made.typed);
    add(std::move(made), clause.unwanted ? plan_.unwanted : plan_.ideas);
  }

  void field(const Clause& clause) {
    const Field& field = *find_field(clause.field);
    if (field.kind == FieldKind::facet) {
      const bool provinces = field.name == "province";
      if (!clause.unwanted)
        narrow(provinces ? plan_.provinces : plan_.actors, clause.text, provinces);
      else
        plan_.unwanted.push_back(
            named_idea(clause.text, entries_below(entries_meant(clause.text, provinces, gazetteer_))));
      return;
    }
    PaperFilter filter{fmt::format("{}:{}", field.name, clause.text), {}, clause.unwanted};
    for (const TypedWord& word : analyzed(clause.text)) filter.terms.push_back(term(field.prefix, word.stem));
    if (!filter.terms.empty()) plan_.papers.push_back(std::move(filter));
  }

  // The longest gazetteer name that begins at a typed word: how many words it has; 0 when none does.
  std::size_t name_at(const std::vector<TypedWord>& typed, std::size_t first,
                      std::vector<EntryIndex>& entries) const {
    std::size_t longest = 0;
    Gazetteer::Node node = Gazetteer::kRoot;
    for (std::size_t at = first; at < typed.size(); ++at) {
      const Gazetteer::Word word = gazetteer_.word(typed[at].folded);
      node = word == Gazetteer::kNone ? Gazetteer::kNone : gazetteer_.step(node, word);
      if (node == Gazetteer::kNone) break;
      std::vector<EntryIndex> here;
      for (const Alias& alias : gazetteer_.aliases_at(node))
        if (may_expand(alias, typed, first, at + 1)) here.push_back(alias.entry);
      if (here.empty()) continue;
      longest = at + 1 - first;
      entries = std::move(here);
    }
    return longest;
  }

  // A seat of government is too wide a meaning for the town's name; "us" is the United States only in
  // capitals.
  static bool may_expand(const Alias& alias, const std::vector<TypedWord>& typed, std::size_t first,
                         std::size_t end) {
    if (!names_entry(alias.use)) return false;
    if (!alias.capitals || end - first > 1 || typed[first].folded.size() > 3) return true;
    const std::string& word = typed[first].typed;
    return std::none_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  Idea idea(const std::vector<TypedWord>& typed, std::size_t first, std::size_t end,
            std::vector<EntryIndex> entries) const {
    Idea made;
    Way as_written;
    for (std::size_t i = first; i < end; ++i) {
      made.typed += (i > first ? " " : "") + typed[i].typed;
      made.stems.push_back(typed[i].stem);
      as_written.terms.push_back(typed[i].stem);
    }
    for (const EntryIndex entry : entries) made.ways.push_back({{entry_term(gazetteer_, entry)}, false});
    made.ways.push_back(std::move(as_written));
    made.entries = std::move(entries);
    return made;
  }

  // Entries alone, as a filter gives them.
  Idea named_idea(const std::string& typed, const std::vector<EntryIndex>& entries) const {
    Idea made;
    made.typed = typed;
    for (const EntryIndex entry : entries) made.ways.push_back({{entry_term(gazetteer_, entry)}, false});
    made.entries = entries;
    return made;
  }

  std::vector<EntryIndex> entries_below(const std::vector<EntryIndex>& tops) const {
    const std::vector<bool> family = family_of(tops, gazetteer_);
    std::vector<EntryIndex> below;
    for (EntryIndex entry = 0; entry < family.size(); ++entry)
      if (family[entry]) below.push_back(entry);
    return below;
  }

  void narrow(EntryFilter& filter, const std::string& name, bool provinces) {
    const std::vector<EntryIndex> meant = entries_meant(name, provinces, gazetteer_);
    std::vector<std::string> names;
    for (const EntryIndex entry : meant) {
      names.emplace_back(gazetteer_[entry].name);
      if (std::find(filter.entries.begin(), filter.entries.end(), entry) != filter.entries.end()) continue;
      filter.typed.push_back(names.back());
      filter.entries.push_back(entry);
    }
    if (meant.size() > 1)
      plan_.notes.push_back(fmt::format("'{}' is taken as any of: {}", name, fmt::join(names, ", ")));
  }

  static void add(Idea idea, std::vector<Idea>& ideas) {
    const bool known =
        std::any_of(ideas.begin(), ideas.end(), [&](const Idea& other) { return other.ways == idea.ways; });
    if (!known) ideas.push_back(std::move(idea));
  }

  // By the word, not its stem: "does" has the stem of "doe".
  static bool is_idle(const Idea& idea) {
    return idea.entries.empty() && idea.stems.size() == 1 && is_stop_word(fold(idea.typed));
  }

  void drop_stop_words() {
    if (std::all_of(plan_.ideas.begin(), plan_.ideas.end(), is_idle)) return;
    std::erase_if(plan_.ideas, is_idle);
  }

  void bound() {
    if (plan_.ideas.size() <= kMostIdeas) return;
    plan_.notes.push_back(fmt::format("the query has more than {} words: the rest was left out", kMostIdeas));
    plan_.ideas.resize(kMostIdeas);
  }

  // With nothing else to rank by, an actor asked for is what the answers are about.
  void rank_by_filters() {
    plan_.everything = true;
    for (const EntryFilter* filter : {&plan_.actors, &plan_.provinces})
      if (!filter->entries.empty())
        plan_.ideas.push_back(
            named_idea(fmt::format("{}", fmt::join(filter->typed, ", ")), entries_below(filter->entries)));
  }

  const Request& request_;
  const Gazetteer& gazetteer_;
  Analyzer analyzer_;
  Plan plan_;
};

} // namespace

Plan make_plan(const Request& request, const Gazetteer& gazetteer) {
  return Planner(request, gazetteer).plan();
}

} // namespace dossier
