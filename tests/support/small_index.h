// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/pipeline.h"
#include "query/hit.h"
#include "query/index.h"
#include "query/plan.h"
#include "query/request.h"
#include "tests/support/folder.h"

#include <map>
#include <string>
#include <string_view>

namespace dossier {

// Actors Iran > IRGC > Quds Force, Taliban, United States, United Nations; provinces Ghor, Herat, Balkh (with
// the town Mazar-i-Sharif), North and South Khorasan, Tehran. One TOML file.
std::string_view small_gazetteer();
Gazetteer compiled_small_gazetteer();

using Papers = std::map<std::string, std::string>; // file names and texts

// Five short papers that name all of these, in one or more passages each.
const Papers& small_papers();

// An index of some papers, made by bring_up_to_date in a temporary folder and opened for searching.
class SmallIndex {
public:
  explicit SmallIndex(const Papers& papers = small_papers());

  const Index& index() const { return index_; }
  const Gazetteer& gazetteer() const { return index_.gazetteer(); }
  Plan plan(const Request& request) const;
  Results search(const Request& request) const;
  Results search(const std::string& words) const; // all passages, however many

private:
  Folder folder_;
  Index index_;
};

// Brings the papers in folder/papers, by the gazetteer in folder/gazetteers, into folder/db.
IndexRequest index_request(const Folder& folder);

} // namespace dossier
