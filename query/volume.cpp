// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/volume.h"

#include "corpus/columns.h"
#include "corpus/error.h"
#include "corpus/schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace dossier {
namespace {

constexpr int kAttempts = 5;

void check_version(const Xapian::Database& database, const std::filesystem::path& place) {
  const std::string version = database.get_metadata(std::string(kSchemaKey));
  if (version == kSchemaVersion) return;
  throw Error{ErrorKind::index,
              fmt::format("the index {} is of version {}, this program reads version {}", place.string(),
                          version.empty() ? "none" : version, kSchemaVersion),
              "run `indexer --rebuild`"};
}

Volume open_generation(const Place& place, const std::filesystem::path& generation) {
  try {
    Xapian::Database database(papers_in(generation).string());
    check_version(database, place.root);
    Gazetteer gazetteer = Gazetteer::open(gazetteer_in(generation));
    if (database.get_metadata(std::string(kGazetteerKey)) != gazetteer.fingerprint())
      throw Error{
          ErrorKind::index,
          fmt::format("the index {} was tagged with another gazetteer than it holds", place.root.string()),
          "run `indexer --rebuild`"};
    const Counts counts = unpack_counts(database.get_metadata(std::string(kCountsKey)));
    Repeats repeats = unpack_repeats(database.get_metadata(std::string(kRepeatsKey)));
    std::string state = fmt::format("{} {}", generation.string(), database.get_revision());
    auto forward =
        Forward::open(generation, forward_state(database.get_uuid(), database.get_revision(),
                                                database.get_lastdocid(), database.get_doccount()));
    if (forward && forward->documents() != database.get_lastdocid() + 1) forward.reset();
    return {std::move(database),
            std::move(gazetteer),
            counts,
            std::move(repeats),
            place.root.string(),
            std::move(state),
            0,
            std::move(forward),
            {}};
  } catch (const Xapian::DatabaseModifiedError&) {
    throw; // the whole search is begun anew
  } catch (const Xapian::Error& error) {
    throw Error{ErrorKind::index,
                fmt::format("cannot read the index {}: {}", place.root.string(), error.get_msg()),
                "run `indexer --rebuild`"};
  }
}

// Papers by the bytes they were read from; a file of many papers is left out.
std::vector<std::pair<std::string, std::uint32_t>> papers_by_hash(const Volume& volume) {
  std::vector<std::pair<std::string, std::uint32_t>> papers;
  const std::string prefix(kHashPrefix);
  const auto end = volume.database.allterms_end(prefix);
  for (auto hash = volume.database.allterms_begin(prefix); hash != end; ++hash)
    papers.emplace_back(*hash, volume.before + *volume.database.postlist_begin(*hash));
  return papers;
}

// Groups that grow together.
class Groups {
public:
  void add(const std::vector<std::uint32_t>& group) {
    for (const std::uint32_t paper : group) group_of_[paper] = groups_.size();
    groups_.push_back(group);
  }
  void join(std::uint32_t paper, std::uint32_t later) {
    for (const std::uint32_t one : {paper, later})
      if (!group_of_.contains(one)) add({one});
    const std::size_t to = group_of_[paper];
    const std::size_t from = group_of_[later];
    if (to == from) return;
    for (const std::uint32_t moved : groups_[from]) group_of_[moved] = to;
    groups_[to].insert(groups_[to].end(), groups_[from].begin(), groups_[from].end());
    groups_[from].clear();
  }
  Repeats take() {
    std::erase_if(groups_, [](const auto& group) { return group.size() < 2; });
    return std::move(groups_);
  }

private:
  Repeats groups_;
  std::map<std::uint32_t, std::size_t> group_of_; // by paper
};

} // namespace

Volume open_volume(const Place& place) {
  for (int attempt = 1;; ++attempt) {
    std::error_code failed;
    const std::filesystem::path link = std::filesystem::read_symlink(place.current(), failed);
    if (failed)
      throw Error{ErrorKind::index, "there is no index in " + place.root.string(),
                  "make one: `indexer FOLDER`; or name its place with --db"};
    try {
      return open_generation(place, place.root / link);
    } catch (const Error&) {
      // A rebuild may have swapped this generation for the next and removed it meanwhile.
      const bool replaced = std::filesystem::read_symlink(place.current(), failed) != link;
      if (!replaced || attempt == kAttempts) throw;
    }
  }
}

void bind(std::vector<Volume>& volumes) {
  for (std::size_t i = 1; i < volumes.size(); ++i) {
    Volume& volume = volumes[i];
    volume.before = (block_of(volumes[i - 1].last()) + 1) * kBlockRows;
    const Gazetteer& shared = volumes[0].gazetteer;
    if (volume.gazetteer.fingerprint() == shared.fingerprint()) continue;
    for (EntryIndex entry = 0; entry < volume.gazetteer.size(); ++entry)
      volume.entries.push_back(shared.find(volume.gazetteer[entry].id));
  }
}

Repeats repeats_of(const std::vector<Volume>& volumes) {
  if (volumes.size() == 1) return volumes[0].repeats;
  Groups groups;
  for (const Volume& volume : volumes)
    for (std::vector<std::uint32_t> group : volume.repeats) {
      for (std::uint32_t& paper : group) paper += volume.before;
      groups.add(group);
    }
  std::map<std::string, std::uint32_t> first;
  for (const Volume& volume : volumes)
    for (const auto& [hash, paper] : papers_by_hash(volume)) {
      const auto [found, fresh] = first.emplace(hash, paper);
      if (!fresh) groups.join(found->second, paper);
    }
  return groups.take();
}

} // namespace dossier
