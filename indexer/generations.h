// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/place.h"

#include <filesystem>
#include <optional>

namespace dossier {

// The generations of an index: the one that is read, and how the next takes its place.
//
//   Generations generations(place);  folder = generations.begin();  ...fill it...;
//   generations.swap_in(folder);
//
// Only for the holder of the index's lock.
class Generations {
public:
  explicit Generations(Place place); // throws Error (system) when the place cannot be read

  const std::optional<std::filesystem::path>& current() const { return current_; } // its folder
  std::filesystem::path begin() const; // an empty folder for the next one
  // Makes a folder that begin() gave the current generation by one rename, and removes the one before.
  void swap_in(const std::filesystem::path& partial);
  // What earlier runs left: half-made generations, and those whose last reader was gone before they were.
  // Nothing else that lies here is ours to remove, whatever it is called.
  void remove_leftovers() const;

private:
  unsigned last() const;

  Place place_;
  std::optional<std::filesystem::path> current_;
};

} // namespace dossier
