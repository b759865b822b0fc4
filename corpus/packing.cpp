// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/packing.h"

#include "corpus/checksum.h"
#include "corpus/error.h"

namespace dossier {
namespace {

std::string seal_of(std::string_view bytes) {
  const std::uint64_t sum = checksum(bytes);
  std::string seal;
  for (unsigned shift = 0; shift < 32; shift += 8) seal += static_cast<char>(sum >> shift);
  return seal;
}

} // namespace

Packer& Packer::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_ += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes_ += static_cast<char>(value);
  return *this;
}

Packer& Packer::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
  return *this;
}

void Unpacker::fail() { throw Error{ErrorKind::index, "a stored record is damaged", "run `indexer repair`"}; }

void Unpacker::expect_end() const {
  if (!at_end()) fail();
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (rest_.empty()) fail();
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    if (shift == 63 && byte > 1) fail(); // more than 64 bits
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if (byte < 0x80) return value;
  }
  fail();
}

std::string Unpacker::text() {
  const std::uint64_t size = number();
  if (size > rest_.size()) fail();
  std::string value(rest_.substr(0, size));
  rest_.remove_prefix(size);
  return value;
}

std::string sealed(std::string bytes) { return bytes += seal_of(bytes); }

std::string_view unsealed(std::string_view bytes) {
  constexpr std::size_t kSeal = 4;
  if (bytes.size() < kSeal) Unpacker::fail();
  const std::string_view record = bytes.substr(0, bytes.size() - kSeal);
  if (seal_of(record) != bytes.substr(record.size())) Unpacker::fail();
  return record;
}

} // namespace dossier
