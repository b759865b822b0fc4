// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/plan.h"

#include "corpus/discovered.h"
#include "corpus/error.h"
#include "corpus/schema.h"
#include "query/date_range.h"
#include "query/facet.h"
#include "query/names.h"
#include "query/parser.h"
#include "query/unknown_names.h"
#include "query/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

constexpr std::size_t kMostIdeas = 200; // ranking time grows with them; a paragraph may be the question

using Parts = std::vector<Condition>;
using Kind = ExpressionKind;

bool is_leaf(const Expression& expression) {
  return expression.kind == Kind::words || expression.kind == Kind::phrase || expression.kind == Kind::prefix;
}

class Planner {
public:
  Planner(const Request& request, const Gazetteer& gazetteer, const Vocabulary& vocabulary)
      : request_(request), gazetteer_(gazetteer), names_(gazetteer, vocabulary),
        wording_(gazetteer, vocabulary, request.exact) {}

  Plan plan() {
    const ParsedQuery parsed = unknown_names_as_words(parse(request_.words), names_, gazetteer_);
    plan_.notes = parsed.notes;
    plan_.read_as = written(parsed.root);
    require(parsed.root);
    for (const std::string& name : request_.actors) narrow(plan_.actors, name, false);
    for (const std::string& name : request_.provinces) narrow(plan_.provinces, name, true);
    const bool is_flat = required_.size() == 1 && is_any_idea(required_[0], ConditionKind::idea);
    if (!is_flat && !required_.empty()) plan_.condition = node(ConditionKind::all, std::move(required_));
    if (plan_.ideas.empty()) rank_by_filters();
    refuse_nothing();
    return std::move(plan_);
  }

private:
  // Takes apart what the whole query demands: filters go to their places in the plan, the rest is required.
  void require(const Expression& expression) {
    switch (expression.kind) {
    case Kind::all:
      for (const Expression& part : expression.parts) require(part);
      return;
    case Kind::none:
      leave_out(expression.parts.front());
      return;
    case Kind::field:
      require_fields({&expression});
      return;
    case Kind::together: {
      std::vector<const Expression*> fields;
      Expression positive;
      for (const Expression& part : expression.parts) {
        if (part.kind == Kind::field)
          fields.push_back(&part);
        else if (part.kind != Kind::none)
          positive.parts.push_back(part);
      }
      require_fields(fields);
      for (const Expression& part : expression.parts)
        if (part.kind == Kind::none) leave_out(part.parts.front());
      require_condition(positive);
      return;
    }
    default:
      require_condition(expression);
    }
  }

  void require_condition(const Expression& expression) {
    for (Condition& made : condition_of(expression, true)) {
      made.typed = written(expression);
      required_.push_back(std::move(made));
    }
  }

  // Fields side by side: any of the actors, any of the provinces, all that papers must have. Actors asked for
  // apart (actor:a AND actor:b) must all be there.
  void require_fields(const std::vector<const Expression*>& fields) {
    for (const bool provinces : {false, true}) {
      EntryFilter& filter = provinces ? plan_.provinces : plan_.actors;
      const bool is_free = filter.entries.empty();
      Condition apart;
      apart.kind = ConditionKind::entries;
      for (const Expression* field : fields)
        if (field->field == (provinces ? "province" : "actor"))
          narrow(is_free ? filter : apart.entries, field->text, provinces);
      if (!apart.entries.entries.empty())
        require_entries(std::move(apart), provinces ? "province " : "actor ");
    }
    for (Condition& country : countries_of(fields)) require_entries(std::move(country), "");
    for (const Expression* field : fields)
      if (auto filter = paper_filter(*field)) plan_.papers.push_back(std::move(*filter));
  }

  void require_entries(Condition entries, std::string_view what) {
    entries.typed = fmt::format("{}{}", what, fmt::join(entries.entries.typed, " or "));
    required_.push_back(std::move(entries));
  }

