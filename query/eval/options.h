// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/eval/command.h"

#include <optional>

namespace dossier {

// `query eval ...` and `query batch ...`: their options when the first argument is that word, else nothing.
// To search for the word itself, write `query -- eval`. When --help or a mistake has been answered, nothing
// too, and `exit_code` is what to exit with; it is not touched otherwise.
std::optional<EvalOptions> read_eval_options(int argc, const char* const* argv, int& exit_code);
std::optional<BatchOptions> read_batch_options(int argc, const char* const* argv, int& exit_code);

} // namespace dossier
