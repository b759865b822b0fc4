// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace dossier {

// Where an index lives and how its folder is laid out.
//
//   <place>/current -> generation-3         a symbolic link, replaced by one rename
//   <place>/generation-3/papers             the Xapian database
//   <place>/generation-3/gazetteer          the names it was tagged with
//   <place>/generation-3/forward            what the database says by document, for searches: see
//   <place>/generation-3/sequences.1          corpus/forward
//   <place>/lock                            held by the indexer that writes
struct Place {
  std::filesystem::path root;

  std::filesystem::path current() const { return root / "current"; }
  std::filesystem::path lock() const { return root / "lock"; }
};

inline std::filesystem::path papers_in(const std::filesystem::path& generation) {
  return generation / "papers";
}
inline std::filesystem::path gazetteer_in(const std::filesystem::path& generation) {
  return generation / "gazetteer";
}
inline std::filesystem::path forward_in(const std::filesystem::path& generation) {
  return generation / "forward";
}
inline std::filesystem::path sequences_in(const std::filesystem::path& generation, std::uint64_t name) {
  return generation / ("sequences." + std::to_string(name));
}

// `option` (--db) if given, else $DOSSIER_DB, else $XDG_DATA_HOME/dossier, else ~/.local/share/dossier.
// Throws Error (usage) when none of them says where.
Place find_place(const std::string& option);
// Several (--db A --db B), each once; as find_place says when there is none.
std::vector<Place> find_places(const std::vector<std::string>& options);

// The folders of *.toml gazetteers, each changing those before it:
// - the shipped ones: $DOSSIER_GAZETTEERS, else those installed beside the program
// (../share/dossier/gazetteers), else
//   those of the source tree it was built from;
// - the user's: $XDG_CONFIG_HOME/dossier/gazetteers, else ~/.config/dossier/gazetteers, if there are any in
// it;
// - `added` (--gazetteers), in their order.
std::vector<std::filesystem::path> find_gazetteers(const std::vector<std::string>& added);

} // namespace dossier