  Parts countries_of(const std::vector<const Expression*>& fields) {
    Condition made;
    made.kind = ConditionKind::entries;
    for (const Expression* field : fields) {
      if (field->field != "country") continue;
      for (const EntryIndex entry : entries_of_country(field->text, gazetteer_))
        made.entries.entries.push_back(entry);
      made.entries.typed.push_back(field->field + ":" + field->text);
    }
    return made.entries.entries.empty() ? Parts{} : Parts{std::move(made)};
  }

  std::optional<PaperFilter> paper_filter(const Expression& expression) {
    const Field& field = *find_field(expression.field);
    PaperFilter filter;
    filter.typed = fmt::format("{}:{}", field.name, expression.text);
    if (field.kind == FieldKind::words) {
      filter.terms = wording_.field_terms(field.prefix, expression.text);
      if (filter.terms.empty()) return std::nullopt;
      return filter;
    }
    if (field.kind != FieldKind::date) return std::nullopt;
    const auto range = date_range(field.name, expression.text);
    if (!range) {
      plan_.notes.push_back(
          fmt::format("'{}' is no date like 2019, 2019-01 or 2019-01-15: left out", filter.typed));
      return std::nullopt;
    }
    filter.from = range->from;
    filter.until = range->until;
    return filter;
  }

  void leave_out(const Expression& expression) {
    const auto add_unwanted = [this](std::vector<Idea> ideas) {
      for (Idea& idea : ideas) keep(std::move(idea), plan_.unwanted);
    };
    const bool are_leaves = expression.kind == Kind::any || expression.kind == Kind::together;
    if (are_leaves && std::all_of(expression.parts.begin(), expression.parts.end(), is_leaf)) {
      for (const Expression& part : expression.parts) leave_out(part);
    } else if (expression.kind == Kind::words && expression.text.find(' ') == std::string::npos) {
      add_unwanted(wording_.row(expression.text, "", false)); // -well-known: not every "well"
    } else if (is_leaf(expression)) {
      add_unwanted(ideas_of(expression));
    } else if (expression.kind == Kind::field && find_field(expression.field)->kind == FieldKind::facet) {
      plan_.unwanted.push_back(named_in(expression));
    } else if (auto filter = expression.kind == Kind::field ? paper_filter(expression) : std::nullopt) {
      filter->unwanted = true;
      plan_.papers.push_back(std::move(*filter));
    } else {
      for (Condition& part : condition_of(expression, false)) {
        Condition made = node(ConditionKind::none, {std::move(part)});
        made.typed = fmt::format("NOT ({})", written(expression));
        required_.push_back(std::move(made));
      }
    }
  }

  // None or one.
  Parts condition_of(const Expression& expression, bool ranked) {
    Parts parts;
    const auto add = [&parts](Parts more) { std::move(more.begin(), more.end(), std::back_inserter(parts)); };
    switch (expression.kind) {
    case Kind::field:
      return field_conditions({&expression});
    case Kind::none:
      for (Condition& part : condition_of(expression.parts.front(), false))
        parts.push_back(node(ConditionKind::none, {std::move(part)}));
      return parts;
    case Kind::all:
    case Kind::any:
      for (const Expression& part : expression.parts) add(condition_of(part, ranked));
      if (parts.empty()) return {};
      return {
          joined(expression.kind == Kind::all ? ConditionKind::all : ConditionKind::any, std::move(parts))};
    case Kind::near:
      return near(expression, ranked);
    default:
      return side_by_side(expression, ranked);
    }
  }

