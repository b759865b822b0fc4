// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace dossier {

// How to write to where the answer goes.
struct Terminal {
  std::size_t width = 80; // columns
  bool colour = false;

  friend bool operator==(const Terminal&, const Terminal&) = default;
};

// `colour` is "always", "never" or "auto": on a terminal that is not dumb, unless NO_COLOR is set
// (no-color.org). The width is the terminal's, or COLUMNS, at most 100: longer lines read badly.
Terminal terminal_of_stdout(const std::string& colour);

} // namespace dossier
