// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace dossier {

// A temporary folder, empty at first, gone with all that is in it when it is destroyed.
//
//   Folder folder; folder.write("papers/a.md", "# A")  ->  "/tmp/dossier-x1y2z3/papers/a.md"
class Folder {
public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  std::filesystem::path path() const { return path_; }
  // Makes or replaces a file, and the folders above it; returns its whole path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

private:
  std::filesystem::path path_;
};

} // namespace dossier
