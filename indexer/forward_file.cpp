// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/forward_file.h"

#include "corpus/checksum.h"
#include "corpus/error.h"
#include "corpus/place.h"
#include "indexer/durable.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <limits>
#include <unistd.h>

namespace dossier {
namespace {

constexpr std::size_t kWrittenAtOnce = 1U << 20;
constexpr std::size_t kFewestSlots = 1024;

[[noreturn]] void fail(const std::filesystem::path& file) {
  throw Error{ErrorKind::system,
              fmt::format("cannot write {}: {}", file.string(), std::generic_category().message(errno)),
              "is the disk full?"};
}

int open_to_write(const std::filesystem::path& file, int flags) {
  const int descriptor = open(file.c_str(), O_WRONLY | O_CLOEXEC | flags, 0644);
  if (descriptor < 0) fail(file);
  return descriptor;
}

void write_at(int descriptor, std::string_view bytes, std::uint64_t at, const std::filesystem::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail(file);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    at += static_cast<std::uint64_t>(written);
  }
}

template <typename Value>
std::string_view bytes_of(const std::vector<Value>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

// Of the sequences that lie in a generation, whoever left them.
std::vector<std::uint64_t> sequences_there(const std::filesystem::path& generation) {
  constexpr std::string_view kStem = "sequences.";
  std::vector<std::uint64_t> names;
  for (const auto& item : std::filesystem::directory_iterator(generation)) {
    const std::string file = item.path().filename().string();
    std::uint64_t name = 0;
    if (!file.starts_with(kStem)) continue;
    const auto read = std::from_chars(file.data() + kStem.size(), file.data() + file.size(), name);
    if (read.ec == std::errc{} && read.ptr == file.data() + file.size()) names.push_back(name);
  }
  return names;
}

} // namespace

ForwardFile::ForwardFile(const std::filesystem::path& generation) : generation_(generation) {
  const std::vector<std::uint64_t> there = sequences_there(generation);
  head_.sequences_name = there.empty() ? 1 : *std::max_element(there.begin(), there.end()) + 1;
  slots_.assign(kFewestSlots, kNoTerm);
  number_of(""); // kBoundary
  begin_sequences(O_CREAT | O_EXCL);
}

ForwardFile::ForwardFile(const std::filesystem::path& generation, const Forward& before)
    : generation_(generation), head_(before.head()), papers_(before.papers().begin(), before.papers().end()),
      words_(before.words().begin(), before.words().end()),
      entry_begin_(before.entry_begin().begin(), before.entry_begin().end()),
      sequence_begin_(before.sequence_begin().begin(), before.sequence_begin().end()),
      seals_(before.seals().begin(), before.seals().end()),
      slots_(before.slots().begin(), before.slots().end()),
      entries_(before.all_entries().begin(), before.all_entries().end()),
      terms_(before.all_terms().begin(), before.all_terms().end()), counted_(terms_.size()),
      pool_(before.pool()) {
  begin_sequences(0);
}

ForwardFile::~ForwardFile() {
  if (sequences_ >= 0) close(sequences_);
}

void ForwardFile::begin_sequences(int flags) {
  sequences_ = open_to_write(sequences_in(generation_, head_.sequences_name), flags);
}

std::uint32_t ForwardFile::number_of(std::string_view term) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = checksum(term) & mask; slots_[at] != kNoTerm; at = (at + 1) & mask) {
    const ForwardTerm& known = terms_[slots_[at]];
    if (std::string_view(pool_).substr(known.begin, known.size) == term) return slots_[at];
  }
  const auto number = static_cast<std::uint32_t>(terms_.size());
  terms_.push_back({static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(term.size()), 0, 0});
  counted_.push_back(0);
  pool_ += term;
  if (terms_.size() * 2 > slots_.size())
    grow_slots();
  else
    place(number);
  return number;
}

void ForwardFile::place(std::uint32_t number) {
  const ForwardTerm& term = terms_[number];
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = checksum(std::string_view(pool_).substr(term.begin, term.size)) & mask;
  while (slots_[at] != kNoTerm) at = (at + 1) & mask;
  slots_[at] = number;
}

void ForwardFile::grow_slots() {
  slots_.assign(slots_.size() * 2, kNoTerm);
  for (std::uint32_t number = 0; number < terms_.size(); ++number) place(number);
}

void ForwardFile::pass_over(std::uint32_t documents) {
  if (papers_.size() >= documents) return;
  seals_.reserve(documents);
  while (seals_.size() < documents)
    seals_.push_back(seal_of_sequence("", static_cast<std::uint32_t>(seals_.size())));
  papers_.resize(documents);
  words_.resize(documents);
  entry_begin_.resize(documents + 1UL, entry_begin_.back());
  sequence_begin_.resize(documents + 1UL, sequence_begin_.back());
}

