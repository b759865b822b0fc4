// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"
#include "query/plan.h"

namespace dossier {

// Papers write "health care" and "healthcare", "pro-inflammatory" and "proinflammatory": where two words that
// follow each other in the query are one word in the index too, that word is a way of both.
//
//   health care -> health {health, healthcar}, care {care, healthcar}
//
// A joined word that one passage alone has is rather a slip of a printer; two numbers are never joined.
void join_compounds(Plan& plan, const Index& index);

// The request's plan for this index, with its compounds unless it asks for the exact words.
Plan planned(const Request& request, const Index& index);

} // namespace dossier
