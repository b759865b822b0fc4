// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/index.h"

#include "corpus/columns.h"
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
    for (auto repeat = group.begin() + 1; repeat != group.end(); ++repeat) {
      if (*repeat >= passed_over_.size()) passed_over_.resize(*repeat + 1UL);
      passed_over_[*repeat] = true;
    }
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

std::size_t Index::volume_of(Xapian::docid document) const {
  std::size_t at = volumes_.size() - 1;
  while (document <= volumes_[at].before && at > 0) --at;
  return at;
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

void Index::learn_columns() const {
  if (volumes_.size() == 1 && volumes_[0].forward && volumes_[0].forward->has_entries()) {
    const Forward& forward = *volumes_[0].forward;
    columns_ = {forward.papers(), forward.words(), forward.entry_begin(), forward.all_entries()};
    return;
  }
  auto made = std::make_shared<MadeColumns>();
  for (const Volume& volume : volumes_) made->add(volume);
  columns_ = {made->papers, made->words, made->entry_begin, made->entries};
  made_columns_ = std::move(made);
}

void Index::MadeColumns::add(const Volume& volume) {
  if (entry_begin.empty()) entry_begin.push_back(0);
  while (papers.size() < volume.before) add_row(volume, 0, 0, {});
  papers.reserve(volume.last() + 1UL);
  words.reserve(volume.last() + 1UL);
  entry_begin.reserve(volume.last() + 2UL);
  const auto paper_in_all = [&](std::uint32_t paper) { return paper == 0 ? 0 : paper + volume.before; };
  const bool mapped = volume.forward && volume.forward->has_entries();
  ColumnBlock block;
  for (std::uint32_t document = 0; document <= volume.database.get_lastdocid(); ++document) {
    if (mapped) {
      const Forward& forward = *volume.forward;
      add_row(volume, paper_in_all(forward.papers()[document]), forward.words()[document],
              forward.entries(document));
      continue;
    }
    if (document % kBlockRows == 0)
      block = ColumnBlock(volume.database.get_metadata(block_key(block_of(document))));
    const ColumnBlock::View row = block.row(document);
    add_row(volume, paper_in_all(row.paper), row.words, {row.entries, row.entry_count});
  }
}

void Index::MadeColumns::add_row(const Volume& volume, std::uint32_t paper, std::uint32_t word_count,
                                 std::span<const EntryIndex> named) {
  papers.push_back(paper);
  words.push_back(word_count);
  const auto begin = static_cast<std::ptrdiff_t>(entries.size());
  for (const EntryIndex entry : named)
    if (const EntryIndex known = volume.entry(entry); known != kNoEntry) entries.push_back(known);
  if (!volume.entries.empty()) std::sort(entries.begin() + begin, entries.end());
  entry_begin.push_back(static_cast<std::uint32_t>(entries.size()));
}

Xapian::doccount Index::passages_with(const std::string& term) const {
  const auto [found, fresh] = passages_with_.try_emplace(term);
  if (!fresh) return found->second;
  const Forward* forward = volumes_.size() == 1 && !term.empty() ? volumes_[0].forward.get() : nullptr;
  const auto number = forward != nullptr ? forward->number(term) : std::nullopt;
  found->second = number ? forward->passages_with(*number) : terms_.get_termfreq(term);
  return found->second;
}

std::string Index::data_of(Xapian::docid document) const {
  const Volume& volume = volumes_[volume_of(document)];
  return volume.database.get_document(document - volume.before, Xapian::DOC_ASSUME_VALID).get_data();
}

PassageRecord Index::passage(Xapian::docid document) const {
  PassageRecord record = unpack_passage(data_of(document));
  const Volume& volume = volumes_[volume_of(document)];
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
  const std::uint32_t paper_document = paper_of(document);
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