  Parts side_by_side(const Expression& expression, bool ranked) {
    std::vector<Idea> ideas;
    std::vector<const Expression*> fields;
    Parts any;
    Parts narrowing;
    const auto add = [](Parts more, Parts& parts) {
      std::move(more.begin(), more.end(), std::back_inserter(parts));
    };
    const auto take = [&](const Expression& part) {
      if (is_leaf(part)) {
        for (Idea& idea : ideas_of(part)) ideas.push_back(std::move(idea));
      } else if (part.kind == Kind::field) {
        fields.push_back(&part);
      } else {
        add(condition_of(part, ranked), part.kind == Kind::none ? narrowing : any);
      }
    };
    if (is_leaf(expression)) take(expression);
    for (const Expression& part : expression.parts) take(part);
    if (!any.empty() || !std::all_of(ideas.begin(), ideas.end(), is_idle)) std::erase_if(ideas, is_idle);
    for (Idea& idea : ideas) add(leaf(std::move(idea), ranked), any);
    add(field_conditions(fields), narrowing);
    if (!any.empty()) narrowing.insert(narrowing.begin(), joined(ConditionKind::any, std::move(any)));
    if (narrowing.empty()) return {};
    return {joined(ConditionKind::all, std::move(narrowing))};
  }

  Parts field_conditions(const std::vector<const Expression*>& fields) {
    Parts parts = countries_of(fields);
    for (const bool provinces : {false, true}) {
      Condition made;
      made.kind = ConditionKind::entries;
      for (const Expression* field : fields)
        if (field->field == (provinces ? "province" : "actor")) narrow(made.entries, field->text, provinces);
      if (!made.entries.entries.empty()) parts.push_back(std::move(made));
    }
    for (const Expression* field : fields)
      if (auto filter = paper_filter(*field)) {
        Condition made;
        made.kind = ConditionKind::papers;
        made.papers = std::move(*filter);
        parts.push_back(std::move(made));
      }
    return parts.empty() ? parts : Parts{joined(ConditionKind::all, std::move(parts))};
  }

  // Of words on either side of NEAR the nearest name or word is meant; the others stay side by side with it.
  Parts near(const Expression& expression, bool ranked) {
    Parts beside;
    Condition chain = node(ConditionKind::near, {});
    const auto close = [&] {
      if (chain.parts.size() > 1)
        beside.push_back(std::move(chain));
      else
        std::move(chain.parts.begin(), chain.parts.end(), std::back_inserter(beside));
      chain = node(ConditionKind::near, {});
    };
    for (std::size_t i = 0; i < expression.parts.size(); ++i) {
      Parts operands = operands_of(expression.parts[i], ranked);
      if (operands.empty()) continue;
      const bool is_last = i + 1 == expression.parts.size();
      if (i > 0 && !chain.parts.empty()) {
        chain.distances.push_back(expression.distances[i - 1]);
        chain.parts.push_back(std::move(operands.front()));
        operands.erase(operands.begin());
        if (operands.empty()) continue;
        close();
      }
      const std::size_t kept = is_last ? 0 : 1; // the last one stands before the next NEAR
      std::move(operands.begin(), operands.end() - static_cast<std::ptrdiff_t>(kept),
                std::back_inserter(beside));
      if (kept > 0) chain.parts.push_back(std::move(operands.back()));
    }
    close();
    if (beside.empty()) return {};
    return {joined(ConditionKind::any, std::move(beside))};
  }

  Parts operands_of(const Expression& part, bool ranked) {
    Parts operands;
    const auto add_leaf = [&](Idea idea) {
      for (Condition& made : leaf(std::move(idea), ranked)) operands.push_back(std::move(made));
    };
    if (is_leaf(part)) {
      for (Idea& idea : ideas_of(part)) add_leaf(std::move(idea));
    } else if (part.kind == Kind::field && find_field(part.field)->kind == FieldKind::facet) {
      add_leaf(named_in(part));
    } else {
      for (Condition& made : condition_of(part, ranked)) {
        if (is_any_idea(made, ranked ? ConditionKind::idea : ConditionKind::aside))
          operands.push_back(std::move(made));
        else
          plan_.notes.emplace_back("NEAR stands between words, names, phrases and alternatives of these: "
                                   "what else it was given is left out");
      }
    }
    return operands;
  }

  std::vector<Idea> ideas_of(const Expression& leaf) {
    if (leaf.kind == Kind::words) return wording_.words(leaf.text);
    if (leaf.kind == Kind::prefix) return wording_.prefix(leaf.text, plan_.notes);
    const bool is_word = leaf.exact && leaf.text.find(' ') == std::string::npos;
    return wording_.row(leaf.text, is_word ? "=" + leaf.text : written(leaf), leaf.exact);
  }

