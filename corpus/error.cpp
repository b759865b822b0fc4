// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/error.h"

#include "corpus/text/printable.h"

#include <utility>

namespace dossier {

Error::Error(ErrorKind kind, std::string what, std::string hint)
    : kind_(kind), what_(std::move(what)), hint_(std::move(hint)) {}

std::string error_message(const std::exception& error) {
  std::string message = "dossier: " + printable(error.what()) + "\n";
  const auto* ours = dynamic_cast<const Error*>(&error);
  if (ours != nullptr && !ours->hint().empty()) message += "  " + printable(ours->hint()) + "\n";
  return message;
}

} // namespace dossier
