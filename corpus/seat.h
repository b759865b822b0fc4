// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/token_text.h"

namespace dossier {

// What the words around a name of a place make of it. All by the tokens [first, last) of the name.

// "Herat province", "the provinces of Herat", "Oblast of".
bool is_division(const TokenText& reading, std::size_t first, std::size_t last);

// "Herat city", "the town of Farah", "Kabul airport": the town of that name.
bool is_town(const TokenText& reading, std::size_t first, std::size_t last);

// Somebody is in, near, or on the way to it: "in Tehran", "a Tehran-based bank", "the fall of Kabul",
// "from Damascus to Tehran".
bool is_place(const TokenText& reading, std::size_t first, std::size_t last);

// A looser preposition stands before it: "from Georgia", "to Farah".
bool is_towards(const TokenText& reading, std::size_t first);

// Those who govern there are meant though a preposition of place stands before it: "the authorities in
// Pristina".
bool is_governed_from(const TokenText& reading, std::size_t first);

// It talks, or quarrels, with somebody: "dialogue with Donetsk and Luhansk", "relations between Pristina
// and".
bool is_party_to_talks(const TokenText& reading, std::size_t first);

// News begins with the town it was sent from: "BRUSSELS \u2014", "CAIRO (AP) --".
bool is_dateline(const TokenText& reading, std::size_t first, std::size_t last);

// What was signed or held there: "the Treaty of Paris", "the Declaration of Santo Domingo".
bool is_signed_at(const TokenText& reading, std::size_t first);

// The name has been given to something signed, held or built there and means neither the government nor the
// province: "the Paris Agreement", "the Abuja talks", "Washington, DC".
bool is_named_after_seat(const TokenText& reading, std::size_t last);
bool is_named_after_land(const TokenText& reading,
                         std::size_t last); // "the Helmand River", "Punjab University"

} // namespace dossier