  // Entries with all that are below them.
  Idea named_in(const Expression& field) {
    const bool provinces = field.field == "province";
    return named(field.text, names_.meant(field.text, provinces));
  }

  Idea named(const std::string& typed, const std::vector<EntryIndex>& tops) const {
    Idea made = wording_.named(typed, entries_below(tops));
    for (const EntryIndex top : tops) {
      if (!is_discovered_entry(top)) continue;
      made.ways.push_back({{term(kDiscoveredPrefix, names_.name_of(top))}, false});
      made.discovered.push_back(top);
    }
    return made;
  }

  std::vector<EntryIndex> entries_below(const std::vector<EntryIndex>& tops) const {
    const std::vector<bool> family = family_of(tops, gazetteer_, request_.only);
    std::vector<EntryIndex> below;
    for (EntryIndex entry = 0; entry < family.size(); ++entry)
      if (family[entry]) below.push_back(entry);
    return below;
  }

  void narrow(EntryFilter& filter, const std::string& name, bool provinces) {
    const std::vector<EntryIndex>& meant = names_.meant(name, provinces);
    filter.only = request_.only;
    std::vector<std::string> names;
    for (const EntryIndex entry : meant) {
      names.push_back(names_.name_of(entry));
      if (std::find(filter.entries.begin(), filter.entries.end(), entry) != filter.entries.end()) continue;
      filter.typed.push_back(names.back());
      filter.entries.push_back(entry);
    }
    if (meant.size() > 1)
      plan_.notes.push_back(fmt::format("'{}' is taken as any of: {}", name, fmt::join(names, ", ")));
  }

  // Its condition; none where the query has more ideas than can be ranked by.
  Parts leaf(Idea idea, bool ranked) {
    const auto place = keep(std::move(idea), ranked ? plan_.ideas : plan_.asides);
    if (!place) return {};
    Condition made;
    made.kind = ranked ? ConditionKind::idea : ConditionKind::aside;
    made.index = *place;
    return {std::move(made)};
  }

  std::optional<std::size_t> keep(Idea idea, std::vector<Idea>& ideas) {
    const auto known =
        std::find_if(ideas.begin(), ideas.end(), [&](const Idea& other) { return other.ways == idea.ways; });
    if (known != ideas.end()) {
      ++known->times;
      return static_cast<std::size_t>(known - ideas.begin());
    }
    if (ideas.size() == kMostIdeas) {
      std::string note = fmt::format("the query has more than {} words: the rest was left out", kMostIdeas);
      if (std::find(plan_.notes.begin(), plan_.notes.end(), note) == plan_.notes.end())
        plan_.notes.push_back(std::move(note));
      return std::nullopt;
    }
    ideas.push_back(std::move(idea));
    return ideas.size() - 1;
  }

  // With nothing else to rank by, an actor asked for is what the answers are about.
  void rank_by_filters() {
    plan_.everything = !plan_.condition;
    for (const EntryFilter* filter : {&plan_.actors, &plan_.provinces})
      if (!filter->entries.empty())
        plan_.ideas.push_back(named(fmt::format("{}", fmt::join(filter->typed, ", ")), filter->entries));
  }

  void refuse_nothing() const {
    if (!plan_.ideas.empty() || !plan_.unwanted.empty() || !plan_.papers.empty() || plan_.condition) return;
    throw Error{ErrorKind::usage, "nothing to search for", "try `query Quds Force drug`"};
  }

  const Request& request_;
  const Gazetteer& gazetteer_;
  NamesMeant names_;
  Wording wording_;
  Plan plan_;
  Parts required_;
};

} // namespace

Plan make_plan(const Request& request, const Gazetteer& gazetteer, const Vocabulary& vocabulary) {
  return Planner(request, gazetteer, vocabulary).plan();
}

} // namespace dossier
