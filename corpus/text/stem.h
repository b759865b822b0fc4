// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace dossier {

// English stems of folded words by Snowball's "english" (Porter2): "smuggling" -> "smuggl", "forces" ->
// "forc". A word with a digit or a non-ASCII letter is its own stem. One Stemmer a thread.
class Stemmer {
public:
  Stemmer();
  std::string stem(std::string_view folded) const;

private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

// Words that say nothing by themselves ("the", "of", "with"); they count in no ranking unless a query has no
// others.
bool is_stop_word(std::string_view folded);

} // namespace dossier
