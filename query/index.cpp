// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index.h"

#include "corpus/error.h"
#include "corpus/schema.h"
#include "corpus/text/analyzer.h"

#include <algorithm>
#include <fmt/format.h>

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

} // namespace

// Two analyzers: the words of one text live until it is given the next.
struct Index::Reader {
  Analyzer for_text;
  Analyzer for_headings;
  Xapian::docid document = 0;
  ReadPassage passage;
};

Index::Index(Xapian::Database database, Gazetteer gazetteer)
    : database_(std::move(database)), gazetteer_(std::move(gazetteer)),
      counts_(unpack_counts(database_.get_metadata(std::string(kCountsKey)))),
      repeats_(unpack_repeats(database_.get_metadata(std::string(kRepeatsKey)))) {
  for (const std::vector<Xapian::docid>& group : repeats_)
    passed_over_.insert(passed_over_.end(), group.begin() + 1, group.end());
  std::sort(passed_over_.begin(), passed_over_.end());
}

Index Index::open(const Place& place) {
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

Index Index::open_generation(const Place& place, const std::filesystem::path& generation) {
  try {
    Xapian::Database database(papers_in(generation).string());
    check_version(database, place.root);
    Index index(std::move(database), Gazetteer::open(gazetteer_in(generation)));
    if (index.database_.get_metadata(std::string(kGazetteerKey)) != index.gazetteer_.fingerprint())
      throw Error{
          ErrorKind::index,
          fmt::format("the index {} was tagged with another gazetteer than it holds", place.root.string()),
          "run `indexer --rebuild`"};
    index.state_ = fmt::format("{} {}", generation.string(), index.database_.get_revision());
    return index;
  } catch (const Xapian::DatabaseModifiedError&) {
    throw; // the whole search is begun anew
  } catch (const Xapian::Error& error) {
    throw Error{ErrorKind::index,
                fmt::format("cannot read the index {}: {}", place.root.string(), error.get_msg()),
                "run `indexer --rebuild`"};
  }
}

bool Index::is_repeat(Xapian::docid paper) const {
  return !passed_over_.empty() && std::binary_search(passed_over_.begin(), passed_over_.end(), paper);
}

std::vector<Xapian::docid> Index::repeats_of(Xapian::docid paper) const {
  for (const std::vector<Xapian::docid>& group : repeats_)
    if (group.front() == paper) return {group.begin() + 1, group.end()};
  return {};
}

std::string state_of_index(const Place& place) {
  try {
    return Index::open(place).state();
  } catch (const Xapian::Error&) {
    return {};
  } catch (const Error&) {
    return {};
  }
}

ColumnBlock::View Index::row(Xapian::docid document) const {
  const std::uint32_t block = block_of(document);
  if (block != last_block_) {
    auto found = blocks_.find(block);
    if (found == blocks_.end())
      found = blocks_.emplace(block, ColumnBlock(database_.get_metadata(block_key(block)))).first;
    last_block_ = block;
    last_ = &found->second;
  }
  return last_->row(document);
}

void Index::learn_lengths(std::uint32_t block) const {
  const std::size_t documents = std::size_t{block + 1} * kBlockRows;
  if (lengths_.papers.size() < documents) {
    lengths_.known.resize(block + 1);
    lengths_.papers.resize(documents);
    lengths_.words.resize(documents);
  }
  for (std::uint32_t document = block * kBlockRows; document < documents; ++document) {
    const ColumnBlock::View view = row(document);
    lengths_.papers[document] = view.paper;
    lengths_.words[document] = view.words;
  }
  lengths_.known[block] = true;
}

Xapian::doccount Index::passages_with(const std::string& term) const {
  const auto [found, fresh] = passages_with_.try_emplace(term);
  if (fresh) found->second = database_.get_termfreq(term);
  return found->second;
}

PassageRecord Index::passage(Xapian::docid document) const {
  return unpack_passage(database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
}

const ReadPassage& Index::read(Xapian::docid document) const {
  if (!reader_) reader_ = std::make_shared<Reader>();
  if (reader_->document == document) return reader_->passage;
  reader_->document = 0;
  ReadPassage& passage = reader_->passage;
  passage.record = this->passage(document);
  passage.text = reader_->for_text.analyze(passage.record.text);
  passage.heading = reader_->for_headings.analyze(passage.record.heading);
  reader_->document = document;
  return passage;
}

PaperRecord Index::paper(Xapian::docid document) const {
  return unpack_paper(database_.get_document(document, Xapian::DOC_ASSUME_VALID).get_data());
}

} // namespace dossier
