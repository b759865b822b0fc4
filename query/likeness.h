// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/index.h"
#include "query/plan.h"
#include "query/request.h"

#include <string>

namespace dossier {

// The plan that finds passages like another one (request.like: "papers/besa-1064.md#3", or what its file
// calls it) or like a text (request.like_text): its most telling words and names are the ideas, what the
// request's words and options narrow stays, and the passage itself is no answer.
//
// A word tells by its frequency there times its inverse frequency among passages; kMostTelling are taken.
// Throws Error (usage) when there is no such passage, and when the text says nothing.
Plan make_likeness_plan(const Request& request, const Index& index);

constexpr std::size_t kMostTelling = 24;

} // namespace dossier
