// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "corpus/place.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace dossier {

// The generations of an index: the one that is read, the one before it, and how the next takes its place.
//
//   Generations generations(place);  folder = generations.begin();  ...fill it...;
//   generations.swap_in(folder);
//
// Two are kept: the one in use and one other, usually the one used before it. Only for the holder of the
// index's lock.
class Generations {
public:
  explicit Generations(Place place);

  const std::optional<std::filesystem::path>& current() const { return current_; } // its folder
  std::optional<std::filesystem::path> other() const;                              // whole, and not in use

  std::filesystem::path begin() const; // an empty folder for the next one
  // Makes a folder that begin() gave the current generation, by one rename. It must be on the disk.
  void swap_in(const std::filesystem::path& partial);
  // Makes the other generation the current one, and this one the other. Throws Error (usage) when there is
  // none.
  void swap_back();
  // What earlier runs left: half-made generations, and more whole ones than are kept. Nothing else that lies
  // here is ours to remove, whatever it is called.
  void remove_leftovers() const;

private:
  std::vector<std::filesystem::path> whole() const; // but the current one, oldest first

  Place place_;
  std::optional<std::filesystem::path> current_;
};

} // namespace dossier
