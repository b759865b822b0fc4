// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/forward_writer.h"

#include "corpus/error.h"
#include "corpus/place.h"
#include "corpus/record.h"
#include "corpus/schema.h"
#include "indexer/forward_file.h"

#include <algorithm>
#include <numeric>

namespace dossier {

std::uint64_t forward_state(const Xapian::Database& database) {
  return forward_state(database.get_uuid(), database.get_revision(), database.get_lastdocid(),
                       database.get_doccount());
}

std::shared_ptr<const Forward> forward_of(const std::filesystem::path& generation,
                                          const Xapian::Database& database) {
  auto forward = Forward::open(generation, forward_state(database));
  if (forward && forward->documents() != database.get_lastdocid() + 1) return nullptr;
  return forward;
}

void ShardWords::add(const std::vector<Sequence>& sequences, const TermTable& numbered_by) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(numbered_by.terms().size());
  for (const std::string& term : numbered_by.terms()) numbers.push_back(terms.add(term));
  occurrences.resize(terms.terms().size());
  for (const Sequence& sequence : sequences) {
    for (const std::uint32_t number : sequence) {
      append_number(bytes, numbers[number]);
      ++occurrences[numbers[number]];
    }
    ends.push_back(bytes.size());
  }
}

ForwardBuilder::ForwardBuilder(const std::filesystem::path& generation)
    : file_(std::make_unique<ForwardFile>(generation)) {}
ForwardBuilder::~ForwardBuilder() = default;

void ForwardBuilder::add(const std::vector<std::pair<const ShardRows*, const ShardWords*>>& shards) {
  TermTable all = sequence_terms();
  std::vector<std::uint64_t> occurrences(1);
  for (const auto& [rows, words] : shards)
    for (std::size_t number = 1; number < words->terms.terms().size(); ++number) {
      const std::uint32_t known = all.add(words->terms.terms()[number]);
      occurrences.resize(all.terms().size());
      occurrences[known] += words->occurrences[number];
    }
  std::vector<std::uint32_t> order(occurrences.size() - 1);
  std::iota(order.begin(), order.end(), 1U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return occurrences[a] > occurrences[b]; });
  for (const std::uint32_t number : order) file_->number_of(all.terms()[number]);
  for (const auto& [rows, words] : shards) {
    std::vector<std::uint32_t> numbers;
    for (const std::string& term : words->terms.terms()) numbers.push_back(file_->number_of(term));
    std::size_t begin = 0;
    for (std::size_t i = 0; i < rows->size(); ++i) {
      const std::size_t end = words->ends[i];
      Sequence sequence = numbers_of(std::string_view(words->bytes).substr(begin, end - begin));
      for (std::uint32_t& number : sequence) number = numbers[number];
      file_->append((*rows)[i].first, (*rows)[i].second, sequence);
      begin = end;
    }
  }
}

void ForwardBuilder::finish(const Xapian::Database& database) {
  file_->finish(forward_state(database), database.get_lastdocid() + 1);
}

void ForwardChanges::add(std::uint32_t document, const ColumnRow& row, const Sequence& sequence,
                         const TermTable& terms) {
  Added& added = added_[document];
  added.row = row;
  for (const std::uint32_t number : sequence) added.sequence.push_back(terms_.add(terms.terms()[number]));
}

void ForwardChanges::remove(std::uint32_t document) {
  if (added_.erase(document) == 0) removed_.push_back(document);
}

void ForwardChanges::apply(const std::filesystem::path& generation, const Forward& before,
                           const Xapian::Database& database) const {
  ForwardFile file(generation, before);
  std::vector<std::uint32_t> removed = removed_;
  std::sort(removed.begin(), removed.end());
  if (!removed.empty() && !file.remove(before, removed)) return;
  for (const auto& [document, added] : added_) {
    Sequence sequence;
    for (const std::uint32_t number : added.sequence)
      sequence.push_back(file.number_of(terms_.terms()[number]));
    file.append(document, added.row, sequence);
  }
  file.finish(forward_state(database), database.get_lastdocid() + 1);
}

namespace {

// All of it from what the database stores.
void make_forward(const std::filesystem::path& generation, const Xapian::Database& database) {
  const Gazetteer gazetteer = Gazetteer::open(gazetteer_in(generation));
  Analyzer analyzer;
  ShardRows rows;
  ShardWords words;
  std::uint32_t paper = 0;
  std::string language; // of that paper
  for (std::uint32_t block = 0; block <= block_of(database.get_lastdocid()); ++block)
    for (auto& [document, row] : unpack_rows(block, database.get_metadata(block_key(block)))) {
      if (row.paper != paper) language = unpack_paper(database.get_document(row.paper).get_data()).language;
      paper = row.paper;
      const PassageRecord record = unpack_passage(database.get_document(document).get_data());
      TermTable terms = sequence_terms();
      words.add({passage_document(record, language, analyzer, gazetteer, terms).sequence}, terms);
      rows.emplace_back(document, std::move(row));
    }
  ForwardBuilder builder(generation);
  builder.add({{&rows, &words}});
  builder.finish(database);
}

} // namespace

bool renew_forward(const std::filesystem::path& generation) {
  try {
    const Xapian::Database database(papers_in(generation).string());
    const auto forward = forward_of(generation, database);
    if (forward && forward->has_tables()) return false;
    make_forward(generation, database);
    return true;
  } catch (const Xapian::Error&) { // the database is damaged: that is told elsewhere
    return false;
  } catch (const Error&) {
    return false;
  } catch (const std::filesystem::filesystem_error&) {
    return false;
  }
}

} // namespace dossier
