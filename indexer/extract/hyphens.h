// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace dossier {

// What becomes of a hyphen at a line's end: the line's break made it ("exten-" "sion"), or the word has it
// ("results-" "oriented").
//
// The paper itself decides: the form it uses elsewhere within a line. Then a list of English words, then a
// rule: a hyphen stays before a capital or a digit, and goes when one of the halves is no word by itself.
class Hyphens {
public:
  // A word as it stands within a line, any case, with the punctuation around it.
  void learn(std::string_view word);

  // The two halves put together, the first one's hyphen kept or dropped: ("exten-", "sion") -> "extension".
  std::string join(std::string_view first, std::string_view second) const;

  // How many were dropped.
  std::size_t joined() const { return joined_; }

private:
  bool is_dropped(std::string_view first, std::string_view second) const;

  std::unordered_map<std::string, std::size_t> seen_;
  mutable std::size_t joined_ = 0;
};

} // namespace dossier
