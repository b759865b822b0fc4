// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/token_text.h"

namespace dossier {

// Whether a demonym speaks for its state: "Iranian diplomats", "Indonesian Government", "Hungarian People's
// Republic", "the Soviets", and not "an Iranian film", "the Albanian majority", "Serbs". The demonym ends
// before the token `last`.
bool speaks_for_state(const TokenText& reading, std::size_t last);

// Whether what follows a state's name is what states do: "Georgia signed", "ratified", "withdrew".
bool acts_as_state(const TokenText& reading, std::size_t last);

} // namespace dossier
