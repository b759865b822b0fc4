// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/place.h"

#include "corpus/error.h"

#include <cstdlib>
#include <set>

namespace dossier {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): read before any thread starts
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path shipped_gazetteers() {
  if (const std::string named = environment("DOSSIER_GAZETTEERS"); !named.empty()) return named;
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  std::filesystem::path installed = program.parent_path().parent_path() / "share/dossier/gazetteers";
  if (!failed && std::filesystem::is_directory(installed, failed)) return installed;
  return DOSSIER_SOURCE_GAZETTEERS;
}

// Empty when there is none; a relative value is ignored, as for the data.
std::filesystem::path config_folder() {
  if (std::filesystem::path config = environment("XDG_CONFIG_HOME"); config.is_absolute()) return config;
  if (const std::filesystem::path home = environment("HOME"); home.is_absolute()) return home / ".config";
  return {};
}

bool has_gazetteers(const std::filesystem::path& folder) {
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator(folder, failed))
    if (file.path().extension() == ".toml") return true;
  return false;
}

} // namespace

Place find_place(const std::string& option) {
  if (!option.empty()) return {option};
  if (const std::string named = environment("DOSSIER_DB"); !named.empty()) return {named};
  // The XDG Base Directory Specification: a relative value is invalid and is ignored.
  if (const std::filesystem::path data = environment("XDG_DATA_HOME"); data.is_absolute())
    return {data / "dossier"};
  if (const std::filesystem::path home = environment("HOME"); home.is_absolute())
    return {home / ".local/share/dossier"};
  throw Error{ErrorKind::usage, "no place for the index: HOME is not set",
              "name one with --db DIR or DOSSIER_DB"};
}

std::vector<Place> find_places(const std::vector<std::string>& options) {
  if (options.empty()) return {find_place({})};
  std::vector<Place> places;
  std::set<std::filesystem::path> seen;
  for (const std::string& option : options) {
    Place place = find_place(option);
    std::error_code ignored; // what is missing is told when it is opened
    if (seen.insert(std::filesystem::weakly_canonical(place.root, ignored)).second)
      places.push_back(std::move(place));
  }
  return places;
}

std::vector<std::filesystem::path> find_gazetteers(const std::vector<std::string>& added) {
  std::vector<std::filesystem::path> folders{shipped_gazetteers()};
  const std::filesystem::path own = config_folder() / "dossier/gazetteers";
  if (has_gazetteers(own)) folders.push_back(own);
  folders.insert(folders.end(), added.begin(), added.end());
  return folders;
}

} // namespace dossier
