// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/discovered.h"

#include "corpus/checksum.h"
#include "corpus/text/fold.h"

namespace dossier {

std::string discovered_key(std::string_view name) { return fold_name(name); }

EntryIndex discovered_entry(std::string_view name) {
  const auto entry = static_cast<EntryIndex>(checksum(discovered_key(name))) | kDiscovered;
  return entry == kNoEntry ? kDiscovered : entry;
}

EntryIndex counted_as(const Mention& mention) {
  return mention.discovered() ? discovered_entry(mention.name) : mention.entry;
}

} // namespace dossier
