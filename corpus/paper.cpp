// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/paper.h"

namespace dossier {

std::string_view name_of(SectionKind kind) {
  switch (kind) {
  case SectionKind::summary:
    return "summary";
  case SectionKind::note:
    return "note";
  case SectionKind::body:
    break;
  }
  return "body";
}

} // namespace dossier
