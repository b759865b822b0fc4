// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/folders.h"

#include "corpus/error.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {
namespace {

std::string absolute(const std::string& path) {
  if (path.empty()) throw Error{ErrorKind::usage, "a path without a name", "name a folder or a file"};
  // Absolute first: of a path that is not there weakly_canonical makes none.
  std::error_code failed;
  std::filesystem::path clean = std::filesystem::weakly_canonical(std::filesystem::absolute(path), failed);
  if (failed) clean = std::filesystem::absolute(path).lexically_normal();
  if (!clean.has_filename()) clean = clean.parent_path(); // "papers/" is "papers"
  return clean.string();
}

bool lies_in(const std::string& file, const std::string& folder) {
  return file == folder || folder == "/" ||
         (file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/');
}

} // namespace

bool lies_in_any(const std::string& file, const std::vector<std::string>& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](const std::string& folder) { return lies_in(file, folder); });
}

Folders choose_folders(const std::vector<std::string>& known, const IndexRequest& request) {
  Folders folders{known, {}};
  for (const std::string& path : request.forget) {
    const std::string folder = absolute(path);
    const auto found = std::find(folders.remembered.begin(), folders.remembered.end(), folder);
    if (found == folders.remembered.end())
      throw Error{ErrorKind::usage, fmt::format("{} is none of the remembered folders", folder),
                  fmt::format("they are: {}", fmt::join(folders.remembered, ", "))};
    folders.remembered.erase(found);
  }
  for (const std::string& path : request.paths) {
    const std::string asked = absolute(path);
    folders.asked.push_back(asked);
    if (lies_in_any(asked, folders.remembered)) continue;
    std::erase_if(folders.remembered, [&](const std::string& folder) { return lies_in(folder, asked); });
    folders.remembered.push_back(asked);
  }
  if (folders.remembered.empty() && request.forget.empty())
    throw Error{ErrorKind::usage, "nothing to index: no folder is named, and none is remembered",
                "try `indexer FOLDER`"};
  return folders;
}

} // namespace dossier
