// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "query/request.h"

#include <cstddef>
#include <optional>
#include <string>

namespace dossier {

// The query program's command line.
struct QueryOptions {
  Request request;
  std::vector<std::string> db; // searched as one; none: the default place
  std::string format = "text"; // or "json"
  std::string colour = "auto"; // or "always", "never"
  std::size_t facets = 8;      // rows of each
};

// Nothing when --help, --version or a mistake has been answered; `exit_code` is then what to exit with.
std::optional<QueryOptions> read_query_options(int argc, const char* const* argv, int& exit_code);

} // namespace dossier
