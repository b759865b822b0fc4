// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/text/counted.h"

#include <fmt/format.h>

namespace dossier {

std::string with_thousands(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string counted(std::uint64_t number, std::string_view noun) {
  return fmt::format("{} {}{}", with_thousands(number), noun, number == 1 ? "" : "s");
}

} // namespace dossier
