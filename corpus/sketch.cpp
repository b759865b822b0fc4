// SPDX-License-Identifier: GPL-2.0-or-later
#include "corpus/sketch.h"

#include <algorithm>

namespace dossier {
namespace {

// FNV-1a, 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
constexpr std::uint64_t kOffset = 0xCBF29CE484222325;
constexpr std::uint64_t kPrime = 0x100000001B3;

// The finaliser of SplitMix64 (Steele, Lea, Flood, 2014): every bit of the input moves every bit of the
// output.
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EB;
  return value ^ (value >> 31U);
}

bool is_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

// How many bytes a mark has that begins here, 0 when none does: U+0080 to U+00BF, U+2000 to U+207F (quotation
// marks, dashes, spaces), U+3000 to U+303F. PDFs have them where web pages have ASCII.
std::size_t mark_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  if (byte(0) == 0xC2) return 2;
  if (byte(0) == 0xE2 && (byte(1) == 0x80 || byte(1) == 0x81)) return 3;
  return byte(0) == 0xE3 && byte(1) == 0x80 ? 3 : 0;
}

double runs_in(const Sketch& sketch) {
  if (sketch.size() < kSketchSize) return static_cast<double>(sketch.size());
  constexpr double kHashes = 4294967296.0;
  return static_cast<double>(kSketchSize - 1) * kHashes / (static_cast<double>(sketch.back()) + 1);
}

} // namespace

void Sketcher::add(std::string_view text) {
  std::uint64_t word = kOffset;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t mark = byte >= 0x80 ? mark_at(text, i) : 0;
    if (mark == 0 && is_word(byte)) {
      const unsigned char low = byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte;
      word = (word ^ low) * kPrime;
      inside = true;
    } else if (inside) {
      add_word(word);
      word = kOffset;
      inside = false;
    }
    if (mark > 0) i += mark - 1;
  }
  if (inside) add_word(word);
}

void Sketcher::add_word(std::uint64_t word) {
  last_[words_++ % 4] = word;
  if (words_ < 4) return;
  std::uint64_t run = 0;
  for (std::size_t i = 0; i < 4; ++i) run = mixed(run + last_[(words_ + i) % 4]);
  hashes_.push_back(static_cast<std::uint32_t>(run >> 32U));
}

Sketch Sketcher::take() {
  const std::size_t most = std::min(hashes_.size(), 2 * kSketchSize); // repeated runs among them
  std::size_t kept = most;
  Sketch sketch;
  for (;;) { // some more, should the smallest be few repeated ones
    std::nth_element(hashes_.begin(), hashes_.begin() + static_cast<std::ptrdiff_t>(kept), hashes_.end());
    sketch.assign(hashes_.begin(), hashes_.begin() + static_cast<std::ptrdiff_t>(kept));
    std::sort(sketch.begin(), sketch.end());
    sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
    if (sketch.size() >= kSketchSize || kept == hashes_.size()) break;
    kept = std::min(hashes_.size(), kept * 4);
  }
  if (sketch.size() > kSketchSize) sketch.resize(kSketchSize);
  *this = Sketcher();
  return sketch;
}

double resemblance(const Sketch& a, const Sketch& b) {
  const std::size_t most = std::min(kSketchSize, std::max(a.size(), b.size()));
  std::size_t i = 0;
  std::size_t j = 0;
  std::size_t seen = 0; // of the union's smallest
  std::size_t both = 0;
  // A sketch that is not full holds all its text's runs; of a full one nothing is known past its last.
  const bool bounded = a.size() == kSketchSize || b.size() == kSketchSize;
  while (i < a.size() || j < b.size()) {
    if (bounded && seen == most) break;
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      if (j == b.size() && b.size() == kSketchSize) break;
      ++i;
    } else if (i == a.size() || b[j] < a[i]) {
      if (i == a.size() && a.size() == kSketchSize) break;
      ++j;
    } else {
      ++i;
      ++j;
      ++both;
    }
    ++seen;
  }
  return seen == 0 ? 0 : static_cast<double>(both) / static_cast<double>(seen);
}

double containment(const Sketch& a, const Sketch& b) {
  const double least = std::min(runs_in(a), runs_in(b));
  if (least == 0) return 0;
  const double part = resemblance(a, b);
  return std::min(1.0, part / (1 + part) * (runs_in(a) + runs_in(b)) / least);
}

} // namespace dossier
