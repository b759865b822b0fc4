// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

// Numbers as people read them: 1234567 -> "1,234,567".
std::string with_thousands(std::uint64_t number);

// A number of things: (1, "paper") -> "1 paper", (1200, "paper") -> "1,200 papers".
std::string counted(std::uint64_t number, std::string_view noun);

} // namespace dossier
