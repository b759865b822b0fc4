// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/generations.h"

#include "indexer/durable.h"

#include <cstdlib>
#include <fmt/format.h>
#include <vector>

namespace dossier {
namespace {

constexpr std::string_view kGeneration = "generation-"; // and its number
constexpr std::string_view kPartial = ".partial";

// "generation-12" or "generation-12.partial", with what we put there in it, or nothing at all.
bool is_generation(const std::filesystem::path& folder) {
  std::string name = folder.filename().string();
  if (!name.starts_with(kGeneration) || !std::filesystem::is_directory(folder)) return false;
  name.erase(0, kGeneration.size());
  if (name.ends_with(kPartial)) name.erase(name.size() - kPartial.size());
  const bool numbered = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
  return numbered && (std::filesystem::exists(gazetteer_in(folder)) ||
                      std::filesystem::exists(papers_in(folder)) || std::filesystem::is_empty(folder));
}

} // namespace

Generations::Generations(Place place) : place_(std::move(place)) {
  std::error_code failed;
  const std::filesystem::path link = std::filesystem::read_symlink(place_.current(), failed);
  if (!failed) current_ = place_.root / link;
}

// Generations are numbered on.
unsigned Generations::last() const {
  if (!current_) return 0;
  return static_cast<unsigned>(std::strtoul(current_->filename().c_str() + kGeneration.size(), nullptr, 10));
}

std::filesystem::path Generations::begin() const {
  std::filesystem::path partial = place_.root / fmt::format("{}{}{}", kGeneration, last() + 1, kPartial);
  std::filesystem::create_directories(partial);
  return partial;
}

void Generations::swap_in(const std::filesystem::path& partial) {
  std::filesystem::path generation = partial;
  generation.replace_extension();
  std::filesystem::rename(partial, generation);
  sync_folder(place_.root);
  replace_link(generation.filename(), place_.current());
  if (current_) std::filesystem::remove_all(*current_);
  current_ = generation;
}

void Generations::remove_leftovers() const {
  std::vector<std::filesystem::path> leftovers;
  for (const auto& item : std::filesystem::directory_iterator(place_.root))
    if (is_generation(item.path()) && item.path() != current_) leftovers.push_back(item.path());
  for (const auto& leftover : leftovers) std::filesystem::remove_all(leftover);
}

} // namespace dossier
