// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/forward.h"

#include "corpus/checksum.h"
#include "corpus/place.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dossier {
namespace {

// Empty when there is no such file, or nothing in it.
std::string_view map(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return {};
  struct stat status {};
  const bool known = fstat(descriptor, &status) == 0 && status.st_size > 0;
  const auto length = static_cast<std::size_t>(status.st_size);
  void* mapped = known ? mmap(nullptr, length, PROT_READ, MAP_SHARED, descriptor, 0) : MAP_FAILED;
  ::close(descriptor);
  if (mapped == MAP_FAILED) return {};
  return {static_cast<const char*>(mapped), length};
}

void unmap(std::string_view bytes) {
  if (!bytes.empty()) munmap(const_cast<char*>(bytes.data()), bytes.size());
}

template <typename Value>
std::span<const Value> take(const char*& at, std::size_t count) {
  const auto* values = reinterpret_cast<const Value*>(at);
  at += count * sizeof(Value);
  return {values, count};
}

bool is_ascending_to(std::span<const std::uint32_t> begins, std::uint64_t end) {
  return std::is_sorted(begins.begin(), begins.end()) && begins.back() <= end;
}

} // namespace

std::uint64_t sum_of(const ForwardHead& head) {
  return checksum({reinterpret_cast<const char*>(&head), offsetof(ForwardHead, sum)}, kForwardMagic);
}

std::uint32_t seal_of_sequence(std::string_view sequence, std::uint32_t document) {
  return static_cast<std::uint32_t>(checksum(sequence, document));
}

std::uint32_t seal_of(const ForwardTerm& term, std::string_view text) {
  return static_cast<std::uint32_t>(checksum(text, std::uint64_t{term.passages} << 32U | term.begin));
}

std::shared_ptr<const Forward> Forward::open(const std::filesystem::path& generation, std::uint64_t state) {
  std::shared_ptr<Forward> forward(new Forward);
  forward->bytes_ = map(forward_in(generation));
  if (!forward->lay_out(state)) return nullptr;
  const std::uint64_t bytes = forward->head_.sequence_bytes;
  forward->sequences_ = map(sequences_in(generation, forward->head_.sequences_name));
  if (forward->sequences_.size() < bytes) return nullptr;
  return forward;
}

Forward::~Forward() {
  unmap(bytes_);
  unmap(sequences_);
}

bool Forward::lay_out(std::uint64_t state) {
  if (bytes_.size() < sizeof head_) return false;
  std::memcpy(&head_, bytes_.data(), sizeof head_);
  if (head_.magic != kForwardMagic || head_.state != state || head_.sum != sum_of(head_) ||
      bytes_.size() != bytes_of_file(head_))
    return false;
  const char* at = bytes_.data() + sizeof head_;
  if (checksum({at, bytes_of_lengths(head_)}) != head_.lengths_sum) return false;
  const std::size_t documents = head_.documents;
  papers_ = take<std::uint32_t>(at, documents);
  words_ = take<std::uint32_t>(at, documents);
  entry_begin_ = take<std::uint32_t>(at, documents + 1);
  entries_ = take<EntryIndex>(at, head_.entries);
  sequence_begin_ = take<std::uint32_t>(at, documents + 1);
  seals_ = take<std::uint32_t>(at, documents);
  terms_ = take<ForwardTerm>(at, head_.terms);
  slots_ = take<std::uint32_t>(at, head_.slots);
  pool_ = {at, head_.pool};
  return true;
}

bool Forward::has_entries() const {
  if (!has_entries_) {
    const std::string_view bytes(reinterpret_cast<const char*>(entry_begin_.data()), bytes_of_entries(head_));
    has_entries_ = checksum(bytes) == head_.entries_sum;
  }
  return *has_entries_;
}

std::optional<std::string_view> Forward::sequence(std::uint32_t document) const {
  const std::uint32_t begin = sequence_begin_[document];
  const std::uint32_t end = sequence_begin_[document + 1];
  if (begin > end || end > head_.sequence_bytes) return std::nullopt;
  const std::string_view sequence = sequences_.substr(begin, end - begin);
  if (seal_of_sequence(sequence, document) != seals_[document]) return std::nullopt;
  return sequence;
}

std::optional<std::string_view> Forward::term(std::uint32_t number) const {
  if (number >= terms_.size()) return std::nullopt;
  const ForwardTerm& term = terms_[number];
  if (term.begin > pool_.size() || term.size > pool_.size() - term.begin) return std::nullopt;
  const std::string_view text = pool_.substr(term.begin, term.size);
  if (seal_of(term, text) != term.seal) return std::nullopt;
  return text;
}

std::optional<std::uint32_t> Forward::number(std::string_view term) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = checksum(term) & mask;
  for (std::size_t tried = 0; tried < slots_.size(); ++tried, at = (at + 1) & mask) {
    if (slots_[at] == kNoTerm) return std::nullopt;
    if (this->term(slots_[at]) == term) return slots_[at];
  }
  return std::nullopt;
}

bool Forward::has_tables() const {
  if (!has_entries() || !is_ascending_to(sequence_begin_, head_.sequence_bytes)) return false;
  for (std::uint32_t number = 0; number < terms(); ++number)
    if (const auto text = term(number); !text || this->number(*text) != number) return false;
  return static_cast<std::size_t>(std::count(slots_.begin(), slots_.end(), kNoTerm)) + terms() ==
         slots_.size();
}

bool Forward::is_whole() const {
  if (!has_tables()) return false;
  for (std::uint32_t document = 0; document < documents(); ++document)
    if (!sequence(document)) return false;
  return true;
}

std::uint64_t forward_state(std::string_view uuid, std::uint64_t revision, std::uint32_t last_document,
                            std::uint32_t documents) {
  const std::array<std::uint64_t, 2> numbers = {revision, std::uint64_t{last_document} << 32U | documents};
  return checksum({reinterpret_cast<const char*>(numbers.data()), sizeof numbers}, checksum(uuid));
}

void append_number(std::string& sequence, std::uint32_t number) {
  for (; number >= 0x80; number >>= 7U) sequence += static_cast<char>(number | 0x80U);
  sequence += static_cast<char>(number);
}

std::vector<std::uint32_t> numbers_of(std::string_view sequence) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(sequence.size());
  std::uint32_t number = 0;
  unsigned shift = 0;
  for (const char c : sequence) {
    const auto byte = static_cast<unsigned char>(c);
    number |= (byte & 0x7FU) << shift;
    shift = byte < 0x80 ? 0 : (shift + 7) % 35;
    if (byte >= 0x80) continue;
    numbers.push_back(number);
    number = 0;
  }
  return numbers;
}

std::uint32_t rows_in(std::string_view sequence, std::string_view row) {
  std::uint32_t rows = 0;
  for (std::size_t at = 0; at < sequence.size(); ++at) {
    const void* found = memmem(sequence.data() + at, sequence.size() - at, row.data(), row.size());
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - sequence.data());
    // Not in the middle of a number.
    if (at == 0 || static_cast<unsigned char>(sequence[at - 1]) < 0x80) ++rows;
  }
  return rows;
}

} // namespace dossier