void ForwardFile::append(std::uint32_t document, const ColumnRow& row,
                         const std::vector<std::uint32_t>& sequence) {
  pass_over(document);
  const std::size_t begin = pending_.size();
  for (const std::uint32_t number : sequence) {
    append_number(pending_, number);
    if (number == Forward::kBoundary || counted_[number] == document) continue;
    counted_[number] = document;
    ++terms_[number].passages;
  }
  papers_.push_back(row.paper);
  words_.push_back(row.words);
  entries_.insert(entries_.end(), row.entries.begin(), row.entries.end());
  entry_begin_.push_back(static_cast<std::uint32_t>(entries_.size()));
  const std::string_view encoded = std::string_view(pending_).substr(begin);
  seals_.push_back(seal_of_sequence(encoded, document));
  const std::uint64_t end = std::uint64_t{sequence_begin_.back()} + encoded.size();
  too_long_ = too_long_ || end > std::numeric_limits<std::uint32_t>::max();
  sequence_begin_.push_back(static_cast<std::uint32_t>(end));
  if (pending_.size() > kWrittenAtOnce) write_out();
}

bool ForwardFile::remove(const Forward& before, const std::vector<std::uint32_t>& documents) {
  std::vector<EntryIndex> entries;
  entries.reserve(entries_.size());
  auto removed = documents.begin();
  for (std::uint32_t document = 0; document < before.documents(); ++document) {
    entry_begin_[document] = static_cast<std::uint32_t>(entries.size());
    if (removed == documents.end() || *removed != document) {
      const auto kept = before.entries(document);
      entries.insert(entries.end(), kept.begin(), kept.end());
      continue;
    }
    ++removed;
    papers_[document] = words_[document] = 0;
    const auto sequence = before.sequence(document);
    if (!sequence) return false;
    std::vector<std::uint32_t> numbers = numbers_of(*sequence);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (const std::uint32_t number : numbers) {
      if (number >= terms_.size()) return false;
      if (number != Forward::kBoundary) --terms_[number].passages;
    }
  }
  entry_begin_[before.documents()] = static_cast<std::uint32_t>(entries.size());
  entries_ = std::move(entries);
  return true;
}

void ForwardFile::write_out() {
  write_at(sequences_, pending_, head_.sequence_bytes, sequences_in(generation_, head_.sequences_name));
  head_.sequence_bytes += pending_.size();
  pending_.clear();
}

void ForwardFile::finish(std::uint64_t state, std::uint32_t documents) {
  pass_over(documents);
  const std::filesystem::path sequences = sequences_in(generation_, head_.sequences_name);
  write_out();
  if (too_long_) { // some twenty million passages: searches read the database instead
    std::error_code failed;
    std::filesystem::remove(forward_in(generation_), failed);
    std::filesystem::remove(sequences, failed);
    return;
  }
  if (fsync(sequences_) != 0) fail(sequences);
  save(state);
  std::error_code failed; // what is left of others the next one removes
  for (const std::uint64_t name : sequences_there(generation_))
    if (name != head_.sequences_name) std::filesystem::remove(sequences_in(generation_, name), failed);
}

void ForwardFile::save(std::uint64_t state) {
  for (ForwardTerm& term : terms_)
    term.seal = seal_of(term, std::string_view(pool_).substr(term.begin, term.size));
  std::string body;
  for (const auto* values : {&papers_, &words_, &entry_begin_, &entries_, &sequence_begin_, &seals_})
    body += bytes_of(*values);
  body.append(bytes_of(terms_)).append(bytes_of(slots_)).append(pool_);
  head_.magic = kForwardMagic;
  head_.state = state;
  head_.documents = static_cast<std::uint32_t>(papers_.size());
  head_.entries = static_cast<std::uint32_t>(entries_.size());
  head_.terms = static_cast<std::uint32_t>(terms_.size());
  head_.slots = static_cast<std::uint32_t>(slots_.size());
  head_.pool = pool_.size();
  const std::string_view arrays = body;
  head_.lengths_sum = checksum(arrays.substr(0, bytes_of_lengths(head_)));
  head_.entries_sum = checksum(arrays.substr(bytes_of_lengths(head_), bytes_of_entries(head_)));
  head_.sum = sum_of(head_);
  const std::filesystem::path fresh = forward_in(generation_).string() + ".new";
  const int descriptor = open_to_write(fresh, O_CREAT | O_TRUNC);
  try {
    write_at(descriptor, {reinterpret_cast<const char*>(&head_), sizeof head_}, 0, fresh);
    write_at(descriptor, body, sizeof head_, fresh);
    if (fsync(descriptor) != 0) fail(fresh);
    if (rename(fresh.c_str(), forward_in(generation_).c_str()) != 0) fail(forward_in(generation_));
  } catch (...) {
    close(descriptor);
    unlink(fresh.c_str());
    throw;
  }
  close(descriptor);
  sync_folder(generation_);
}

} // namespace dossier
