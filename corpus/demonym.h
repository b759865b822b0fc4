// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/reading.h"

namespace dossier {

// Whether a demonym speaks for its state: "Iranian diplomats", "Indonesian Government", "the Soviets", and
// not "an Iranian film", "the Albanian majority", "Serbs". The demonym ends before the token `last`.
bool speaks_for_state(const Reading& reading, std::size_t last);

} // namespace dossier
