// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier {

// XXH3 with a seed. Of several texts in order: checksum(second, checksum(first)).
std::uint64_t checksum(std::string_view bytes, std::uint64_t seed = 0);

} // namespace dossier
