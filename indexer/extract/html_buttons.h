// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace dossier {

// Whether a paragraph is nothing but what stands on buttons: "Share this article", "Advertisement", "0:00 /
// 2:31".
bool is_button_text(std::string_view paragraph);

} // namespace dossier
