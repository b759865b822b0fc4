// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/generations.h"

#include "corpus/error.h"
#include "indexer/durable.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>

namespace dossier {
namespace {

constexpr std::string_view kGeneration = "generation-"; // and its number
constexpr std::string_view kPartial = ".partial";

// 12 of "generation-12" and of "generation-12.partial"; nothing of other names.
std::optional<unsigned> number_of(const std::filesystem::path& folder) {
  std::string name = folder.filename().string();
  if (!name.starts_with(kGeneration)) return std::nullopt;
  name.erase(0, kGeneration.size());
  if (name.ends_with(kPartial)) name.erase(name.size() - kPartial.size());
  if (name.empty() || name.size() > 9 || name.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  return static_cast<unsigned>(std::stoul(name));
}

bool is_partial(const std::filesystem::path& folder) { return folder.extension() == kPartial; }

// Has what we put into one, or nothing else.
bool is_generation(const std::filesystem::path& folder) {
  if (!number_of(folder) || !std::filesystem::is_directory(folder)) return false;
  if (std::filesystem::exists(gazetteer_in(folder)) || std::filesystem::exists(papers_in(folder)))
    return true;
  return std::all_of(std::filesystem::directory_iterator(folder), {}, [](const auto& item) {
    const std::string name = item.path().filename().string();
    return name.starts_with("gazetteer.") || name.starts_with("forward") || name.starts_with("papers.") ||
           name.starts_with("sequences.") || name.starts_with("shard-");
  });
}

bool is_whole(const std::filesystem::path& folder) {
  return !is_partial(folder) && is_generation(folder) && std::filesystem::exists(gazetteer_in(folder)) &&
         std::filesystem::exists(papers_in(folder) / "iamglass");
}

std::vector<std::filesystem::path> generations_in(const std::filesystem::path& root) {
  std::vector<std::filesystem::path> found;
  for (const auto& item : std::filesystem::directory_iterator(root))
    if (is_generation(item.path())) found.push_back(item.path());
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return *number_of(a) < *number_of(b); });
  return found;
}

// Never a generation that is whole by its name and not by what it holds.
void discard(const std::filesystem::path& folder) {
  std::filesystem::path partial = folder;
  if (!is_partial(folder)) {
    partial += kPartial;
    std::filesystem::remove_all(partial);
    std::filesystem::rename(folder, partial);
    sync_folder(folder.parent_path());
  }
  std::filesystem::remove_all(partial);
}

} // namespace

Generations::Generations(Place place) : place_(std::move(place)) {
  std::error_code failed;
  const std::filesystem::path link = std::filesystem::read_symlink(place_.current(), failed);
  if (!failed) current_ = place_.root / link;
}

std::vector<std::filesystem::path> Generations::whole() const {
  std::vector<std::filesystem::path> others = generations_in(place_.root);
  std::erase_if(others, [&](const auto& folder) { return folder == current_ || !is_whole(folder); });
  return others;
}

std::optional<std::filesystem::path> Generations::other() const {
  const std::vector<std::filesystem::path> others = whole();
  if (others.empty()) return std::nullopt;
  return others.back();
}

std::filesystem::path Generations::begin() const {
  const std::vector<std::filesystem::path> all = generations_in(place_.root);
  const unsigned last = all.empty() ? 0 : *number_of(all.back());
  std::filesystem::path partial = place_.root / fmt::format("{}{}{}", kGeneration, last + 1, kPartial);
  std::filesystem::create_directories(partial);
  return partial;
}

void Generations::swap_in(const std::filesystem::path& partial) {
  std::filesystem::path generation = partial;
  generation.replace_extension();
  std::filesystem::rename(partial, generation);
  sync_folder(place_.root);
  replace_link(generation.filename(), place_.current());
  const std::optional<std::filesystem::path> before = current_;
  current_ = generation;
  for (const auto& folder : whole())
    if (folder != before) discard(folder);
}

void Generations::swap_back() {
  const auto back = other();
  if (!back)
    throw Error{ErrorKind::usage, "there is no other generation of " + place_.root.string() + " to return to",
                "only a rebuild makes one"};
  replace_link(back->filename(), place_.current());
  current_ = back;
}

void Generations::remove_leftovers() const {
  const auto kept = other();
  for (const auto& folder : generations_in(place_.root))
    if (folder != current_ && folder != kept) discard(folder);
}

} // namespace dossier
