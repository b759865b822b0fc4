// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/terminal.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace dossier {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::size_t kNarrowest = 30;

std::string environment(const char* name) {
  const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): no thread is started
  return value == nullptr ? std::string() : std::string(value);
}

bool wants_colour(const std::string& colour) {
  if (colour != "auto") return colour == "always";
  return isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::size_t width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string columns = environment("COLUMNS");
  const unsigned long given = std::strtoul(columns.c_str(), nullptr, 10);
  return given > 0 ? given : 80;
}

} // namespace

Terminal terminal_of_stdout(const std::string& colour) {
  return {std::clamp(width(), kNarrowest, kWidest), wants_colour(colour)};
}

} // namespace dossier
