// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/condition.h"

#include <algorithm>

namespace dossier {

Condition node(ConditionKind kind, std::vector<Condition> parts) {
  Condition made;
  made.kind = kind;
  made.parts = std::move(parts);
  return made;
}

Condition joined(ConditionKind kind, std::vector<Condition> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return node(kind, std::move(parts));
}

bool is_any_idea(const Condition& condition, ConditionKind leaf) {
  if (condition.kind == leaf) return true;
  return condition.kind == ConditionKind::any &&
         std::all_of(condition.parts.begin(), condition.parts.end(),
                     [leaf](const Condition& part) { return is_any_idea(part, leaf); });
}

} // namespace dossier
