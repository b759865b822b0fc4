// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// Whether a folded word is a given name and little else: "volodymyr", "dawn"; not "hope", "jordan", "king".
bool is_given_name(std::string_view folded);

} // namespace dossier
