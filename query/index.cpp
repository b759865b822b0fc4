// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index.h"

#include "corpus/error.h"
#include "corpus/text/analyzer.h"
#include "query/vocabulary.h"

#include <algorithm>
#include <fmt/format.h>

namespace dossier {

// Two analyzers: the words of one text live until it is given the next.
struct Index::Reader {
  Analyzer for_text;
  Analyzer for_headings;
  Xapian::docid document = 0;
  ReadPassage passage;
  bool is_of_one_language = true; // which is English: no paper need be asked for its own
  std::uint32_t paper = 0;
  std::string language; // of that paper
};

Index::Index(std::vector<Volume> volumes) : volumes_(std::move(volumes)) {
  bind(volumes_);
  for (const Volume& volume : volumes_) {
    if (volumes_.size() == 1)
      terms_ = volume.database;
    else
      terms_.add_database(volume.database);
    counts_.papers += volume.counts.papers;
    counts_.passages += volume.counts.passages;
    counts_.words += volume.counts.words;
    state_ += volume.state + "\n";
  }
  repeats_ = dossier::repeats_of(volumes_);
  for (const std::vector<Xapian::docid>& group : repeats_)
    passed_over_.insert(passed_over_.end(), group.begin() + 1, group.end());
  std::sort(passed_over_.begin(), passed_over_.end());
}

Index Index::open(const std::vector<Place>& places) {
  std::vector<Volume> volumes;
  volumes.reserve(places.size());
  for (const Place& place : places) volumes.push_back(open_volume(place));
  return Index(std::move(volumes));
}

std::vector<std::string> Index::notes() const {
  std::vector<std::string> notes;
  for (const Volume& volume : volumes_)
    if (!volume.entries.empty())
      notes.push_back(fmt::format("the index {} was tagged with other gazetteers than {}: names that only it "
                                  "has are not counted; bring it up to date: `indexer --db {}`",
                                  volume.place, volumes_[0].place, volume.place));
  return notes;
}

const Volume& Index::volume_of(Xapian::docid document) const {
  std::size_t at = volumes_.size() - 1;
  while (document <= volumes_[at].before && at > 0) --at;
  return volumes_[at];
}

bool Index::is_repeat(Xapian::docid paper) const {
  return !passed_over_.empty() && std::binary_search(passed_over_.begin(), passed_over_.end(), paper);
}

std::vector<Xapian::docid> Index::repeats_of(Xapian::docid paper) const {
  for (const std::vector<Xapian::docid>& group : repeats_)
    if (group.front() == paper) return {group.begin() + 1, group.end()};
  return {};
}

std::string state_of_index(const std::vector<Place>& places) {
  try {
    return Index::open(places).state();
  } catch (const Xapian::Error&) {
    return {};
  } catch (const Error&) {
    return {};
  }
}

ColumnBlock::View Index::row(Xapian::docid document) const {
  const std::uint32_t block = block_of(document);
  if (block != last_block_) turn_to(block);
  ColumnBlock::View view = last_->row(document);
  if (view.paper != 0) view.paper += last_volume_->before;
  if (!last_volume_->entries.empty()) rename_entries(view);
  return view;
}

void Index::turn_to(std::uint32_t block) const {
  last_volume_ = &volume_of(block * kBlockRows + 1);
  auto found = blocks_.find(block);
  if (found == blocks_.end()) {
    const std::string key = block_key(block - block_of(last_volume_->before));
    found = blocks_.emplace(block, ColumnBlock(last_volume_->database.get_metadata(key))).first;
  }
  last_block_ = block;
  last_ = &found->second;
}

void Index::rename_entries(ColumnBlock::View& row) const {
  renamed_.clear();
  for (std::uint32_t i = 0; i < row.entry_count; ++i)
    if (const EntryIndex entry = last_volume_->entry(row.entries[i]); entry != kNoEntry)
      renamed_.push_back(entry);
  std::sort(renamed_.begin(), renamed_.end());
  row.entries = renamed_.data();
  row.entry_count = static_cast<std::uint32_t>(renamed_.size());
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
  if (fresh) found->second = terms_.get_termfreq(term);
  return found->second;
}

std::string Index::data_of(Xapian::docid document) const {
  const Volume& volume = volume_of(document);
  return volume.database.get_document(document - volume.before, Xapian::DOC_ASSUME_VALID).get_data();
}

PassageRecord Index::passage(Xapian::docid document) const {
  PassageRecord record = unpack_passage(data_of(document));
  const Volume& volume = volume_of(document);
  if (volume.entries.empty()) return record;
  for (Mention& mention : record.mentions) {
    if (mention.discovered()) continue;
    const Entry own = volume.gazetteer[mention.entry];
    mention.entry = volume.entry(mention.entry);
    if (!mention.discovered()) continue;
    mention.name = own.name;
    mention.kind = own.kind;
  }
  return record;
}

const ReadPassage& Index::read(Xapian::docid document) const {
  if (!reader_) {
    reader_ = std::make_shared<Reader>();
    reader_->is_of_one_language = Vocabulary(terms_).languages().size() == 1;
  }
  if (reader_->document == document) return reader_->passage;
  reader_->document = 0;
  ReadPassage& passage = reader_->passage;
  passage.record = this->passage(document);
  const std::uint32_t paper_document = row(document).paper;
  if (!reader_->is_of_one_language && reader_->paper != paper_document) {
    reader_->language = paper(paper_document).language;
    reader_->paper = paper_document;
  }
  passage.text = reader_->for_text.analyze(passage.record.text, reader_->language);
  passage.heading = reader_->for_headings.analyze(passage.record.heading, reader_->language);
  reader_->document = document;
  return passage;
}

const ReadPassage* Index::verify(Xapian::docid document, std::size_t times) const {
  if (verified_ >= kMostVerified) {
    ++left_unread_;
    return nullptr;
  }
  const ReadPassage& passage = read(document);
  verified_ += (passage.record.text.size() + passage.record.heading.size()) * times;
  return &passage;
}

PaperRecord Index::paper(Xapian::docid document) const { return unpack_paper(data_of(document)); }

} // namespace dossier
