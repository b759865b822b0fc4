// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/unknown_names.h"

#include "corpus/error.h"
#include "corpus/schema.h"

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier {
namespace {

constexpr std::string_view kSuggests = "did you mean"; // what a hint begins with that names others

// What a field's name fails for; nothing when it means somebody.
std::string failure(const Expression& field, NamesMeant& names, const Gazetteer& gazetteer) {
  const FieldKind kind = find_field(field.field)->kind;
  try {
    if (kind == FieldKind::facet) names.meant(field.text, field.field == "province");
    if (kind == FieldKind::country) entries_of_country(field.text, gazetteer);
    return {};
  } catch (const Error& error) {
    if (kind == FieldKind::country)
      return fmt::format("no country is called '{}': it is taken as a word", field.text);
    const std::string hint = error.hint().starts_with(kSuggests) ? "; " + std::string(error.hint()) : "";
    return fmt::format("{}: it is taken as a word{}", error.what(), hint);
  }
}

void turn(Expression& expression, std::vector<std::string>& notes, NamesMeant& names,
          const Gazetteer& gazetteer) {
  for (Expression& part : expression.parts) turn(part, notes, names, gazetteer);
  if (expression.kind != ExpressionKind::field) return;
  std::string note = failure(expression, names, gazetteer);
  if (note.empty()) return;
  notes.push_back(std::move(note));
  expression = Expression{ExpressionKind::words, expression.text, {}, false, {}, {}};
}

} // namespace

ParsedQuery unknown_names_as_words(ParsedQuery query, NamesMeant& names, const Gazetteer& gazetteer) {
  turn(query.root, query.notes, names, gazetteer);
  return query;
}

} // namespace dossier
