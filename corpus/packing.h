// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dossier {

// Numbers as LEB128 (DWARF 5, 7.6: seven bits a byte, low ones first), strings behind their length in bytes.
//
//   Packer{}.number(300).text("ab")  ->  ac 02 02 61 62
class Packer {
public:
  Packer& number(std::uint64_t value);
  Packer& text(std::string_view value);
  std::string take() { return std::move(bytes_); }

private:
  std::string bytes_;
};

// Reads what a Packer wrote, in the same order. Damaged bytes throw Error (index); nothing outside them is
// read.
class Unpacker {
public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}
  std::uint64_t number();
  std::string text();
  bool at_end() const { return rest_.empty(); }
  void expect_end() const;
  [[noreturn]] static void fail(); // what it throws, for a reader that finds more damage than it can see

private:
  std::string_view rest_;
};

// Bytes with four of their checksum behind them, for what a disk might change; unsealed() throws Error
// (index) when it did.
std::string sealed(std::string bytes);
std::string_view unsealed(std::string_view bytes);

} // namespace dossier
