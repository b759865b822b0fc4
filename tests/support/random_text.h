// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace dossier {

// Up to `most` pieces in a row, chosen at random: for what must hold of every text. The same seed makes the
// same texts.
//
//   std::mt19937 random(1); random_text(random, {"a", ".", " "}, 4)  ->  "a. a"
inline std::string random_text(std::mt19937& random, const std::vector<std::string>& pieces,
                               std::size_t most) {
  std::string text;
  for (std::size_t left = random() % (most + 1); left > 0; --left) text += pieces[random() % pieces.size()];
  return text;
}

} // namespace dossier
