// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace dossier {

// All that a generation holds, as text of one form: papers by their ids, and what belongs to each under it,
// without a word of document numbers. Two indexes of the same papers are the same in all that can be searched
// and shown if and only if their dumps are, however each was made.
//
//   paper papers/a.md
//     file /home/ann/papers/a.md
//     record 0f3a...                       (a hash of all that is stored of it)
//     terms Salliance:1 Arezaei:1
//     passage 0 words 118 entries iran quds-force record 77b2... text Iran and the ...
//     terms allianc:2 ...
//
// Throws Error (index) when something cannot be read.
void dump(const std::filesystem::path& generation, const std::function<void(std::string_view)>& out);

} // namespace dossier
