// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract.h"

#include <string>
#include <string_view>

namespace dossier {

// An extract as bytes, to be handed from one process to another. Unpacking is the inverse; bytes that no pack
// made throw Error (index), whatever they are.
std::string pack(const Extract& extract);
Extract unpack_extract(std::string_view bytes);

} // namespace dossier
